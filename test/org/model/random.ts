import fc from 'fast-check';
import { fire } from './fire.ts';
import { MOVES, OPERATIONS } from './moves/index.ts';
import type { Intent } from './move.ts';
import type { TestOrg } from './org.ts';
import { EVENTS, HAPPENINGS, type EventName } from './outside.ts';
import { PROOFS } from './proofs.ts';
import type { State } from './states.ts';
import { LEGAL_IN, type Operation } from './table.ts';
import type { World } from './world.ts';

const oneOf = <const Item>(...items: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...items);
const mostly = <Item>(often: fc.Arbitrary<Item>, seldom: fc.Arbitrary<Item>): fc.Arbitrary<Item> =>
  fc.oneof({ arbitrary: often, weight: 4 }, { arbitrary: seldom, weight: 1 });

const intent = (isHonest: boolean): fc.Arbitrary<Intent> =>
  fc.record({
    whose: mostly(
      oneOf('latest'),
      isHonest ? oneOf('latest', 'another') : oneOf('another', 'dead', 'unknown', 'none'),
    ),
    person: fc.nat(1000),
    pick: fc.nat(1000),
    proof: isHonest ? mostly(oneOf('right'), oneOf(...PROOFS)) : oneOf(...PROOFS),
    channel: oneOf('SMS', 'CALL', 'EMAIL', undefined),
    device: oneOf('a', 'b'),
    remember: oneOf(undefined, undefined, true, false),
    yes: fc.boolean(),
    also: fc.boolean(),
    isHonest: fc.constant(isHonest),
  });

/** Calls a well-meaning person has in a state; everything else is fired too, but less often. */
const HONEST: Readonly<Record<State | 'none', readonly (Operation | EventName)[]>> = {
  none: ['signIn', 'signIn', 'signIn', 'recover', 'redeem', 'activateAccount', 'application'],
  UNAUTHENTICATED: ['authenticate'],
  PASSWORD_WARN: ['changePassword', 'changePassword', 'skip'],
  PASSWORD_EXPIRED: ['changePassword'],
  RECOVERY: ['answer'],
  RECOVERY_CHALLENGE: ['recoveryVerify', 'recoveryVerify', 'recoveryResend', 'clock'],
  PASSWORD_RESET: ['resetPassword'],
  LOCKED_OUT: ['signIn'],
  MFA_ENROLL: ['enroll', 'enroll', 'skip'],
  MFA_ENROLL_ACTIVATE: [
    'clock',
    'activateEmail',
    'activate',
    'activate',
    'activatePoll',
    'phone',
    'partner',
    'duoCallback',
    'activationResend',
    'activateSms',
    'getState',
    'previous',
  ],
  MFA_REQUIRED: ['verify', 'verify', 'verify', 'clock'],
  MFA_CHALLENGE: [
    'clock',
    'verify',
    'verify',
    'phone',
    'partner',
    'duoCallback',
    'verifyResend',
    'getState',
    'previous',
  ],
  SUCCESS: ['signIn'],
};

/** How often each operation ran, and with which condition. */
export type Tally = Map<string, number>;

class Fire implements fc.AsyncCommand<World, TestOrg> {
  readonly #name: Operation | EventName | 'honest';
  readonly #intent: Intent;
  readonly #tally: Tally;

  constructor(name: Operation | EventName | 'honest', intended: Intent, tally: Tally) {
    this.#name = name;
    this.#intent = intended;
    this.#tally = tally;
  }

  check = (): boolean => true;

  async run(world: World, org: TestOrg): Promise<void> {
    const name = this.#name === 'honest' ? honest(world, this.#intent) : this.#name;
    if (isEvent(name)) {
      world.trace.push(name);
      await HAPPENINGS[name](world, this.#intent, org);
      return;
    }
    const move = MOVES[name](world, this.#intent);
    const key = `${move.from} · ${move.operation} · ${move.condition}`;
    this.#tally.set(key, (this.#tally.get(key) ?? 0) + 1);
    await fire(world, org, move);
  }

  toString = (): string => this.#name;
}

function honest(world: World, { pick, whose }: Intent): Operation | EventName {
  const { living } = world;
  const transaction = whose === 'latest' ? living.at(-1) : living[pick % Math.max(1, living.length)];
  const choices = HONEST[transaction?.state ?? 'none'];
  return choices[pick % choices.length] ?? 'signIn';
}

const isEvent = (name: string): name is EventName => EVENTS.some((event) => event === name);

/** Calls that could be anything: those without a transaction less often, because they begin new ones. */
const ANY: readonly (Operation | EventName)[] = [
  ...OPERATIONS,
  ...OPERATIONS.filter((name) => LEGAL_IN[name]),
  ...EVENTS,
  'clock',
  'clock',
];

/** Sequences of calls and events: most are what people do, the rest is anything at all. */
export const sequences = (tally: Tally): fc.Arbitrary<Iterable<fc.AsyncCommand<World, TestOrg>>> => {
  const usual = intent(true).map((one) => new Fire('honest', one, tally));
  const any = fc.tuple(oneOf(...ANY), intent(false)).map(([name, one]) => new Fire(name, one, tally));
  return fc.commands([usual, usual, usual, any, any], { maxCommands: 320, size: 'max' });
};
