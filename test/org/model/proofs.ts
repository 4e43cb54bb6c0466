import { HOTP, Secret, TOTP } from 'otpauth';
import { U2fKey } from '../../../packages/demo/org/testing/u2f-key.ts';
import { KINDS } from './kinds.ts';
import type { Factor, Person, SentCode, Transaction } from './world.ts';

/** What a call shows, or tries to. */
export const PROOFS = ['right', 'wrong', 'none', 'empty', 'number', 'replayed', 'distant'] as const;
export type ProofName = (typeof PROOFS)[number];

/** What a proof is in truth, by what the model knows of the factor. */
type Verdict = 'missing' | 'malformed' | 'right' | 'wrong' | 'replayed' | 'other window';

export interface Proof {
  readonly body: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict | 'wants another step';
  /** What is used up, or otherwise changes, when the server looks at it. */
  readonly spend?: () => void;
}

type Code = readonly [code: string, verdict: Verdict, spent?: string];

/** The first proof of a factor that is verified by telling something (spec 3.10). */
export function proofOf(
  factor: Factor,
  name: ProofName,
  now: number,
  person: Person,
  transaction: Transaction,
): Proof {
  const member = { question: 'answer', password: 'password' }[factor.kind as string] ?? 'passCode';
  const shapeless = withoutText(member, name);
  if (shapeless) return shapeless;
  if (factor.kind === 'question') return told(member, factor.answer, name);
  if (factor.kind === 'password') return told(member, person.password, name);
  if (factor.kind === 'rsa' || factor.kind === 'onPrem') return pinProof(factor, name, now, transaction);
  const [text, verdict, spent] = codeOf(factor, name, now);
  return { body: { [member]: text }, verdict, spend: () => spendCode(factor, spent) };
}

function withoutText(member: string, name: ProofName): Proof | undefined {
  if (name === 'none') return { body: {}, verdict: 'missing' };
  if (name === 'empty') return { body: { [member]: '' }, verdict: 'missing' };
  if (name === 'number') return { body: { [member]: 123456 }, verdict: 'malformed' };
  return undefined;
}

/** Answers are compared without case and outer blanks (spec 3.9.7); passwords are not. */
const told = (member: string, truth: string | undefined, name: ProofName): Proof => {
  const isRight = name === 'right' && truth !== undefined;
  const text = member === 'answer' ? ` ${truth?.toUpperCase() ?? ''} ` : truth;
  return { body: { [member]: isRight ? text : 'not this' }, verdict: isRight ? 'right' : 'wrong' };
};

/** PIN and code in one; the token's server may want a new PIN, and then the next code (spec 3.10, 409). */
function pinProof(factor: Factor, name: ProofName, now: number, transaction: Transaction): Proof {
  if (factor.promptedIn === transaction && factor.wants === 'NEW_PIN') {
    if (name !== 'right') return { body: { passCode: 'x' }, verdict: 'wants another step' };
    return {
      body: { passCode: '97531' },
      verdict: 'wants another step',
      spend: () => Object.assign(factor, { pin: '97531', wants: 'NEXT_CODE' }),
    };
  }
  const [code, verdict, spent] = codeOf(factor, name, now);
  const passCode = `${factor.pin ?? ''}${code}`;
  const spend = (): void => spendCode(factor, spent);
  if (verdict !== 'right' || !factor.wants) return { body: { passCode }, verdict, spend };
  if (factor.promptedIn === transaction) {
    return {
      body: { passCode },
      verdict,
      spend: () => (spend(), delete factor.wants, delete factor.promptedIn),
    };
  }
  const prompt = (): void => void (spend(), (factor.promptedIn = transaction));
  return { body: { passCode }, verdict: 'wants another step', spend: prompt };
}

function codeOf(factor: Factor, name: ProofName, now: number): Code {
  if (factor.kind === 'yubikey') return touchOf(factor, name);
  if (factor.kind === 'hotp') return countedCode(factor, name);
  return timedCode(factor, name, now);
}

const spendCode = (factor: Factor, spent: string | undefined): void => {
  if (spent === undefined) return;
  factor.used.add(spent);
  if (factor.kind === 'hotp') factor.counter = Number(spent) + 1;
};

/** Seconds a display lasts: RSA and On-Prem tokens are slower (spec 3.9.7). */
const periodOf = ({ kind }: Factor): number => (kind === 'rsa' || kind === 'onPrem' ? 60 : 30);
const secretOf = (factor: Factor): Secret => Secret.fromBase32(factor.sharedSecret ?? '');
export const stepOf = (factor: Factor, now: number): number => Math.floor(now / 1000 / periodOf(factor));

export const codeOfStep = (factor: Factor, step: number): string =>
  TOTP.generate({
    secret: secretOf(factor),
    timestamp: step * periodOf(factor) * 1000,
    period: periodOf(factor),
  });

/** A code of a clock: good within one step, once; told apart from a wrong one up to ten steps away (spec 3.10.1). */
function timedCode(factor: Factor, name: ProofName, now: number): Code {
  const here = stepOf(factor, now);
  const of = (step: number): Code =>
    factor.used.has(String(step))
      ? [codeOfStep(factor, step), 'replayed']
      : [codeOfStep(factor, step), Math.abs(step - here) <= 1 ? 'right' : 'other window', String(step)];
  if (name === 'right')
    return of([here, here + 1, here - 1].find((step) => !factor.used.has(String(step))) ?? here);
  if (name === 'distant') {
    const [code, verdict] = of(here + 5);
    return [code, verdict];
  }
  const used = [...factor.used].map(Number).find((step) => Math.abs(step - here) <= 10);
  if (name === 'replayed' && used !== undefined) return of(used);
  const isWrong = (code: string): boolean =>
    TOTP.validate({
      token: code,
      secret: secretOf(factor),
      timestamp: now,
      period: periodOf(factor),
      window: 11,
    }) === null;
  return [['000000', '111111', '222222'].find(isWrong) ?? '333333', 'wrong'];
}

