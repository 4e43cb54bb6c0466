const values = new WeakMap<Secret<unknown>, unknown>();

/**
 * A password, code, answer or token in a box, or a part of an answer that may hold some: its value is not a member of
 * it, so that JSON, consoles, inspectors and structured clones have nothing to print.
 */
export class Secret<T = string> {
  /** Carries the type; never set. */
  declare readonly holds?: T;

  constructor(value: T) {
    values.set(this, value);
  }

  toJSON(): string {
    return '[secret]';
  }
}

/** Boxes a value, if there is one. */
export function boxed<T>(value: T | undefined): Secret<T> | undefined {
  return value ? new Secret(value) : undefined;
}

/**
 * Opens the box, for those who pass the value on: the body and the address of a request, the accessors of steps that
 * no serialisation reads, and the redacted copy of an unknown answer. The entry points do not export it.
 */
export function reveal<T>(secret: Secret<T>): T {
  return values.get(secret) as T;
}
