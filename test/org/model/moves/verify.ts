import { isLocked, onTransaction, type Intent, type Made } from '../move.ts';
import { dig, text } from '../org.ts';
import { channelOf, KINDS, TOO_SOON, TYPE_LEVEL } from '../kinds.ts';
import { isTimed, keyProof, proofOf, sentCodeProof, type Proof } from '../proofs.ts';
import { LIFETIME_MS, proven, readCode, readHref, throttleKeyOf } from './outcome.ts';
import {
  typeOf,
  urlOf,
  type Factor,
  type Outside,
  type Person,
  type Transaction,
  type World,
} from '../world.ts';

const isType = (target: string): boolean => TYPE_LEVEL.some((type) => type === target);

/** Whose URL is posted to: mostly one that makes sense, sometimes one that does not. */
function targetOf(transaction: Transaction | undefined, world: World, { pick, isHonest }: Intent): string {
  const { person, challenge } = transaction ?? {};
  if (challenge && (isHonest || pick % 2 === 0)) return challenge.target;
  const usable = (person ? world.usable(person) : []).map(urlOf);
  const typed = usable.length > 0 && person ? world.usable(person).map(typeOf).filter(isType) : [];
  const others = isHonest
    ? []
    : [
        ...TYPE_LEVEL,
        'nobody',
        ...(person?.factors.map(({ id }) => id) ?? []),
        ...world.people.slice(4, 6).flatMap(({ factors }) => factors.map(({ id }) => id)),
      ];
  const all = [...usable, ...usable, ...typed, ...others];
  return all[pick % Math.max(1, all.length)] ?? 'nobody';
}

const address =
  (what: '/verify' | '/verify/resend') =>
  (transaction: Transaction | undefined, world: World, intent: Intent) => {
    const query =
      intent.remember === undefined
        ? ''
        : `?rememberDevice=${String(intent.remember)}&autoPush=${String(intent.yes)}`;
    return { path: `/api/v1/authn/factors/${targetOf(transaction, world, intent)}${what}${query}` };
  };

/** The factors a URL means, behind the checks of spec 3.9.7: known, and not another than the challenged one. */
function meant(world: World, transaction: Transaction, person: Person, path: string): Factor[] | string {
  const target = decodeURIComponent(path.split('/')[5] ?? '');
  const found = world
    .usable(person)
    .filter((one) => (isType(target) ? typeOf(one) === target : one.id === target));
  const [first] = found;
  if (!first) return 'unknown factor';
  const { challenge } = transaction;
  const isOpen =
    !challenge ||
    challenge.target === target ||
    (isType(challenge.target) && typeOf(first) === challenge.target);
  return isOpen ? found : 'another factor';
}

interface Attempt {
  readonly world: World;
  readonly transaction: Transaction;
  readonly person: Person;
  readonly factor: Factor;
  readonly target: string;
  readonly intent: Intent;
}

/** Spec 3.10. */
export const verify = onTransaction(
  'verify',
  address('/verify'),
  (world, { transaction, person }, intent, { path }) => {
    const found = meant(world, transaction, person, path);
    if (typeof found === 'string') return { condition: found };
    const factor = found[intent.pick % found.length] ?? found[0];
    if (!factor) throw new Error('No factor.');
    if (transaction.challenge)
      transaction.challenge = {
        ...transaction.challenge,
        remember: intent.remember ?? transaction.challenge.remember,
      };
    const target = path.split('/')[5] ?? '';
    const attempt = { world, transaction, person, factor, target, intent };
    switch (KINDS[factor.kind].verify) {
      case 'proof':
        return told(attempt, found);
      case 'sent code':
        return code(attempt);
      case 'key':
        return key(attempt);
      case 'push':
      case 'duo':
        return elsewhere(attempt);
      case 'round trip':
        return partner(attempt);
    }
  },
);

/** The answer to a proof: right, or a failure that may be one too many. */
function judged({ world, transaction, person, intent }: Attempt, factor: Factor, proof: Proof): Made {
  const { body, verdict, spend } = proof;
  if (verdict === 'malformed') return { condition: 'malformed', body };
  if (isLocked(person)) return { condition: 'locked', body };
  spend?.();
  if (verdict === 'missing' || verdict === 'wants another step') return { condition: verdict, body };
  if (verdict === 'right') {
    proven(world, transaction, person, factor, intent.remember ?? transaction.challenge?.remember ?? false);
    return { condition: 'right', body };
  }
  return { condition: world.fail(person) ? 'locked' : verdict, body };
}

function told(attempt: Attempt, found: readonly Factor[]): Made {
  const { factor, intent, world, person, transaction } = attempt;
  const proof = proofOf(factor, intent.proof, world.now, person, transaction);
  // Behind a type-level URL a code that one device used may be good on none of the others: the model tells only of one.
  if (found.length > 1 && isTimed(factor) && proof.verdict === 'right') return judged(attempt, factor, proof);
  return judged(attempt, factor, proof);
}