/** A code of a counter: up to ten may have been made and not used (spec 3.10.1). */
function countedCode(factor: Factor, name: ProofName): Code {
  const counter = factor.counter ?? 0;
  const secret = secretOf(factor);
  const of = (at: number): string => HOTP.generate({ secret, counter: at });
  if (name === 'right') return [of(counter), 'right', String(counter)];
  if (name === 'distant') return [of(counter + 5), 'right', String(counter + 5)];
  if (name === 'replayed' && counter > 0) return [of(counter - 1), 'replayed'];
  const isWrong = (token: string): boolean => HOTP.validate({ token, secret, counter, window: 12 }) === null;
  return [['000000', '111111', '222222'].find(isWrong) ?? '333333', 'wrong'];
}

/** 44 letters of a YubiKey: its name, and something that never comes twice. */
function touchOf(factor: Factor, name: ProofName): Code {
  const touch = (count: number): string =>
    (factor.keyName ?? '') +
    String(count)
      .padStart(32, '0')
      .replace(/\d/g, (digit) => 'cbdefghijk'.charAt(Number(digit)));
  if (name === 'right' || name === 'distant') {
    const next = touch(factor.used.size);
    return [next, 'right', next];
  }
  const [used] = factor.used;
  return name === 'replayed' && used !== undefined ? [used, 'replayed'] : [`v${touch(0).slice(1)}`, 'wrong'];
}

/** The answer to a code that was sent. */
export function sentCodeProof(sent: SentCode | undefined, name: ProofName, now: number): Proof {
  const shapeless = withoutText('passCode', name);
  if (shapeless) return shapeless;
  if (!sent || name !== 'right') {
    const last = Number(sent?.code.at(-1) ?? 0);
    const other = `${sent?.code.slice(0, -1) ?? '00000'}${(last + 1) % 10}`;
    return { body: { passCode: other }, verdict: 'wrong' };
  }
  return { body: { passCode: ` ${sent.code} ` }, verdict: now < sent.expiresAt ? 'right' : 'wrong' };
}

interface Open {
  readonly nonce?: string;
  readonly nonceUntil?: number;
}

const isOpen = ({ nonceUntil = 0 }: Open, now: number): boolean => now < nonceUntil;
const OTHER_NONCE = 'AAAAAAAAAAAAAAAAAAAA';

/** What a security key says to a challenge (spec 3.9.5, 3.9.6). */
export function keyProof(factor: Factor, open: Open, name: ProofName, now: number): Proof {
  if (name === 'none' || name === 'empty') return { body: {}, verdict: 'missing' };
  if (name === 'number') return { body: { clientData: 'e30=' }, verdict: 'malformed' };
  const isRight = name === 'right' && isOpen(open, now) && factor.key !== undefined;
  const nonce = name === 'right' ? (open.nonce ?? OTHER_NONCE) : OTHER_NONCE;
  const { key } = factor;
  const body = key instanceof U2fKey ? key.sign(nonce) : key?.get(nonce);
  return { body: { ...body }, verdict: isRight ? 'right' : 'wrong' };
}

/** What a new security key says when it is set up. */
export function registrationOf(factor: Factor, open: Open, name: ProofName, now: number): Proof {
  if (name === 'none' || name === 'empty' || name === 'number') return { body: {}, verdict: 'malformed' };
  const nonce = name === 'right' ? (open.nonce ?? OTHER_NONCE) : OTHER_NONCE;
  const { key } = factor;
  const body = key instanceof U2fKey ? key.register(nonce) : key?.create(nonce);
  return { body: { ...body }, verdict: name === 'right' && isOpen(open, now) ? 'right' : 'wrong' };
}

/** What a token that was handed out says to be enrolled: Symantec two codes in a row (spec 3.9.1). */
export function tokenProof(
  factor: Factor,
  name: ProofName,
  now: number,
  person: Person,
  transaction: Transaction,
): Proof {
  const profile = { credentialId: factor.credentialId };
  if (factor.kind !== 'symantec') {
    const proof = proofOf(factor, name, now, person, transaction);
    return {
      ...proof,
      body: { profile, ...proof.body },
      verdict: proof.verdict === 'missing' ? 'malformed' : proof.verdict,
    };
  }
  if (name !== 'right' && name !== 'wrong')
    return { body: { profile, passCode: '000000' }, verdict: 'malformed' };
  const step = stepOf(factor, now);
  const [passCode, next] = [codeOfStep(factor, step), codeOfStep(factor, step + (name === 'right' ? 1 : 0))];
  return {
    body: { profile, passCode, nextPassCode: next },
    verdict: name,
    spend: () => {
      if (name === 'right') factor.used.add(String(step)).add(String(step + 1));
    },
  };
}

/** True for kinds whose codes a type-level URL tries (spec 3.10.1). */
export const isTimed = ({ kind }: Factor): boolean => KINDS[kind].factorType === 'token:software:totp';
