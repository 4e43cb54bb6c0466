import { fixed, onTransaction, type Intent, type Maker, type Move } from '../move.ts';
import { text } from '../org.ts';
import { TOO_SOON } from '../kinds.ts';
import { sentCodeProof } from '../proofs.ts';
import { readCode } from './outcome.ts';
import type { Person, Transaction, World } from '../world.ts';

const WEEK = 7 * 24 * 3600_000;
const CHANNELS = { SMS: 'sms', CALL: 'call', EMAIL: 'email' } as const;

/** Why it cannot work: trusted callers are told, public ones see the masked answer (appendix C.3). */
function reasonAgainst(person: Person | undefined, unlock: boolean, { channel }: Intent): string | undefined {
  if (!person) return 'unknown, trusted';
  const refused = unlock ? 'no unlock, trusted' : 'not permitted, trusted';
  if (!['ACTIVE', 'LOCKED_OUT', 'PASSWORD_EXPIRED'].includes(person.status)) return refused;
  if (unlock && !person.rules.selfServiceUnlock) return refused;
  if (person.status === 'LOCKED_OUT' && !person.rules.selfServiceUnlock)
    return 'only an administrator, trusted';
  const isByPhone = channel === 'SMS' || channel === 'CALL';
  return isByPhone && person.phone === undefined ? 'no phone, trusted' : undefined;
}

/** POST recovery/password and recovery/unlock (spec 3.4). */
export const recover: Maker = (world, intent) => {
  const [unlock, isTrusted] = [intent.yes, intent.also];
  const type = unlock ? 'UNLOCK' : 'PASSWORD';
  const known = intent.proof === 'wrong' ? undefined : world.people[intent.person % world.people.length];
  const username = known?.login ?? 'nobody@example.com';
  const { channel } = intent;
  const begin = (condition: string, more: Partial<Pick<Move, 'transaction' | 'learn'>> = {}): Move => ({
    operation: 'recover',
    from: 'none',
    condition,
    transaction: undefined,
    learn: undefined,
    call: {
      path: `/api/v1/authn/recovery/${unlock ? 'unlock' : 'password'}`,
      isTrusted,
      device: intent.device,
      body: { username, ...(channel && { factorType: intent.isHonest ? channel : channel.toLowerCase() }) },
    },
    ...more,
  });

  if (!channel && !isTrusted) return begin('no factor, public');
  const reason = reasonAgainst(known, unlock, intent);
  if (reason && isTrusted) return begin(reason);
  const person = reason ? undefined : known;
  if (!channel)
    return begin('for a token', {
      learn: ({ body }) => keep(world, person, type, text(body['recoveryToken'])),
    });

  const by = CHANNELS[channel];
  // Who does not exist is throttled by the name that was typed.
  const throttleKey = (by === 'email' ? person?.login : person?.phone) ?? username;
  if (world.isFull(by, throttleKey)) return begin(TOO_SOON[by]);
  world.count(by, throttleKey);
  if (by === 'email') {
    return begin('by mail', {
      learn: async (_answer, org) => {
        if (person)
          keep(
            world,
            person,
            type,
            text((await org.message(person.login))['link'])
              .split('/')
              .at(-1),
          );
      },
    });
  }
  const transaction = world.begin({
    stateToken: '',
    state: 'UNAUTHENTICATED',
    person,
    isStepUp: false,
    device: intent.device,
    recovery: { type, channel: by, throttleKey, wrongAnswers: 0 },
  });
  return begin('by phone', { transaction, learn: sent(world, transaction) });
};

const sent =
  (world: World, { recovery, person }: Transaction): Move['learn'] =>
  async (_answer, org) => {
    if (recovery && person) recovery.sent = await readCode(org, world, person);
  };

function keep(world: World, person: Person | undefined, type: 'PASSWORD' | 'UNLOCK', id = ''): void {
  if (person) world.recoveryTokens.push({ id, person, type, expiresAt: world.now + WEEK, isUsed: false });
}

