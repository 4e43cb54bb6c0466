// The org's controls outside its API (`/__org/*`): what the people on the other side of the screen see and do.

/** One of the org's seeded people. */
export interface SeededPerson {
  readonly login: string;
  /** Missing for those who have yet to choose one. */
  readonly password?: string;
  readonly name: string;
  /** What happens when they sign in. */
  readonly about: string;
  readonly factors: readonly SeededFactor[];
  /** Where their story begins, where that is not a sign-in page. */
  readonly startAt?: string;
  /** Of whoever was invited and has not come yet. */
  readonly activationToken?: string;
}

/** A second factor of theirs. */
export interface SeededFactor {
  readonly id: string;
  readonly factorType: string;
  readonly provider: string;
  /** Base32, where it is an authenticator app. */
  readonly sharedSecret?: string;
  readonly device?: { readonly name: string };
}

/** Something the org sent to somebody. */
export interface Message {
  readonly id: string;
  /** ISO 8601, by the org's clock. */
  readonly at: string;
  readonly channel: 'sms' | 'call' | 'email';
  readonly to: string;
  readonly login: string;
  readonly text: string;
  readonly code?: string;
  readonly link?: string;
}

/** A notification that waits on somebody's phone. */
export interface PushPrompt {
  readonly id: string;
  readonly login: string;
  readonly factorId: string;
  readonly at: string;
  readonly status: string;
  readonly numberChallenge: boolean;
  /** What to pick from, once the prompt was opened and if it is a number challenge. */
  readonly numbers?: readonly number[];
}

/** Okta Verify, about to be set up on somebody's phone. */
export interface PhoneSetUp {
  readonly id: string;
  readonly login: string;
}

async function call<T>(path: string, method = 'GET', body?: object): Promise<T> {
  const response = await fetch(`/__org/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  if (!response.ok) throw new Error(`The org answered ${response.status} to ${method} /__org/${path}.`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

const push = (id: string, move: string, body: object = {}): Promise<PushPrompt | undefined> =>
  call(`pushes/${encodeURIComponent(id)}/${move}`, 'POST', body);

/** The controls, as functions. */
export const org = {
  people: async () => (await call<{ people: SeededPerson[] }>('people')).people,
  messages: async () => (await call<{ messages: Message[] }>('inbox')).messages,
  pushes: async () => (await call<{ pushes: PushPrompt[] }>('pushes')).pushes,
  setUps: async () => (await call<{ enrollments: PhoneSetUp[] }>('enrollments')).enrollments,
  /** What a phone does with the QR image, or with the code at the end of a link. */
  scan: (code: string) => call(`enrollments/${encodeURIComponent(code)}/scan`, 'POST', {}),
  openPush: (id: string) => push(id, 'open'),
  approvePush: (id: string, number?: number) => push(id, 'approve', number === undefined ? {} : { number }),
  denyPush: (id: string) => push(id, 'deny'),
  /** How far the org's clock is ahead of this device's, in ms. */
  clockAhead: async () => Date.parse((await call<{ now: string }>('health')).now) - Date.now(),
  advanceClock: (seconds: number) => call('clock', 'POST', { advance: seconds }),
  /** A television asks to be let in: what it shows on its screen. */
  deviceCode: async () => (await call<{ userCode: string }>('device-grants', 'POST', {})).userCode,
  reset: () => call('reset', 'POST', {}),
};
