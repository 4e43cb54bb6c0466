const values = new WeakMap<Secret, string>();

/**
 * A password, code, answer or token in a box: its value is not a member of it, so that JSON, consoles, inspectors and
 * structured clones have nothing to print.
 */
export class Secret {
  constructor(value: string) {
    values.set(this, value);
  }

  toJSON(): string {
    return '[secret]';
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
