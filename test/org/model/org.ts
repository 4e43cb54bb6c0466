import { createOrg, frozenClock, type Org } from '@authn-flow/demo/org';
import { CAST, seedOf } from './people.ts';
import { START } from './world.ts';

export const ORIGIN = 'http://localhost:3000';

/** A JSON body nobody has looked at yet. */
export type Json = Readonly<Record<string, unknown>>;
export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

/** A member of a member of …; undefined if one of them is missing. */
export function dig(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const name of path) found = isObject(found) ? found[name] : undefined;
  return found;
}
const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export interface Call {
  readonly path: string;
  readonly body: Json;
  readonly isForm?: boolean;
  readonly isTrusted?: boolean;
  readonly device?: string;
}

/** The org under test, in process, with a clock that moves only when told. */
export class TestOrg {
  readonly org: Org = createOrg({ hashCost: 'test', clock: frozenClock(START), seed: seedOf(CAST) });

  async post({ path, body, isForm = false, isTrusted = false, device = 'a' }: Call): Promise<Answer> {
    const request = new Request(ORIGIN + path, {
      method: 'POST',
      headers: {
        'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
        Cookie: `DT=DIdevice-${device}`,
        ...(isTrusted && { Authorization: `SSWS ${this.org.apiToken}` }),
      },
      body: isForm ? String(new URLSearchParams(body as Record<string, string>)) : JSON.stringify(body),
    });
    const response = await this.org.fetch(request);
    const answer = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(answer) };
  }

  async get(path: string): Promise<Answer> {
    const response = await this.org.fetch(new Request(ORIGIN + path));
    return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
  }

  /** The newest message to somebody. */
  async message(login: string): Promise<Json> {
    const { body } = await this.get(`/__org/inbox?to=${encodeURIComponent(login)}`);
    const [newest] = list(body['messages']);
    return isObject(newest) ? newest : {};
  }

  /** The notification that was sent last. */
  async newestPush(): Promise<string> {
    const { body } = await this.get('/__org/pushes');
    return text(dig(body, 'pushes', 0, 'id'));
  }

  /** Somebody's factors, with everything a person holds in their hands. */
  async factorsOf(login: string): Promise<readonly unknown[]> {
    const { body } = await this.get('/__org/people');
    const person = list(body['people']).find((one) => dig(one, 'login') === login);
    return list(dig(person, 'factors'));
  }
}

function parsed(body: string): Json {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : {};
  } catch {
    return {}; // a page
  }
}
