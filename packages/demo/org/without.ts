/** The same object without some of its members. */
export function without<Whole extends object, Name extends keyof Whole & string>(
  whole: Whole,
  ...names: readonly Name[]
): Omit<Whole, Name> {
  const dropped: readonly string[] = names;
  const kept = Object.entries(whole).filter(([name]) => !dropped.includes(name));
  // What is kept is what `Omit` says.
  return Object.fromEntries(kept) as Omit<Whole, Name>;
}
