/** The cookies of a request, and those its answer will set. */
export class Cookies {
  readonly #sent = new Map<string, string>();
  readonly #set = new Map<string, string>();
  readonly #secure: boolean;

  constructor(header: string | null, secure: boolean) {
    this.#secure = secure;
    for (const pair of header?.split(';') ?? []) {
      const [name, ...value] = pair.split('=');
      if (name && value.length > 0) this.#sent.set(name.trim(), value.join('=').trim());
    }
  }

  get(name: string): string | undefined {
    return this.#sent.get(name);
  }

  /** Sets a cookie for `maxAge` seconds, or for the browser's session (appendix C.2). */
  set(name: string, value: string, maxAge?: number): void {
    const attributes = [
      'Path=/',
      'HttpOnly',
      this.#secure ? 'Secure; SameSite=None' : 'SameSite=Lax',
      ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    ];
    this.#set.set(name, `${name}=${value}; ${attributes.join('; ')}`);
  }

  clear(name: string): void {
    this.set(name, '', 0);
  }

  /** The `Set-Cookie` headers of the answer. */
  toHeaders(): string[] {
    return [...this.#set.values()];
  }
}
