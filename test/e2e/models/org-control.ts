/** A seeded person, as a test needs them. */
export interface Person {
  readonly login: string;
  readonly password: string;
  readonly name: string;
}

/** One request that reached the org. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** ISO 8601, by the org's clock. */
  readonly at: string;
}

/** The org from outside its API: its clock, its faults, its people (`/__org/*`). */
export class OrgControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** A seeded person, by the beginning of the login. */
  async person(short: string): Promise<Person> {
    const { people } = await this.#call<{ people: Person[] }>('people');
    const found = people.find(({ login }) => login.startsWith(short));
    if (!found) throw new Error(`Nobody's login begins with ${short}.`);
    return found;
  }

  async advance(seconds: number): Promise<void> {
    await this.#call('clock', 'POST', { advance: seconds });
  }

  async fault(fault: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#call('faults', 'POST', fault);
  }

  async reset(): Promise<void> {
    await this.#call('reset', 'POST', {});
  }

  /** What reached the API with this method and path, oldest first. */
  async requests(method: string, path: string): Promise<LoggedRequest[]> {
    const { requests } = await this.#call<{ requests: LoggedRequest[] }>('requests');
    return requests.filter((request) => request.method === method && request.path.startsWith(path));
  }

  async #call<T>(path: string, method = 'GET', body?: object): Promise<T> {
    const response = await fetch(`${this.url}/__org/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    if (!response.ok)
      throw new Error(`${method} /__org/${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
