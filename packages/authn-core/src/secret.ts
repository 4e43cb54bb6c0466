const REDACTED = '[secret]';
const values = new WeakMap<Secret, string>();

/**
 * A password, code, answer or token in a box that does not print: JSON, string conversion, consoles, inspectors and
 * structured clones see `[secret]` or an empty object, never the value.
 */
export class Secret {
  constructor(value: string) {
    values.set(this, value);
    Object.freeze(this);
  }

  toJSON(): string {
    return REDACTED;
  }

  toString(): string {
    return REDACTED;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return REDACTED;
  }
}

/** Boxes a text, if there is one. */
export function boxed(value: string | undefined): Secret | undefined {
  return value ? new Secret(value) : undefined;
}

/**
 * Opens the box. Three callers only: the request body, the `sessionToken` accessor of SUCCESS, and the opt-in store;
 * the entry points do not export it.
 */
export function reveal(secret: Secret): string {
  return values.get(secret) ?? '';
}
