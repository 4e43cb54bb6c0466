import type { Move } from '../move.ts';
import { KINDS, kindNamed, type Channel } from '../kinds.ts';
import { dig, text, type Json, type TestOrg } from '../org.ts';
import type { Factor, Person, SentCode, Transaction, World } from '../world.ts';

type Learn = NonNullable<Move['learn']>;

/** Seconds a sent code, a notification, a QR code and a visit to a partner are good for (spec 3.9.7, 3.10.1). */
export const LIFETIME_MS = 300_000;

/** A factor was verified: nothing of it is due any more (spec 3.10.1). */
export function proven(
  world: World,
  transaction: Transaction,
  person: Person,
  factor?: Factor,
  remembers?: boolean,
): void {
  const { challenge } = transaction;
  transaction.hasFactor = true;
  person.failures = [];
  person.lastFactor = factor ?? challenge?.factor;
  if (remembers ?? challenge?.remember)
    world.remembered.set(`${person.login} ${transaction.device}`, world.now);
  delete transaction.challenge;
}

/** A factor was enrolled; it counts as verified (spec 3.9.7). */
export function becomeActive(transaction: Transaction, person: Person, enrolled?: Factor): Learn {
  const factor = enrolled ?? transaction.pending?.factor;
  if (!factor) throw new Error('Nothing was enrolled.');
  delete transaction.pending;
  Object.assign(transaction, { hasFactor: true, hasEnrolled: true });
  person.factors.push(factor);
  person.lastFactor = factor;
  person.issued = person.issued.filter((one) => one !== factor);
  if (factor.phoneNumber !== undefined) person.phone = factor.phoneNumber;
  // Okta Verify brings its codes along, if the policy lists them.
  const brings = factor.kind === 'push' && person.rules.factors.totp !== undefined;
  const totp = brings && !person.factors.some(({ kind }) => kind === 'totp') ? newFactor('totp') : undefined;
  if (totp) person.factors.push(totp);
  const unknown = [factor, totp].filter((one) => one !== undefined && one.id === '');
  return async (_answer, org) => {
    if (unknown.length > 0) learnFactors(await org.factorsOf(person.login), person);
  };
}

export const newFactor = (kind: Factor['kind'], more: Partial<Factor> = {}): Factor => ({
  id: '',
  kind,
  used: new Set(),
  ...more,
});

/** Reads what the person's factors are called, and the secrets in them. */
export function learnFactors(told: readonly unknown[], person: Person): void {
  const known = new Set([...person.factors, ...person.issued].map(({ id }) => id));
  for (const found of told) {
    const id = text(dig(found, 'id'));
    if (known.has(id)) continue;
    const kind = kindNamed(dig(found, 'factorType'), dig(found, 'provider'));
    const isIssued = dig(found, 'status') === 'ISSUED';
    const factor =
      [...person.factors, ...person.issued].find((one) => one.id === '' && one.kind === kind) ??
      newFactor(kind);
    fill(factor, found);
    if (isIssued) person.issued.push(factor);
    else if (!person.factors.includes(factor)) person.factors.push(factor);
  }
}

function fill(factor: Factor, found: unknown): void {
  for (const name of [
    'id',
    'sharedSecret',
    'pin',
    'keyName',
    'credentialId',
    'answer',
    'phoneNumber',
  ] as const) {
    const value = dig(found, name);
    if (typeof value === 'string') factor[name] ??= value;
  }
  factor.id = text(dig(found, 'id'));
  factor.counter = Number(dig(found, 'counter') ?? 0);
  if (dig(found, 'wants') === 'NEW_PIN') factor.wants = 'NEW_PIN';
}

/** The code that was just sent to somebody. */
export async function readCode(org: TestOrg, world: World, person: Person): Promise<SentCode> {
  const { code } = await org.message(person.login);
  return { code: text(code), expiresAt: world.now + LIFETIME_MS, failures: 0 };
}

/** Where the browser goes to see a partner. */
export function readHref(transaction: Transaction, body: Json): void {
  const outside = transaction.pending?.outside ?? transaction.challenge?.outside;
  if (outside) outside.href = text(dig(body, '_links', 'next', 'href'));
}

/** By what sends are throttled: the phone's number, or the user (spec 3.9.7). */
export const throttleKeyOf = (person: Person, channel: Channel, number?: string): string =>
  channel === 'email' ? person.login : (number ?? person.phone ?? person.login);

export const isElsewhere = ({ kind }: Factor): boolean => KINDS[kind].verify === 'push' || kind === 'duo';
