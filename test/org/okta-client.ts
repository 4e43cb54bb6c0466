import { AuthApiError, OktaAuth, type AuthnTransaction } from '@okta/okta-auth-js';
import { startOrg, type RunningOrg } from '@authn-flow/demo/org';
import { expect } from 'vitest';

interface SeededPerson {
  login: string;
  password: string;
  newPassword: string;
  totpSecret: string;
  answer: string;
  activationToken: string;
}

/** A factor of a transaction, with the functions the client made of its links. */
export interface FactorHandle {
  verify(options?: object): Promise<AuthnTransaction>;
  enroll(options?: object): Promise<AuthnTransaction>;
}

/** An org and the real client in front of it; `control` plays the world outside. */
export class OktaClient {
  readonly org: RunningOrg;
  client!: OktaAuth;

  constructor(org: RunningOrg) {
    this.org = org;
  }

  static async start(): Promise<OktaClient> {
    return new OktaClient(await startOrg());
  }

  /** The seed again, and a client that remembers nothing. */
  async reset(): Promise<void> {
    await this.control('reset', {});
    const { url } = this.org;
    this.client = new OktaAuth({ issuer: `${url}/oauth2/default`, clientId: 'none', redirectUri: url });
  }

  async control<Answer = unknown>(path: string, body?: object): Promise<Answer> {
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    return (await (await fetch(`${this.org.url}/__org/${path}`, init)).json()) as Answer;
  }

  async person(short: string): Promise<SeededPerson> {
    const { people } = await this.control<{ people: SeededPerson[] }>('people');
    return people.find(({ login }) => login.startsWith(short))!;
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

  async onPhone(action: string, body: object = {}): Promise<void> {
    const { pushes } = await this.control<{ pushes: { id: string }[] }>('pushes');
    await this.control(`pushes/${pushes[0]!.id}/${action}`, body);
  }
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

/** The client hides the state token from its callers, but keeps the answer it came in. */
export const stateTokenOf = (transaction: AuthnTransaction): string =>
  (transaction as unknown as { data: { stateToken: string } }).data.stateToken;

/** The error a call of the client ends with. */
export async function refusal(call: Promise<unknown>): Promise<AuthApiError> {
  const error: unknown = await call.then(() => undefined).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AuthApiError);
  return error as AuthApiError;
}
