/**
 * Members that can be read and that no serialisation sees (JSON, structured clone, spreading): for what a step must
 * hand to its screen and must not leave in a log.
 */
export function unserialised<T extends object>(members: T): T {
  const hidden: object = {};
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined) Object.defineProperty(hidden, name, { get: () => value as unknown });
  }
  return hidden as T;
}

/** One object of several, whose unserialised members stay so. */
export function merged(...parts: readonly (object | undefined)[]): object {
  const whole = {};
  for (const part of parts) Object.defineProperties(whole, Object.getOwnPropertyDescriptors(part ?? {}));
  return whole;
}
