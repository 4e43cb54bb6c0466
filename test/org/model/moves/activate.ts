import { isLocked, onTransaction, type Intent, type Made, type Maker } from '../move.ts';
import { channelOf, KINDS, TOO_SOON } from '../kinds.ts';
import { proofOf, registrationOf, sentCodeProof, type Proof } from '../proofs.ts';
import type { Operation } from '../table.ts';
import { becomeActive, LIFETIME_MS, readCode, throttleKeyOf } from './outcome.ts';
import type { Person, Transaction, World } from '../world.ts';

type Pending = NonNullable<Transaction['pending']>;

interface Attempt {
  readonly world: World;
  readonly transaction: Transaction;
  readonly person: Person;
  readonly pending: Pending;
  readonly intent: Intent;
}

/** A call on the pending factor, which must be the one in the path (spec 3.9.7). */
const lifecycle = (
  operation: Operation,
  what: string,
  make: (attempt: Attempt) => Made,
  isForm = false,
): Maker =>
  onTransaction(
    operation,
    (transaction, _world, { pick, isHonest }) => {
      const { pending, challenge, person } = transaction ?? {};
      const own = pending?.factor.id ?? challenge?.factor.id ?? 'nobody';
      const others = [own, own, 'nobody', ...(person?.factors.map(({ id }) => id) ?? [])];
      const id = isHonest ? own : (others[pick % others.length] ?? own);
      return { path: `/api/v1/authn/factors/${id}/lifecycle${what}`, isForm };
    },
    (world, { transaction, person }, intent, { path }) => {
      const id = path.split('/')[5] ?? '';
      const pending =
        transaction.pending ?? (operation === 'duoCallback' ? transaction.challenge : undefined);
      if (pending?.factor.id !== id) {
        const isTheirs = [...person.factors, ...person.issued].some((one) => one.id === id);
        return { condition: isTheirs ? 'another factor' : 'unknown factor', body: { sig_response: 'yes' } };
      }
      return make({ world, transaction, person, pending, intent });
    },
  );

/** Spec 3.9.3. */
export const activate = lifecycle('activate', '/activate', (attempt) => {
  const { world, transaction, person, pending, intent } = attempt;
  const { factor } = pending;
  switch (KINDS[factor.kind].enrol) {
    case 'sent code':
      return attempted(attempt, sentCodeProof(factor.sent, intent.proof, world.now));
    case 'own code':
      return attempted(attempt, proofOf(factor, intent.proof, world.now, person, transaction));
    case 'key':
      return judged(attempt, registrationOf(factor, pending, intent.proof, world.now));
    case 'phone':
    case 'duo':
      return pending.outside?.result === 'WAITING' ? poll(attempt) : startOver(attempt);
    default:
      return { condition: 'not of this kind' };
  }
});

/** Codes: five attempts in five minutes for one factor. */
function attempted(attempt: Attempt, proof: Proof): Made {
  const { world, person, pending } = attempt;
  const { body, verdict } = proof;
  if (verdict === 'missing' || verdict === 'malformed') return { condition: 'malformed', body };
  if (world.isFull('activation', pending.factor.id)) return { condition: 'too many', body };
  if (isLocked(person)) return { condition: 'locked', body };
  world.count('activation', pending.factor.id);
  return judged(attempt, proof);
}

/** Failures here do not count towards the lockout. */
function judged({ transaction, person, pending }: Attempt, { body, verdict, spend }: Proof): Made {
  if (verdict === 'malformed') return { condition: 'malformed', body };
  if (isLocked(person)) return { condition: 'locked', body };
  spend?.();
  if (verdict !== 'right') return { condition: verdict, body };
  delete pending.factor.sent;
  return { condition: 'right', body, learn: becomeActive(transaction, person) };
}

function poll({ world, transaction, person, pending }: Attempt): Made {
  const { outside } = pending;
  if (!outside) return { condition: 'not of this kind' };
  if (isLocked(person)) return { condition: 'locked' };
  if (outside.result !== 'WAITING') return { condition: outside.result === 'TIMEOUT' ? 'expired' : 'denied' };
  if (outside.answered === 'yes') return { condition: 'done', learn: becomeActive(transaction, person) };
  if (outside.answered === 'no') {
    outside.result = 'REJECTED';
    return { condition: 'denied' };
  }
  if (world.now < outside.expiresAt) return { condition: 'pending' };
  outside.result = 'TIMEOUT';
  return { condition: 'expired' };
}

function startOver({ world, person, pending }: Attempt): Made {
  if (isLocked(person)) return { condition: 'locked' };
  pending.outside = { result: 'WAITING', expiresAt: world.now + LIFETIME_MS };
  return { condition: 'starts over' };
}

export const activatePoll = lifecycle('activatePoll', '/activate/poll', (attempt) => {
  const { enrol } = KINDS[attempt.pending.factor.kind];
  return enrol === 'phone' || enrol === 'duo' ? poll(attempt) : { condition: 'not of this kind' };
});

export const activationResend = lifecycle('activationResend', '/resend', ({ world, person, pending }) => {
  const { factor } = pending;
  const channel = channelOf(factor.kind);
  if (!channel) return { condition: 'not of this kind' };
  if (world.isFull('activation', factor.id)) return { condition: 'too many' };
  const throttleKey = throttleKeyOf(person, channel, factor.phoneNumber);
  if (world.isFull(channel, throttleKey)) return { condition: TOO_SOON[channel] };
  if (isLocked(person)) return { condition: 'locked' };
  world.count(channel, throttleKey);
  return {
    condition: 'allowed',
    learn: async (_answer, org) => {
      factor.sent = await readCode(org, world, person);
    },
  };
});

const sendLink = (operation: 'activateEmail' | 'activateSms', channel: 'email' | 'sms'): Maker =>
  lifecycle(operation, `/activate/${channel}`, ({ world, person, pending, intent }) => {
    if (pending.factor.kind !== 'push') return { condition: 'not of this kind' };
    const phoneNumber = intent.proof === 'wrong' ? '12' : '+14155550188';
    const body = channel === 'sms' ? { profile: { phoneNumber } } : {};
    if (channel === 'sms' && phoneNumber === '12') return { condition: 'malformed', body };
    const throttleKey = throttleKeyOf(person, channel, phoneNumber);
    if (world.isFull(channel, throttleKey)) return { condition: TOO_SOON[channel], body };
    if (isLocked(person)) return { condition: 'locked', body };
    world.count(channel, throttleKey);
    return { condition: 'allowed', body };
  });
export const activateEmail = sendLink('activateEmail', 'email');
export const activateSms = sendLink('activateSms', 'sms');

/** Duo's frame posts a form; what it said shows in the next poll (spec 3.9.7). */
export const duoCallback = lifecycle(
  'duoCallback',
  '/duoCallback',
  ({ pending, world, intent }) => {
    if (pending.factor.kind !== 'duo')
      return { condition: 'another factor', body: { sig_response: 'AUTH|yes' } };
    if (intent.proof === 'none') return { condition: 'malformed', body: { id: pending.factor.id } };
    const { outside } = pending;
    const isInTime = outside?.result === 'WAITING' && world.now < outside.expiresAt;
    if (isInTime) outside.answered = intent.yes ? 'yes' : 'no';
    return {
      condition: 'taken',
      body: { id: pending.factor.id, sig_response: intent.yes ? 'AUTH|yes' : 'DENY' },
    };
  },
  true,
);
