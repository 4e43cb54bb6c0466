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
 * Opens the box, for those who pass the value on: the body and the address of a request, the accessors of SUCCESS and
 * of pages to open, and the redacted copy of an unknown answer. The entry points do not export it.
 */
export function reveal(secret: Secret): string {
  return values.get(secret) ?? '';
}
