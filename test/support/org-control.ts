import { TOTP } from 'otpauth';

/** A seeded person as the org lists them. */
export interface Person {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  /** To the security question. */
  readonly answer?: string;
  readonly factors: readonly { provider: string; sharedSecret?: string }[];
}

/** A message in the org's inbox. */
export interface Message {
  readonly channel: 'sms' | 'call' | 'email';
  readonly to: string;
  readonly code?: string;
  readonly link?: string;
}

/** One request that reached the org. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** ISO 8601, by the org's clock. */
  readonly at: string;
}

/** The world around an org, by `/__org`: its people, their phones, its clock and its faults. */
export class OrgControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** A seeded person, by the beginning of the login. */
  async person(login: string): Promise<Person> {
    const { people } = await this.#get<{ people: Person[] }>('people');
    const person = people.find((each) => each.login.startsWith(login));
    if (!person) throw new Error(`nobody's login begins with ${login}`);
    return person;
  }

  /** The code last sent to somebody. */
  async code(to: string): Promise<string> {
    const { code } = await this.#lastMessage(to);
    if (code === undefined) throw new Error(`no code was sent to ${to}`);
    return code;
  }

  /** The link last sent to somebody. */
  async link(to: string): Promise<string> {
    const { link } = await this.#lastMessage(to);
    if (link === undefined) throw new Error(`no link was sent to ${to}`);
    return link;
  }

  /** What the person's authenticator app shows, by the org's clock. */
  async totp(login: string, provider?: 'OKTA' | 'GOOGLE'): Promise<string> {
    const { factors } = await this.person(login);
    const app = factors.find(
      (each) => each.sharedSecret !== undefined && (!provider || each.provider === provider),
    );
    const { now } = await this.#get<{ now: string | number }>('health');
    if (app?.sharedSecret === undefined) throw new Error(`${login} has no authenticator app`);
    return new TOTP({ secret: app.sharedSecret }).generate({ timestamp: new Date(now).getTime() });
  }

  async openPush(): Promise<{ numbers?: number[] }> {
    return this.#post(`pushes/${await this.#pendingPush()}/open`, {});
  }

  async answerPush(answer: 'approve' | 'deny' | 'expire', body: object = {}): Promise<void> {
    await this.#post(`pushes/${await this.#pendingPush()}/${answer}`, body);
  }

  async advance(seconds: number): Promise<void> {
    await this.#post('clock', { advance: seconds });
  }

  async fault(fault: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#post('faults', fault);
  }

  async reset(): Promise<void> {
    await this.#post('reset', {});
  }

  /** What reached the API, oldest first: all of it, or what has this method and begins with this path. */
  async requests(method?: string, path = ''): Promise<LoggedRequest[]> {
    const { requests } = await this.#get<{ requests: LoggedRequest[] }>('requests');
    return requests.filter((each) => (method ?? each.method) === each.method && each.path.startsWith(path));
  }

  async #lastMessage(to: string): Promise<Partial<Message>> {
    const { messages } = await this.#get<{ messages: Message[] }>(`inbox?to=${encodeURIComponent(to)}`);
    return messages[0] ?? {};
  }

  async #pendingPush(): Promise<string> {
    const { pushes } = await this.#get<{ pushes: { id: string }[] }>('pushes');
    if (!pushes[0]) throw new Error('no push is pending');
    return pushes[0].id;
  }

  async #get<T>(path: string): Promise<T> {
    return this.#read(await fetch(`${this.url}/__org/${path}`), path);
  }

  async #post<T>(path: string, body: object): Promise<T> {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    return this.#read(await fetch(`${this.url}/__org/${path}`, init), path);
  }

  async #read<T>(response: Response, path: string): Promise<T> {
    if (!response.ok) throw new Error(`/__org/${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
