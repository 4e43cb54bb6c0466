import { AuthApiError, OktaAuth, type AuthnTransaction } from '@okta/okta-auth-js';
import { AuthApiError as AuthApiError7, OktaAuth as OktaAuth7 } from '@okta/okta-auth-js-7';
import { startOrg, type RunningOrg } from '@authn-flow/demo/org';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { totpCode } from '../../packages/demo/org/testing/totp-code.ts';

/** A factor of a seeded person, with everything they hold in their hands. */
interface SeededFactor {
  id: string;
  factorType: string;
  provider: string;
  sharedSecret: string;
  counter: number;
  pin: string;
  keyName: string;
  credentialId: string;
  answer: string;
}

interface SeededPerson {
  login: string;
  password: string;
  newPassword: string;
  totpSecret: string;
  answer: string;
  activationToken: string;
  factors: SeededFactor[];
}

/** A factor of a transaction, with the functions the client made of its links. */
export interface FactorHandle {
  verify(options?: object): Promise<AuthnTransaction>;
  enroll(options?: object): Promise<AuthnTransaction>;
  questions(): Promise<{ question: string }[]>;
}

/** The two that people use. They share no types, but what the tests call is the same in both. */
const CLIENTS = {
  '8.0.1': OktaAuth,
  '7.14.5': OktaAuth7 as unknown as typeof OktaAuth,
} as const;
type Version = keyof typeof CLIENTS;

/** An org and the real client in front of it; `control` plays the world outside. */
export class OktaClient {
  readonly version: Version;
  org!: RunningOrg;
  client!: OktaAuth;

  constructor(version: Version) {
    this.version = version;
  }

  static async start(version: Version = '8.0.1'): Promise<OktaClient> {
    const okta = new OktaClient(version);
    await okta.open();
    return okta;
  }

  async open(): Promise<void> {
    this.org = await startOrg();
  }

  /** The seed again, and a client that remembers nothing. */
  async reset(): Promise<void> {
    await this.control('reset', {});
    const { url } = this.org;
    const Client = CLIENTS[this.version];
    this.client = new Client({ issuer: `${url}/oauth2/default`, clientId: 'none', redirectUri: url });
  }

  async control<Answer = unknown>(path: string, body?: object): Promise<Answer> {
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    return (await (await fetch(`${this.org.url}/__org/${path}`, init)).json()) as Answer;
  }

  /** The clock runs; codes are made for what it says now. */
  get now(): number {
    return this.org.org.clock.now();
  }

  advance(seconds: number): Promise<unknown> {
    return this.control('clock', { advance: seconds });
  }

  async person(short: string): Promise<SeededPerson> {
    const { people } = await this.control<{ people: SeededPerson[] }>('people');
    return people.find(({ login }) => login.startsWith(short))!;
  }

  async held(short: string, provider: string, factorType?: string): Promise<SeededFactor> {
    const { factors } = await this.person(short);
    return factors.find(
      (one) => one.provider === provider && (!factorType || one.factorType === factorType),
    )!;
  }

  async signIn(short: string, options: object = {}): Promise<AuthnTransaction> {
    const { login, password } = await this.person(short);
    return this.client.signInWithCredentials({ username: login, password, ...options });
  }

  /** The newest message to somebody. */
  async message(to: string): Promise<{ code: string; link: string }> {
    const { messages } = await this.control<{ messages: { code: string; link: string }[] }>(`inbox?to=${to}`);
    return messages[0]!;
  }

  /** The code a secret makes now. */
  code(sharedSecret: string, steps = 0, period = 30): string {
    return totpCode(sharedSecret, this.now, steps, period);
  }

  async onPhone(action: string, body: object = {}): Promise<void> {
    const { pushes } = await this.control<{ pushes: { id: string }[] }>('pushes');
    await this.control(`pushes/${pushes[0]!.id}/${action}`, body);
  }

  /** Posts a form the way a page of somebody else does. */
  async submit(href: string, fields: Record<string, string>): Promise<Response> {
    return fetch(href, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  }

  /** Opens an address that leads to the sign-in page; the state token it carries there. */
  async arrive(path: string): Promise<string> {
    const opened = await fetch(this.org.url + path, { redirect: 'manual' });
    return new URL(opened.headers.get('location')!).searchParams.get('stateToken')!;
  }
}

/** The same tests for both clients, each with an org of its own and the seed before every test. */
export function describeClients(about: string, tests: (okta: OktaClient) => void): void {
  const versions = Object.keys(CLIENTS) as Version[];
  describe.each(versions)(`okta-auth-js %s, ${about}`, (version) => {
    const okta = new OktaClient(version);
    beforeAll(() => okta.open());
    beforeEach(() => okta.reset());
    afterAll(() => okta.org.stop());
    tests(okta);
  });
}

/** The factor of this kind in a list of factors. */
export const factorOf = (
  transaction: AuthnTransaction,
  factorType: string,
  provider = 'OKTA',
): FactorHandle =>
  transaction.factors!.find(
    (factor) => factor['factorType'] === factorType && factor['provider'] === provider,
  )! as unknown as FactorHandle;

/** The answer as it came, before the client made functions of its links. */
export interface RawAnswer {
  stateToken: string;
  status: string;
  factorResultMessage?: string;
  _embedded: {
    factor: {
      id: string;
      _embedded?: {
        activation?: RawActivation;
        challenge?: { correctAnswer: number; challenge: string; nonce: string };
        verification?: RawActivation | null;
      };
    };
  };
  _links: { next: { href: string } };
}
interface RawActivation {
  sharedSecret: string;
  challenge: string;
  nonce: string;
  appId: string;
  _links: { qrcode: { href: string }; complete: { href: string }; script: { href: string } };
}
export const rawOf = (transaction: AuthnTransaction): RawAnswer =>
  (transaction as unknown as { data: RawAnswer }).data;

/** The client hides the state token from its callers, but keeps the answer it came in. */
export const stateTokenOf = (transaction: AuthnTransaction): string => rawOf(transaction).stateToken;

/** The error a call of the client ends with. */
export async function refusal(call: Promise<unknown>): Promise<AuthApiError> {
  const error: unknown = await call.then(() => undefined).catch((reason: unknown) => reason);
  expect([AuthApiError, AuthApiError7].some((kind) => error instanceof kind)).toBe(true);
  return error as AuthApiError;
}
