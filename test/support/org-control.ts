import { TOTP } from 'otpauth';

/** A seeded person as the org lists them. */
export interface Person {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly status: string;
  /** One that fits the rules, where a new one is due. */
  readonly newPassword?: string;
  /** Of the invitation of somebody new. */
  readonly activationToken?: string;
  /** To the security question. */
  readonly answer?: string;
  readonly factors: readonly PersonFactor[];
}

/** A factor with all that its holder knows, or holds in the hand. */
export interface PersonFactor {
  readonly id: string;
  readonly factorType: string;
  readonly provider: string;
  readonly sharedSecret?: string;
  readonly answer?: string;
  readonly pin?: string;
  /** What a YubiKey's codes begin with. */
  readonly keyName?: string;
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

/** What a phone does with a notification, or what becomes of it. */
type PushAnswer = 'approve' | 'deny' | 'expire' | 'upgrade-required';

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

  /** The one factor of this kind that somebody has, or was handed. */
  async factor(login: string, factorType: string, provider = 'OKTA'): Promise<PersonFactor> {
    const { factors } = await this.person(login);
    const found = factors.find((each) => each.factorType === factorType && each.provider === provider);
    if (!found) throw new Error(`${login} has no ${factorType} of ${provider}`);
    return found;
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

  /** What the display of the person's hardware token shows: as an app's, but for a minute. */
  async tokenCode({ factors }: Person): Promise<string> {
    const { now } = await this.#get<{ now: string | number }>('health');
    const secret = factors.find((each) => each.sharedSecret !== undefined)?.sharedSecret ?? '';
    return new TOTP({ secret, period: 60 }).generate({ timestamp: new Date(now).getTime() });
  }

  /** A device without a keyboard asks to be let in, and shows this code. */
  async deviceCode(): Promise<string> {
    return (await this.#post<{ userCode: string }>('device-grants', {})).userCode;
  }

  /** What became of the devices that asked. */
  async devices(): Promise<readonly string[]> {
    const { deviceGrants } = await this.#get<{ deviceGrants: { status: string }[] }>('device-grants');
    return deviceGrants.map(({ status }) => status);
  }

  async openPush(): Promise<{ numbers?: number[] }> {
    return this.#post(`pushes/${await this.#pendingPush()}/open`, {});
  }

  async answerPush(answer: PushAnswer, body: object = {}): Promise<void> {
    await this.#post(`pushes/${await this.#pendingPush()}/${answer}`, body);
  }

  /** A phone scans the code that the only set-up of Okta Verify shows. */
  async scan(name = 'Pixel 9'): Promise<void> {
    await this.#post(`enrollments/${await this.#waitingSetUp()}/scan`, { name });
  }

  /** The time of that code is up. */
  async expireSetUp(): Promise<void> {
    await this.#post(`enrollments/${await this.#waitingSetUp()}/expire`, {});
  }

  /** Changes what it names of the policy of a group, or of everybody. */
  async setPolicy(policy: object, group?: string): Promise<void> {
    await this.#post('policies', { ...(group !== undefined && { group }), policy });
  }

  /** Switches limits off, or on. */
  async setThrottles(throttles: Readonly<Record<string, boolean>>): Promise<void> {
    await this.#post('throttles', throttles);
  }

  /** What the org says it is. */
  async setPipeline(pipeline: 'v1' | 'idx'): Promise<void> {
    await this.#post('switches', { pipeline });
  }

  /** U2F keys are WebAuthn keys from now on. */
  async giveUpU2f(): Promise<void> {
    await this.#post('keys/give-up-u2f', {});
  }

  /** Changes what is due on the way to an application. */
  async setApp(name: string, changes: object): Promise<void> {
    await this.#post(`apps/${name}`, changes);
  }

  /** An application's id, `0oa…`. */
  async appId(name: string): Promise<string> {
    const { apps } = await this.#get<{ apps: { name: string; id: string }[] }>('apps');
    const app = apps.find((each) => each.name === name);
    if (!app) throw new Error(`there is no application ${name}`);
    return app.id;
  }

  /** A device without a keyboard shows a code. */
  newDevice(app?: string): Promise<{ id: string; userCode: string }> {
    return this.#post('device-grants', app === undefined ? {} : { app });
  }

  /** What became of it: `WAITING`, `ACTIVATED`, `DENIED` or `EXPIRED`. */
  async deviceStatus(id: string): Promise<string | undefined> {
    type Grants = { deviceGrants: { id: string; status: string }[] };
    const { deviceGrants } = await this.#get<Grants>('device-grants');
    return deviceGrants.find((each) => each.id === id)?.status;
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

  async #waitingSetUp(): Promise<string> {
    const { enrollments } = await this.#get<{ enrollments: { id: string }[] }>('enrollments');
    if (!enrollments[0]) throw new Error('no set-up of Okta Verify waits for a phone');
    return enrollments[0].id;
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
