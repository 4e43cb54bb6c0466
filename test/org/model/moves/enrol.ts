import { SecurityKey } from '../../../../packages/demo/org/testing/security-key.ts';
import { U2fKey } from '../../../../packages/demo/org/testing/u2f-key.ts';
import { isLocked, onTransaction, type Intent, type Made, type Move } from '../move.ts';
import { dig, text } from '../org.ts';
import { channelOf, KIND_NAMES, KINDS, maximumOf, TOO_SOON, type KindName } from '../kinds.ts';
import { tokenProof } from '../proofs.ts';
import { becomeActive, LIFETIME_MS, newFactor, readCode, readHref, throttleKeyOf } from './outcome.ts';
import type { Person, Transaction, World } from '../world.ts';

const OTHER_NUMBER = '+14155550177';

function kindOf(person: Person | undefined, { pick, isHonest }: Intent): KindName | undefined {
  const listed = KIND_NAMES.filter((kind) => person?.rules.factors[kind] !== undefined);
  const choice = isHonest ? listed : [...listed, ...KIND_NAMES];
  const kind = choice[pick % (choice.length + (isHonest ? 0 : 1))];
  return kind;
}

const address = (_transaction: Transaction | undefined, _world: World, { also }: Intent) => ({
  path: `/api/v1/authn/factors${also ? '?updatePhone=true' : ''}`,
});

/** Spec 3.9.1. */
export const enroll = onTransaction('enroll', address, (world, { transaction, person }, intent) => {
  const kind = kindOf(person, intent);
  if (!kind) return { condition: 'malformed', body: { factorType: 'sms', provider: 'GOOGLE' } };
  const { factorType, provider, enrol } = KINDS[kind];
  const named = { factorType, provider };
  const isListed = person.rules.factors[kind] !== undefined && enrol !== 'never';
  if (!isListed) return { condition: 'not permitted', body: named };
  const active = person.factors.filter((one) => one.kind === kind).length;
  if (active >= maximumOf(kind)) return { condition: 'malformed', body: named };
  const made = enrolment(world, transaction, person, kind, intent);
  return { ...made, body: { ...named, ...made.body } };
});

function enrolment(
  world: World,
  transaction: Transaction,
  person: Person,
  kind: KindName,
  intent: Intent,
): Made {
  switch (KINDS[kind].enrol) {
    case 'at once':
      return kind === 'question'
        ? question(transaction, person, intent)
        : token(world, transaction, person, kind, intent);
    case 'sent code':
      return sentCode(world, transaction, person, kind, intent);
    default:
      return isLocked(person) ? { condition: 'locked' } : pending(world, transaction, kind);
  }
}

function question(transaction: Transaction, person: Person, { proof }: Intent): Made {
  const answer = proof === 'wrong' ? 'abc' : proof === 'replayed' ? ' award ' : 'Swimming';
  const body = { profile: { question: proof === 'distant' ? 'no_such_key' : 'first_award', answer } };
  if (proof === 'none') return { condition: 'malformed' };
  if (['wrong', 'distant', 'replayed'].includes(proof)) return { condition: 'malformed', body };
  if (isLocked(person)) return { condition: 'locked', body };
  return {
    condition: 'at once',
    body,
    learn: becomeActive(transaction, person, newFactor('question', { answer })),
  };
}

function token(world: World, transaction: Transaction, person: Person, kind: KindName, intent: Intent): Made {
  const issued = person.issued.find((one) => one.kind === kind);
  const held =
    issued ??
    newFactor(kind, {
      credentialId: 'nobody',
      sharedSecret: 'KRUWCLTUN52HALTTMVRXEZLUFVXW4ZJB',
      keyName: 'ccccccjjjjjj',
    });
  const { body, verdict, spend } = tokenProof(held, intent.proof, world.now, person, transaction);
  if (verdict === 'malformed') return { condition: 'malformed', body };
  // A YubiKey is named by what it types, the others by their name.
  if (!issued && kind !== 'yubikey') return { condition: 'malformed', body };
  if (isLocked(person)) return { condition: 'locked', body };
  if (!issued) return { condition: 'wrong', body };
  spend?.();
  if (verdict !== 'right') return { condition: verdict, body };
  return { condition: 'at once', body, learn: becomeActive(transaction, person, issued) };
}

/** The number of an sms or call enrolment, or why there is none (spec 3.9.1, phone rules). */
function numberOf(
  person: Person,
  { proof, also }: Intent,
): { profile?: object; number?: string; refusal?: string } {
  if (proof === 'wrong') return { profile: { phoneNumber: '12' }, refusal: 'malformed' };
  if (proof === 'distant')
    return { profile: { phoneNumber: '+11155550177' }, refusal: 'number that cannot exist' };
  if (proof === 'none' || (person.phone !== undefined && !also)) {
    return person.phone === undefined ? { refusal: 'malformed' } : { number: person.phone };
  }
  const profile = { phoneNumber: '+1 (415) 555-0177' };
  const isOther = person.phone !== undefined && person.phone !== OTHER_NUMBER;
  return isOther && !also ? { profile, refusal: 'malformed' } : { profile, number: OTHER_NUMBER };
}

function sentCode(
  world: World,
  transaction: Transaction,
  person: Person,
  kind: KindName,
  intent: Intent,
): Made {
  const channel = channelOf(kind);
  if (!channel) throw new Error(`${kind} sends nothing.`);
  const { profile, number, refusal } = channel === 'email' ? {} : numberOf(person, intent);
  const body = profile ? { profile } : {};
  if (refusal) return { condition: refusal, body };
  const throttleKey = throttleKeyOf(person, channel, number);
  if (world.isFull(channel, throttleKey)) return { condition: TOO_SOON[channel], body };
  if (isLocked(person)) return { condition: 'locked', body };
  world.count(channel, throttleKey);
  const factor = newFactor(kind, number === undefined ? {} : { phoneNumber: number });
  transaction.pending = { factor };
  return {
    condition: 'needs activation',
    body,
    learn: async ({ body: answer }, org) => {
      factor.id = text(dig(answer, '_embedded', 'factor', 'id'));
      factor.sent = await readCode(org, world, person);
    },
  };
}

/** Kinds that need nothing to begin: a secret, a QR code, a challenge or an address comes back. */
function pending(world: World, transaction: Transaction, kind: KindName): Made {
  const factor = newFactor(kind);
  const { enrol } = KINDS[kind];
  if (kind === 'webauthn') factor.key = new SecurityKey();
  if (kind === 'u2f') factor.key = new U2fKey();
  const isOutside = enrol === 'phone' || enrol === 'duo' || enrol === 'round trip';
  const until = world.now + LIFETIME_MS;
  const opened: NonNullable<Transaction['pending']> = {
    factor,
    ...(isOutside && { outside: { result: 'WAITING' as const, expiresAt: until } }),
  };
  transaction.pending = opened;
  const learn: Move['learn'] = ({ body }) => {
    const told = dig(body, '_embedded', 'factor');
    const activation = dig(told, '_embedded', 'activation');
    factor.id = text(dig(told, 'id'));
    if (enrol === 'own code') factor.sharedSecret = text(dig(activation, 'sharedSecret'));
    if (enrol === 'round trip') readHref(transaction, body);
    if (enrol === 'key') {
      const nonce = text(dig(activation, kind === 'u2f' ? 'nonce' : 'challenge'));
      Object.assign(opened, { nonce, nonceUntil: until });
    }
  };
  const elsewhere = enrol === 'phone' || enrol === 'duo';
  return { condition: elsewhere ? 'needs activation elsewhere' : 'needs activation', learn };
}
