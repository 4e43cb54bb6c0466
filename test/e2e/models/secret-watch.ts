import type { Page } from 'playwright';

/** Where a secret was found that nobody should find it in. */
export interface Leak {
  readonly where: string;
  readonly secret: string;
}

const TOKENS = /"(stateToken|sessionToken)":"([^"]+)"/g;

/** Knows the secrets of a visit (it reads the tokens from the org's answers) and looks for them wherever a page leaves traces. */
export class SecretWatch {
  readonly #page: Page;
  readonly #secrets = new Map<string, string>();
  readonly #heard: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
    page.on('console', (message) => this.#heard.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => this.#heard.push(`error: ${error.message}`));
    page.on('request', (request) => {
      this.#heard.push(`address: ${request.url()}`, `referrer: ${request.headers()['referer'] ?? ''}`);
    });
  }

  /** Watches a page from before it is opened. */
  static async on(page: Page): Promise<SecretWatch> {
    const watch = new SecretWatch(page);
    // On their way through, answers can be read even when the page has moved on.
    await page.route('**/api/v1/authn**', async (route) => {
      const response = await route.fetch();
      for (const [, kind = '', secret = ''] of (await response.text()).matchAll(TOKENS))
        watch.add(kind, secret);
      await route.fulfill({ response });
    });
    return watch;
  }

  /** One more secret to look for: something that the person types. */
  add(kind: string, secret: string): string {
    this.#secrets.set(secret, kind);
    return secret;
  }

  /** What kinds of secrets went by. */
  get kinds(): string[] {
    return [...new Set(this.#secrets.values())].sort();
  }

  /** Everything that is found where it should not be, at this moment of the visit. */
  async leaks(): Promise<Leak[]> {
    const places = [...this.#heard, ...(await this.#page.evaluate(traces))];
    return places.flatMap((place) =>
      [...this.#secrets]
        .filter(([secret]) => place.includes(secret) || place.includes(encodeURIComponent(secret)))
        .map(([, kind]) => ({ where: place.slice(0, place.indexOf(':')), secret: kind })),
    );
  }
}

/** Runs in the page: everything that other scripts, extensions, tools and crash reports can read of it. */
function traces(): string[] {
  const tree = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .map((element) => {
        const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
        const inside = element.shadowRoot ? tree(element.shadowRoot) : '';
        return `${attributes} ${inside}`;
      })
      .join('\n');
  const storage = (store: Storage): string => JSON.stringify(Object.entries(store));
  const globals = Object.entries(window)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : ''}`)
    .join();
  return [
    `attributes: ${tree(document)}`,
    `text: ${document.documentElement.textContent}`,
    `local storage: ${storage(localStorage)}`,
    `session storage: ${storage(sessionStorage)}`,
    `cookies: ${document.cookie}`,
    `location: ${location.href}`,
    `history: ${JSON.stringify(history.state)}`,
    `title: ${document.title} ${window.name}`,
    `globals: ${globals}`,
    `entries: ${performance
      .getEntries()
      .map(({ name }) => name)
      .join()}`,
  ];
}
