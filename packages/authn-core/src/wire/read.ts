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

/** Picks the named members that are numbers above 0, written as numbers or as text. Never throws. */
export function numbers<K extends string>(
  from: JsonObject | undefined,
  ...names: readonly K[]
): { [P in K]?: number } {
  const picked: { [P in K]?: number } = {};
  for (const name of names) {
    const given = from?.[name];
    // Nothing else has to turn into a number: an object of the org's may throw when it is asked to.
    const value = typeof given === 'string' || typeof given === 'number' ? Number(given) : 0;
    if (value > 0) picked[name] = value;
  }
  return picked;
}

/** The value, if it is an object. */
export function asObject(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

/** The named member, if it is an object. */
export function objectIn(from: JsonObject | undefined, name: string): JsonObject | undefined {
  return asObject(from?.[name]);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
