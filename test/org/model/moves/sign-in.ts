import { fixed, onTransaction, type Intent, type Maker } from '../move.ts';
import { becomeActive, proven, readHref } from './outcome.ts';
import type { Person, Transaction, World } from '../world.ts';

const UNKNOWN = 'nobody@example.com';

/** POST /authn with credentials (spec 3.1): who is signed in, or why not. */
function judge(
  world: World,
  login: string,
  person: Person | undefined,
  password: string | undefined,
): string {
  if (world.isFull('signIn', login)) return 'throttled';
  world.count('signIn', login);
  if (!person) return 'refused';
  const { showsLockout, selfServiceUnlock } = person.rules;
  const disclosed = selfServiceUnlock ? 'locked and disclosed' : 'locked, disclosed, helpless';
  const locked = showsLockout ? disclosed : 'refused';
  if (person.status === 'LOCKED_OUT') return locked;
  if (!['ACTIVE', 'PASSWORD_EXPIRED'].includes(person.status)) return 'refused';
  if (password === person.password) {
    person.wrongPasswords = 0;
    return 'valid';
  }
  person.wrongPasswords += 1;
  if (person.wrongPasswords < person.rules.maxAttempts) return 'refused';
  world.lock(person, false);
  return locked;
}

function credentials(
  world: World,
  intent: Intent,
): { person: Person | undefined; body: { username: string; password: string } } {
  const person = intent.proof === 'none' ? undefined : world.people[intent.person % world.people.length];
  const password = intent.proof === 'wrong' ? 'Not-The-Password-1' : person?.password;
  return { person, body: { username: person?.login ?? UNKNOWN, password: password ?? 'Granite-Harbor-58' } };
}

export const signIn: Maker = (world, intent) => {
  const { person, body } = credentials(world, intent);
  const condition = judge(world, body.username, person, body.password);
  const relayState = intent.also ? '/after' : undefined;
  const options = { warnBeforePasswordExpired: intent.yes, multiOptionalFactorEnroll: intent.also };
  const begun = (): Transaction =>
    world.begin({
      stateToken: '',
      state: 'UNAUTHENTICATED',
      person,
      isStepUp: false,
      device: intent.device,
      wantsWarning: intent.yes,
      wantsAll: intent.also,
      relayState,
    });
  return {
    operation: 'signIn',
    from: 'none',
    condition,
    transaction: condition === 'valid' ? begun() : undefined,
    call: {
      path: '/api/v1/authn',
      device: intent.device,
      body: { ...body, options, ...(relayState && { relayState }) },
    },
    learn: undefined,
  };
};

/** The same within a step-up. */
export const authenticate = onTransaction('authenticate', fixed(''), (world, { transaction }, intent) => {
  const { person, body } = credentials(world, intent);
  const condition = judge(world, body.username, person, body.password);
  if (condition === 'valid') {
    Object.assign(transaction, { person, device: intent.device, wantsWarning: intent.yes, wantsAll: false });
  }
  return { condition, body: { ...body, options: { warnBeforePasswordExpired: intent.yes } } };
});

/** POST /authn with an activation token (spec 2.4). */
export const activateAccount: Maker = (world, intent) => {
  const invited = world.people.filter(({ activationToken }) => activationToken);
  const person = invited[intent.pick % Math.max(1, invited.length)];
  const token = intent.proof === 'wrong' ? undefined : person?.activationToken;
  const mayActivate = person && ['PROVISIONED', 'ACTIVE', 'PASSWORD_EXPIRED'].includes(person.status);
  const isGood = token !== undefined && mayActivate && world.now < token.expiresAt;
  const hasPassword = person?.password !== undefined;
  const condition = !isGood ? 'invalid' : hasPassword ? 'has a password' : 'no password yet';
  const begun = (): Transaction =>
    world.begin({
      stateToken: '',
      state: 'UNAUTHENTICATED',
      person,
      isStepUp: false,
      device: intent.device,
      ...(!hasPassword && { recovery: { type: 'ACCOUNT_ACTIVATION' as const, wrongAnswers: 0 } }),
    });
  if (isGood && hasPassword) person.activationToken = undefined;
  return {
    operation: 'activateAccount',
    from: 'none',
    condition,
    transaction: isGood ? begun() : undefined,
    call: {
      path: '/api/v1/authn',
      device: intent.device,
      body: { token: token?.id ?? 'nobody-knows-this-one' },
    },
    learn: undefined,
  };
};

/** Reading the state: shows what a partner said meanwhile, and has no other effect (spec 3.2, 3.10.1). */
const reading = (operation: 'getState' | 'introspect', path: string): Maker =>
  onTransaction(operation, fixed(path), (world, { transaction, person }) => {
    const outside = transaction.pending?.outside ?? transaction.challenge?.outside;
    if (!outside?.href || !outside.answered) return { condition: 'alive' };
    if (outside.answered === 'no') {
      delete outside.answered;
      // The same way is offered again, under a fresh address.
      return { condition: 'partner said no', learn: ({ body }) => readHref(transaction, body) };
    }
    if (person.status === 'LOCKED_OUT') return { condition: 'locked' };
    if (transaction.pending)
      return { condition: 'partner said yes', learn: becomeActive(transaction, person) };
    proven(world, transaction, person);
    return { condition: 'partner said yes' };
  });

export const getState = reading('getState', '');
export const introspect = reading('introspect', '/introspect');
