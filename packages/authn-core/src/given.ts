type Loose<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** An object of the members that have a value: under exact optional types an absent member is not an undefined one. */
export function given<T extends object>(members: Loose<T>): T;
export function given(members: Readonly<Record<string, unknown>>): object;
export function given(members: object): object {
  const present: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(members)) if (value !== undefined) present[name] = value;
  return present;
}
