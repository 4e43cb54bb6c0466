import type { SecurityKey } from '../../../packages/demo/org/testing/security-key.ts';
import type { U2fKey } from '../../../packages/demo/org/testing/u2f-key.ts';
import { KIND_NAMES, KINDS, type Channel, type KindName } from './kinds.ts';
import { CAST, type Rules } from './people.ts';
import { lifetimeOf, type State } from './states.ts';

/** When the model's clock starts, and the org's with it. */
export const START = Date.parse('2031-04-09T11:20:00Z');
const DAY = 24 * 3600_000;

/** A factor as the person who holds it knows it. */
export interface Factor {
  /** Unknown until an answer tells it. */
  id: string;
  readonly kind: KindName;
  sharedSecret?: string;
  pin?: string;
  wants?: 'NEW_PIN' | 'NEXT_CODE';
  /** The transaction in which the token's server asked for one more step. */
  promptedIn?: Transaction;
  counter?: number;
  keyName?: string;
  credentialId?: string;
  answer?: string;
  phoneNumber?: string;
  key?: SecurityKey | U2fKey;
  /** Codes that were used. */
  readonly used: Set<string>;
  /** The code sent last. */
  sent?: SentCode;
}

export interface SentCode {
  readonly code: string;
  readonly expiresAt: number;
  failures: number;
}

export interface Person {
  readonly login: string;
  readonly rules: Rules;
  status: string;
  isLockedByFactor: boolean;
  password: string | undefined;
  passwordChanged: number;
  passwordHistory: string[];
  wrongPasswords: number;
  failures: number[];
  factors: Factor[];
  /** Tokens in their hands, not enrolled. */
  issued: Factor[];
  lastFactor: Factor | undefined;
  phone: string | undefined;
  recoveryAnswer: string | undefined;
  activationToken: { id: string; expiresAt: number } | undefined;
}

/** Somebody else's part of a verification: a phone, Duo, an identity provider. */
export interface Outside {
  expiresAt: number;
  result: 'WAITING' | 'REJECTED' | 'TIMEOUT' | 'FAILED';
  answered?: 'yes' | 'no';
  /** The notification on the phone. */
  pushId?: string;
  /** Address of the partner's page. */
  href?: string;
}

export interface Transaction {
  stateToken: string;
  state: State;
  /** Nobody in a step-up nobody signed in to, and in a recovery of somebody who does not exist. */
  person: Person | undefined;
  expiresAt: number;
  isAlive: boolean;
  readonly isStepUp: boolean;
  relayState: string | undefined;
  device: string;
  wantsWarning: boolean;
  wantsAll: boolean;
  hasFactor: boolean;
  hasEnrolled: boolean;
  isPasswordSettled: boolean;
  isEnrolmentSettled: boolean;
  /** `factorResult` of the last answer. */
  factorResult?: string | undefined;
  /** The open challenge: the id or the type in its URL. */
  challenge?: {
    readonly target: string;
    readonly factor: Factor;
    nonce?: string;
    nonceUntil?: number;
    remember: boolean;
    outside?: Outside;
  };
  pending?: { readonly factor: Factor; nonce?: string; nonceUntil?: number; outside?: Outside };
  recovery?: {
    readonly type: 'PASSWORD' | 'UNLOCK' | 'ACCOUNT_ACTIVATION';
    readonly channel?: 'sms' | 'call';
    readonly throttleKey?: string;
    sent?: SentCode;
    wrongAnswers: number;
  };
}

interface RecoveryToken {
  readonly id: string;
  readonly person: Person;
  readonly type: 'PASSWORD' | 'UNLOCK';
  readonly expiresAt: number;
  isUsed: boolean;
}

export type Throttle = 'signIn' | Channel | 'activation' | 'factorLockout';

/** Everything the spec makes an answer depend on. */
export class World {
  /** What happened so far, for whoever reads a failure. */
  readonly trace: string[] = [];
  now = START;
  readonly people: Person[] = CAST.map(({ seed, rules }) => ({
    login: seed.login,
    rules,
    status: seed.status ?? 'ACTIVE',
    isLockedByFactor: false,
    password: seed.password,
    passwordChanged: START - (seed.passwordAgeDays ?? 30) * DAY,
    passwordHistory: [],
    wrongPasswords: 0,
    failures: [],
    factors: [],
    issued: [],
    lastFactor: undefined,
    phone: seed.mobilePhone ?? seed.factors?.find(({ phoneNumber }) => phoneNumber)?.phoneNumber,
    recoveryAnswer: seed.recoveryQuestion?.answer,
    activationToken: undefined,
  }));
  readonly transactions: Transaction[] = [];
  recoveryTokens: RecoveryToken[] = [];
  /** `login device`: since when. */
  readonly remembered = new Map<string, number>();
  readonly off = new Set<Throttle>();
  readonly #counts = new Map<string, number[]>();

