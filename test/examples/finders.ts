/** How many of the three squares that readers look for a drawn code has in its corners. */
export function finders(picture: string): number {
  const rows = picture.trimEnd().split('\n');
  const isDark = (x: number, y: number): boolean => {
    const sign = rows[y >> 1]?.[x] ?? '█';
    return sign === ' ' || sign === (y % 2 === 0 ? '▄' : '▀');
  };
  const size = rows[0]?.length ?? 0;
  const isFinder = (left: number, top: number): boolean =>
    Array.from({ length: 7 }, (_, i) => i).every(
      (i) =>
        isDark(left + i, top) &&
        isDark(left, top + i) &&
        isDark(left + i, top + 6) &&
        isDark(left + 6, top + i),
    ) && !isDark(left + 1, top + 1);
  return [
    [2, 2],
    [size - 9, 2],
    [2, size - 9],
  ].filter(([x = 0, y = 0]) => isFinder(x, y)).length;
}
