import { dig, type Json, type TestOrg } from './org.ts';
import { agree } from './check.ts';
import { fire } from './fire.ts';
import type { Intent } from './move.ts';
import { signIn } from './moves/sign-in.ts';
import type { Outside, Throttle, Transaction, World } from './world.ts';

/** What happens outside the API: time, phones, partners, administrators. */
export const EVENTS = [
  'clock',
  'phone',
  'partner',
  'throttles',
  'administrator',
  'application',
  'stranger',
] as const;
export type EventName = (typeof EVENTS)[number];

type Event = (world: World, intent: Intent, org: TestOrg) => Promise<void>;

const SECONDS = [1, 1, 1, 6, 31, 31, 31, 61, 150, 299, 300, 301, 901, 3600, 24 * 3600];

const clock: Event = async (world, { pick }, org) => {
  const seconds = SECONDS[pick % SECONDS.length] ?? 1;
  world.now += seconds * 1000;
  org.org.clock.advance(seconds * 1000);
  return Promise.resolve();
};

const waits = (outside: Outside | undefined): outside is Outside =>
  outside?.result === 'WAITING' && outside.answered === undefined;

/** The newest transaction that waits for somebody outside. */
const waiting = (world: World, isMeant: (transaction: Transaction) => boolean): Transaction | undefined =>
  world.living.filter((one) => isMeant(one) && waits((one.pending ?? one.challenge)?.outside)).at(-1);

/** The phone: answers a notification, or takes up the QR code of Okta Verify; too late it can do neither. */
const phone: Event = async (world, { yes, pick }, org) => {
  const asked = waiting(world, (one) => (one.pending ?? one.challenge)?.factor.kind === 'push');
  const outside = (asked?.pending ?? asked?.challenge)?.outside;
  if (!asked || !outside) return;
  const isInTime = world.now < outside.expiresAt;
  const act = async (path: string, body: Json): Promise<void> => {
    const { status } = await org.post({ path: `/__org/${path}`, body });
    agree(status, isInTime ? 200 : 400, `the phone, ${isInTime ? 'in time' : 'too late'}: ${path}`);
  };
  if (asked.pending) {
    await act(`enrollments/${asked.pending.factor.id}/scan`, {});
    if (isInTime) outside.answered = 'yes';
    return;
  }
  const id = outside.pushId ?? '';
  const action = yes ? 'approve' : pick % 3 === 0 ? 'upgrade-required' : 'deny';
  const isNumbered = isInTime && asked.person?.rules.numberChallenge === true;
  // The number is shown by a poll, and a locked account is not polled for.
  if (isNumbered && asked.person?.status === 'LOCKED_OUT') return;
  await act(`pushes/${id}/${action}`, yes && isNumbered ? await numberOf(world, org, id, asked) : {});
  if (isInTime) outside.answered = yes ? 'yes' : 'no';
};

/** The person reads the number off the sign-in page. */
async function numberOf(world: World, org: TestOrg, id: string, transaction: Transaction): Promise<Json> {
  const { stateToken, challenge } = transaction;
  world.renew(transaction);
  await org.post({ path: `/__org/pushes/${id}/open`, body: {} });
  const path = `/api/v1/authn/factors/${challenge?.factor.id ?? ''}/verify`;
  const { body } = await org.post({ path, body: { stateToken } });
  return { number: dig(body, '_embedded', 'factor', '_embedded', 'challenge', 'correctAnswer') };
}

/** The page of an identity provider. */
const partner: Event = async (world, { yes }, org) => {
  const asked = waiting(world, (one) => Boolean((one.pending ?? one.challenge)?.outside?.href));
  const outside = (asked?.pending ?? asked?.challenge)?.outside;
  if (!outside?.href) return;
  const path = outside.href.slice(new URL(outside.href).origin.length);
  const answer = await org.post({ path, body: { verdict: yes ? 'approve' : 'deny' }, isForm: true });
  if (answer.status !== 302) throw new Error(`The partner's page answered ${answer.status}.`);
  outside.answered = yes ? 'yes' : 'no';
};

export const THROTTLES: readonly Throttle[] = [
  'signIn',
  'sms',
  'call',
  'email',
  'activation',
  'factorLockout',
];

const throttles: Event = async (world, { pick, yes, also }, org) => {
  const chosen = also ? THROTTLES : THROTTLES.slice(pick % 6, (pick % 6) + 1);
  for (const name of chosen)
    if (yes) world.off.delete(name);
    else world.off.add(name);
  await org.post({ path: '/__org/throttles', body: Object.fromEntries(chosen.map((name) => [name, yes])) });
};

/** An administrator unlocks, suspends, or brings somebody back (spec 6.1). */
const administrator: Event = async (world, { person: index, pick }, org) => {
  const locked = world.people.find(({ status }) => status === 'LOCKED_OUT');
  const person = pick % 2 === 0 && locked ? locked : world.people[index % world.people.length];
  if (!person) return;
  const act = {
    LOCKED_OUT: 'unlock',
    SUSPENDED: 'unsuspend',
    ACTIVE: pick % 4 === 0 ? 'expire_password' : 'suspend',
  }[person.status];
  if (!act) return;
  const path = `/api/v1/users/${person.login}/lifecycle/${act}`;
  const answer = await org.post({ path, body: {}, isTrusted: true });
  if (answer.status !== 200) throw new Error(`The administrator could not ${act} ${person.login}.`);
  if (act === 'unlock') world.unlock(person);
  else if (act === 'unsuspend') person.status = 'ACTIVE';
  else {
    person.status = act === 'suspend' ? 'SUSPENDED' : 'PASSWORD_EXPIRED';
    // Whoever may not sign in any more loses what they had begun.
    world.endAllOf(person);
    if (act === 'suspend') world.forgetTokensOf(person);
  }
};

/** Opening an application without a session begins a step-up (appendix C.1.11). */
const application: Event = async (world, { device }, org) => {
  const { headers } = await org.get('/app/ledger');
  const stateToken = new URL(headers.get('location') ?? 'x:').searchParams.get('stateToken') ?? '';
  const transaction = world.begin({
    stateToken,
    state: 'UNAUTHENTICATED',
    person: undefined,
    isStepUp: true,
    device,
  });
  world.renew(transaction);
};

/** Somebody guesses passwords until the account of whoever is signing in is locked. */
const stranger: Event = async (world, intent, org) => {
  const person = world.living.at(-1)?.person;
  if (!person || person.status === 'LOCKED_OUT') return;
  const guess = { ...intent, person: world.people.indexOf(person), proof: 'wrong' as const };
  for (let i = 0; i < person.rules.maxAttempts; i++) await fire(world, org, signIn(world, guess));
};

export const HAPPENINGS: Readonly<Record<EventName, Event>> = {
  clock,
  phone,
  partner,
  throttles,
  administrator,
  application,
  stranger,
};