  get living(): Transaction[] {
    return this.transactions.filter((one) => this.isAlive(one));
  }

  isAlive({ isAlive, expiresAt }: Transaction): boolean {
    return isAlive && this.now < expiresAt;
  }

  begin(
    start: Pick<Transaction, 'stateToken' | 'state' | 'person' | 'isStepUp' | 'device'> &
      Partial<Transaction>,
  ): Transaction {
    const transaction: Transaction = {
      expiresAt: 0,
      isAlive: true,
      relayState: undefined,
      wantsWarning: false,
      wantsAll: false,
      hasFactor: false,
      hasEnrolled: false,
      isPasswordSettled: false,
      isEnrolmentSettled: false,
      ...start,
    };
    this.transactions.push(transaction);
    return transaction;
  }

  /** Every call renews a living token (spec 1.3, C.2). */
  renew(transaction: Transaction): void {
    transaction.expiresAt = this.now + lifetimeOf(transaction.state) * 1000;
  }

  /** Links that were sent lead nowhere any more. */
  forgetTokensOf(person: Person): void {
    this.recoveryTokens = this.recoveryTokens.filter((token) => token.person !== person);
    person.activationToken = undefined;
  }

  endAllOf(person: Person): void {
    for (const one of this.transactions) if (one.person === person) one.isAlive = false;
  }

  lock(person: Person, byFactor: boolean): void {
    Object.assign(person, {
      status: 'LOCKED_OUT',
      isLockedByFactor: byFactor,
      wrongPasswords: 0,
      failures: [],
    });
  }

  unlock(person: Person): void {
    Object.assign(person, { status: 'ACTIVE', isLockedByFactor: false, wrongPasswords: 0, failures: [] });
  }

  /** True if a limit allows no more now (spec 5.5); `windowMs` slides. */
  isFull(throttle: Throttle, key: string): boolean {
    const { limit, windowMs } = LIMITS[throttle];
    return !this.off.has(throttle) && this.#recent(`${throttle} ${key}`, windowMs).length >= limit;
  }

  count(throttle: Throttle, key: string): void {
    const name = `${throttle} ${key}`;
    this.#counts.set(name, [...this.#recent(name, LIMITS[throttle].windowMs), this.now]);
  }

  #recent(name: string, windowMs: number): number[] {
    return (this.#counts.get(name) ?? []).filter((at) => this.now - at < windowMs);
  }

  /** Active factors the policy permits: the last one used first, then the fixed order (appendix C.1.5). */
  usable(person: Person): Factor[] {
    const rank = (factor: Factor): number =>
      factor === person.lastFactor ? -1 : KIND_NAMES.indexOf(factor.kind);
    return person.factors
      .filter(({ kind }) => person.rules.factors[kind] !== undefined)
      .sort((one, other) => rank(one) - rank(other));
  }

  /** A wrong proof; true if it locked the account (spec 3.10.1). */
  fail(person: Person): boolean {
    if (this.off.has('factorLockout')) return false;
    const { limit, windowMs } = LIMITS.factorLockout;
    person.failures = [...person.failures.filter((at) => this.now - at < windowMs), this.now];
    if (person.failures.length < limit) return false;
    this.lock(person, true);
    this.endAllOf(person);
    return true;
  }
}

/** Spec 5.5 and 3.10.1. */
const LIMITS: Readonly<Record<Throttle, { limit: number; windowMs: number }>> = {
  signIn: { limit: 4, windowMs: 1000 },
  sms: { limit: 1, windowMs: 30_000 },
  call: { limit: 1, windowMs: 30_000 },
  email: { limit: 1, windowMs: 5000 },
  activation: { limit: 5, windowMs: 300_000 },
  factorLockout: { limit: 5, windowMs: 300_000 },
};

/** The type in a URL, or the id of one factor. */
export const urlOf = (factor: Factor): string => (factor.kind === 'password' ? 'password' : factor.id);
export const typeOf = ({ kind }: Factor): string => KINDS[kind].factorType;
