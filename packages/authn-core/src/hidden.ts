type Present<H> = {
  readonly [K in keyof H as undefined extends H[K] ? never : K]: H[K];
} & {
  readonly [K in keyof H as undefined extends H[K] ? K : never]?: Exclude<H[K], undefined>;
};

/** Adds secrets that can be read by name; not enumerable, so that JSON, consoles and spreads have nothing to print. */
export function withHidden<S extends object, H extends Readonly<Record<string, string | undefined>>>(
  shown: S,
  secrets: H,
): S & Present<H> {
  for (const [name, value] of Object.entries(secrets)) {
    if (value !== undefined) Object.defineProperty(shown, name, { get: () => value });
  }
  return shown as S & Present<H>;
}
