import { frozenClock } from '../clock.ts';
import { createOrg, type Org } from '../org.ts';
import type { OrgOptions } from '../options.ts';
import { seededPeople } from '../people/seeded-people.ts';
import type { AnswerBody, PersonBody, PushBody } from './answer-body.ts';

/** An answer of the org. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
}

interface Extra {
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

/** A browser with a cookie jar, talking to an org in the same process. */
export class Browser {
  readonly org: Org;
  readonly cookies = new Map<string, string>();
  static readonly ORIGIN = 'http://localhost:3000';

  constructor(org: Org) {
    this.org = org;
  }

  async send(
    path: string,
    text: string | undefined,
    { method = 'POST', headers = {} }: Extra = {},
  ): Promise<Answer> {
    const url = new URL(path, Browser.ORIGIN);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(url, {
      method,
      headers: { host: url.host, ...(cookie && { cookie }), ...headers },
      ...(text !== undefined && { body: text }),
    });
    const response = await this.org.fetch(request);
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      if (/Max-Age=0\b/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const body = await response.text();
    return { status: response.status, headers: response.headers, body: asJson(body) };
  }

  post(path: string, body: object, extra: Extra = {}): Promise<Answer> {
    return this.send(path, JSON.stringify(body), {
      ...extra,
      headers: { 'Content-Type': 'application/json', ...extra.headers },
    });
  }

  get(path: string, extra: Extra = {}): Promise<Answer> {
    return this.send(path, undefined, { method: 'GET', ...extra });
  }

  /** POST /api/v1/authn for a seeded person, found by the beginning of the login. */
  signIn(short: string, more: object = {}, extra: Extra = {}): Promise<Answer> {
    // From the seed itself: asking the control surface about everybody costs more than the sign-in.
    const person = seededPeople.people.find(({ login }) => login.startsWith(short));
    if (!person) throw new Error(`Nobody's login begins with ${short}.`);
    const { login, password } = person;
    return this.post('/api/v1/authn', { username: login, password, ...more }, extra);
  }

  /** Follows a link of an answer with its state token. */
  follow(from: Answer, link: { href: string }, body: object = {}): Promise<Answer> {
    return this.post(link.href, { stateToken: from.body.stateToken, ...body });
  }

  next(from: Answer, body: object = {}): Promise<Answer> {
    return this.follow(from, from.body._links.next, body);
  }

  /** Posts to the `verify` link of the first factor of this kind in MFA_REQUIRED. */
  verify(
    from: Answer,
    factorType: string,
    body: object = {},
    provider = 'OKTA',
    query = '',
  ): Promise<Answer> {
    const factor = from.body._embedded.factors.find(
      (one) => one.factorType === factorType && one.provider === provider,
    );
    if (!factor) throw new Error(`No factor ${factorType} × ${provider} in this answer.`);
    return this.follow(from, { href: factor._links.verify.href + query }, body);
  }

  /** A seeded person, by the beginning of the login. */
  async person(short: string): Promise<PersonBody> {
    const { body } = await this.get('/__org/people');
    const person = body.people.find(({ login }) => login.startsWith(short));
    if (!person) throw new Error(`Nobody's login begins with ${short}.`);
    return person;
  }

  /** The code of the newest message to somebody. */
  async code(to: string): Promise<string> {
    const { body } = await this.get(`/__org/inbox?to=${encodeURIComponent(to)}`);
    return body.messages[0]?.code ?? 'no message';
  }

  /** The notification the phone shows. */
  async push(): Promise<PushBody> {
    const [push] = (await this.get('/__org/pushes')).body.pushes;
    if (!push) throw new Error('The phone shows no notification.');
    return push;
  }

  /** Answers the notification the phone shows. */
  async onPhone(action: string, body: object = {}): Promise<Answer> {
    return this.post(`/__org/pushes/${(await this.push()).id}/${action}`, body);
  }

  async advance(seconds: number): Promise<void> {
    await this.post('/__org/clock', { advance: seconds });
  }

  async setPolicy(policy: object, group = 'Everyone'): Promise<void> {
    await this.post('/__org/policies', { group, policy });
  }
}

/** An org of its own for one test, with a clock that stands still, and a browser in front of it. */
export function newBrowser(options: OrgOptions = {}): Browser {
  return new Browser(createOrg({ clock: frozenClock(Date.parse('2031-04-09T11:20:00Z')), ...options }));
}

function asJson(text: string): AnswerBody {
  try {
    return JSON.parse(text) as AnswerBody;
  } catch {
    // 204s and HTML: a test that reads members of it fails.
    return { text } as unknown as AnswerBody;
  }
}
