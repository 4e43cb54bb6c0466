type Present<H> = {
  readonly [K in keyof H as undefined extends H[K] ? never : K]: H[K];
} & {
  readonly [K in keyof H as undefined extends H[K] ? K : never]?: Exclude<H[K], undefined>;
};

/**
 * Adds members that can be read by name and that no serialisation sees (JSON, structured clone, spreading, consoles):
 * for what a step must hand to its screen and must not leave in a log.
 */
export function withHidden<S extends object, H extends object>(shown: S, secrets: H): S & Present<H> {
  for (const [name, value] of Object.entries(secrets)) {
    if (value !== undefined) Object.defineProperty(shown, name, { get: () => value as unknown });
  }
  return shown as S & Present<H>;
}

/** An object of nothing but such members. */
export const unserialised = <H extends object>(secrets: H): H => withHidden({}, secrets) as H;

/** One object of several, whose unserialised members stay so. */
export function merged(...parts: readonly (object | undefined)[]): object {
  const whole = {};
  for (const part of parts) Object.defineProperties(whole, Object.getOwnPropertyDescriptors(part ?? {}));
  return whole;
}
