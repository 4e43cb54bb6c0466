/** The least, the middle and the most of a row of numbers. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** Sums up a row of numbers; an empty row is a mistake. */
export function spread(values: readonly number[]): Spread {
  if (!values.length) throw new Error('There is nothing to sum up.');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}