const phonePath =
  (what: string) =>
  (transaction: Transaction | undefined, _world: World, intent: Intent): { path: string } => {
    const channel = transaction?.recovery?.channel ?? 'sms';
    // The segment is good in any case.
    const segment = intent.also ? channel : channel.toUpperCase();
    return { path: `/api/v1/authn/recovery/factors/${segment}/${what}` };
  };

/** Spec 3.5; five wrong codes burn it (appendix C.3). */
export const recoveryVerify = onTransaction(
  'recoveryVerify',
  phonePath('verify'),
  (world, { transaction, person }, intent) => {
    const { recovery } = transaction;
    const { body, verdict } = sentCodeProof(recovery?.sent, intent.proof, world.now);
    if (verdict === 'missing' || verdict === 'malformed') return { condition: 'malformed', body };
    if (verdict === 'right') {
      delete recovery?.sent;
      return { condition: `right, ${afterProof(world, transaction, person)}`, body };
    }
    if (recovery?.sent) {
      recovery.sent.failures += 1;
      if (recovery.sent.failures >= 5) delete recovery.sent;
    }
    return { condition: 'wrong', body };
  },
);

export const recoveryResend = onTransaction(
  'recoveryResend',
  phonePath('resend'),
  (world, { transaction }) => {
    const { channel = 'sms', throttleKey = '' } = transaction.recovery ?? {};
    if (world.isFull(channel, throttleKey)) return { condition: TOO_SOON[channel] };
    world.count(channel, throttleKey);
    return { condition: 'allowed', learn: sent(world, transaction) };
  },
);

/** What identity is proven for. */
function afterProof(world: World, transaction: Transaction, person: Person): string {
  return person.recoveryAnswer === undefined ? finish(world, transaction, person) : 'question needed';
}

function finish(world: World, { recovery }: Transaction, person: Person): 'unlocked' | 'password due' {
  if (recovery?.type !== 'UNLOCK') return 'password due';
  if (person.status === 'LOCKED_OUT') world.unlock(person);
  return 'unlocked';
}

/** Spec 3.6; the fifth wrong answer kills the transaction (appendix C.3). */
export const answer = onTransaction(
  'answer',
  fixed('/recovery/answer'),
  (world, { transaction, person }, intent) => {
    const { recovery } = transaction;
    if (intent.proof === 'none' || intent.proof === 'empty' || !recovery)
      return { condition: 'malformed', body: { answer: '' } };
    if (intent.proof === 'right') {
      const body = { answer: ` ${person.recoveryAnswer?.toUpperCase() ?? ''} ` };
      return { condition: `right, ${finish(world, transaction, person)}`, body };
    }
    recovery.wrongAnswers += 1;
    if (recovery.wrongAnswers >= 5) transaction.isAlive = false;
    return { condition: 'wrong', body: { answer: 'Dead Sea' } };
  },
);

/** Spec 3.6: no state token is needed; redeeming burns it. */
export const redeem: Maker = (world, intent) => {
  const tokens = world.recoveryTokens;
  const token =
    intent.proof === 'wrong'
      ? undefined
      : intent.isHonest
        ? tokens.at(-1)
        : tokens[intent.pick % Math.max(1, tokens.length)];
  const move = (condition: string, transaction?: Transaction): Move => ({
    operation: 'redeem',
    from: 'none',
    condition,
    transaction,
    learn: undefined,
    call: {
      path: '/api/v1/authn/recovery/token',
      device: intent.device,
      body: { recoveryToken: token?.id ?? 'nobody-knows-this-one' },
    },
  });
  if (!token) return move('unknown');
  if (token.isUsed || world.now >= token.expiresAt) return move('used or expired');
  token.isUsed = true;
  const transaction = world.begin({
    stateToken: '',
    state: 'RECOVERY',
    person: token.person,
    isStepUp: false,
    device: intent.device,
    recovery: { type: token.type, wrongAnswers: 0 },
  });
  return move(afterProof(world, transaction, token.person), transaction);
};
