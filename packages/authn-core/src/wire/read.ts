/** JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Picks the named members that are strings; everything else is left out. Never throws. */
export function text<K extends string>(from: JsonObject, ...names: readonly K[]): { [P in K]?: string } {
  const picked: { [P in K]?: string } = {};
  for (const name of names) {
    const value = from[name];
    if (typeof value === 'string' && value !== '') picked[name] = value;
  }
  return picked;
}
