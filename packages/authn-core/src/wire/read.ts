/** JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Picks the named members that are texts; everything else, empty texts too, is left out. Never throws. */
export function texts<K extends string>(
  from: JsonObject | undefined,
  ...names: readonly K[]
): { [P in K]?: string } {
  const picked: { [P in K]?: string } = {};
  for (const name of names) {
    const value = from?.[name];
    if (typeof value === 'string' && value !== '') picked[name] = value;
  }
  return picked;
}