function code(attempt: Attempt): Made {
  const { factor, intent, world } = attempt;
  // A well-meaning person asks for the code first.
  const name = intent.isHonest && !attempt.transaction.challenge ? 'none' : intent.proof;
  const proof = sentCodeProof(factor.sent, name, world.now);
  if (proof.verdict === 'missing') return send(attempt, proof.body);
  const spend = (): void => {
    if (proof.verdict === 'right') delete factor.sent;
  };
  return judged(attempt, factor, { ...proof, spend });
}

function send({ world, transaction, person, factor, target, intent }: Attempt, body = {}): Made {
  const channel = channelOf(factor.kind);
  if (!channel) throw new Error(`${factor.kind} sends nothing.`);
  const throttleKey = throttleKeyOf(person, channel, factor.phoneNumber);
  if (world.isFull(channel, throttleKey)) return { condition: TOO_SOON[channel], body };
  if (isLocked(person)) return { condition: 'locked', body };
  world.count(channel, throttleKey);
  open(transaction, target, factor, intent);
  return {
    condition: 'asks for a code',
    body,
    learn: async (_answer, org) => {
      factor.sent = await readCode(org, world, person);
    },
  };
}

/** The challenge is open; what was wished before stays, unless this call wishes otherwise (spec 3.10.1). */
function open(
  transaction: Transaction,
  target: string,
  factor: Factor,
  { remember }: Intent,
): NonNullable<Transaction['challenge']> {
  const challenge = {
    target: transaction.challenge?.target ?? target,
    factor,
    remember: remember ?? transaction.challenge?.remember ?? false,
  };
  transaction.challenge = challenge;
  return challenge;
}

function key(attempt: Attempt): Made {
  const { world, transaction, person, factor, target, intent } = attempt;
  const { challenge } = transaction;
  const isAsked = challenge && !(intent.isHonest && challenge.nonce === undefined);
  const proof = keyProof(factor, challenge ?? {}, isAsked ? intent.proof : 'none', world.now);
  if (isAsked && proof.verdict !== 'missing') return judged(attempt, factor, proof);
  if (isLocked(person)) return { condition: 'locked', body: proof.body };
  const opened = open(transaction, target, factor, intent);
  return {
    condition: 'asks a key',
    body: proof.body,
    learn({ body }) {
      const asked =
        dig(body, '_embedded', 'factor', '_embedded', 'challenge') ?? dig(body, '_embedded', 'challenge');
      const nonce = text(dig(asked, factor.kind === 'u2f' ? 'nonce' : 'challenge'));
      Object.assign(opened, { nonce, nonceUntil: world.now + LIFETIME_MS });
    },
  };
}

/** A notification, or Duo: every POST is a poll while it waits, and starts over afterwards. */
function elsewhere({ world, transaction, person, factor, target, intent }: Attempt, isResend = false): Made {
  if (isLocked(person)) return { condition: 'locked' };
  const outside = transaction.challenge?.outside;
  if (isResend || outside?.result !== 'WAITING') {
    const opened = open(transaction, target, factor, intent);
    const asked: Outside = { result: 'WAITING', expiresAt: world.now + LIFETIME_MS };
    opened.outside = asked;
    return {
      condition: 'asks elsewhere',
      learn: async (_answer, org) => {
        if (factor.kind === 'push') asked.pushId = await org.newestPush();
      },
    };
  }
  if (outside.answered === 'yes') {
    proven(world, transaction, person);
    return { condition: 'done' };
  }
  if (outside.answered === 'no') {
    outside.result = 'REJECTED';
    return { condition: 'denied' };
  }
  if (world.now < outside.expiresAt) return { condition: 'pending' };
  outside.result = 'TIMEOUT';
  return { condition: 'expired' };
}

function partner({ transaction, person, factor, target, intent }: Attempt): Made {
  if (isLocked(person)) return { condition: 'locked' };
  const outside = transaction.challenge?.outside ?? { result: 'WAITING' as const, expiresAt: Infinity };
  const opened = open(transaction, target, factor, intent);
  opened.outside = outside;
  return { condition: 'asks a partner', learn: ({ body }) => readHref(transaction, body) };
}

/** Spec 3.10: codes and notifications can be sent again, and nothing else. */
export const verifyResend = onTransaction(
  'verifyResend',
  address('/verify/resend'),
  (world, { transaction, person }, intent, { path }) => {
    const found = meant(world, transaction, person, path);
    if (typeof found === 'string') return { condition: found };
    const [factor] = found;
    if (!factor) throw new Error('No factor.');
    if (transaction.challenge)
      transaction.challenge = {
        ...transaction.challenge,
        remember: intent.remember ?? transaction.challenge.remember,
      };
    const attempt = { world, transaction, person, factor, target: path.split('/')[5] ?? '', intent };
    if (channelOf(factor.kind)) return send(attempt);
    return factor.kind === 'push' ? elsewhere(attempt, true) : { condition: 'not of this kind' };
  },
);
