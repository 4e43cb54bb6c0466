import type { Answer, Call, Json, TestOrg } from './org.ts';
import type { ProofName } from './proofs.ts';
import { LEGAL_IN, type Operation } from './table.ts';
import type { State } from './states.ts';
import { isSkipLinked } from './due.ts';
import type { Person, Transaction, World } from './world.ts';

/** What a random call is meant to be; numbers choose from what the world has at that moment. */
export interface Intent {
  readonly whose: 'latest' | 'another' | 'dead' | 'unknown' | 'none';
  readonly person: number;
  readonly pick: number;
  readonly proof: ProofName;
  readonly channel: 'SMS' | 'CALL' | 'EMAIL' | undefined;
  readonly device: 'a' | 'b';
  readonly remember: boolean | undefined;
  readonly yes: boolean;
  readonly also: boolean;
  /** True if it should be the move a well-meaning person makes next. */
  readonly isHonest: boolean;
}

/** One call, and what the model expects of it. */
export interface Move {
  readonly operation: Operation;
  readonly call: Call;
  readonly from: State | 'none';
  /** The condition of the row in the table. */
  readonly condition: string;
  /** The transaction it is about, or begins. */
  readonly transaction: Transaction | undefined;
  /** Takes over what only the answer knows: ids, secrets, codes that were sent. */
  readonly learn: ((answer: Answer, org: TestOrg) => void | Promise<void>) | undefined;
}

/** What one kind of call makes of an intent. */
export interface Made {
  readonly condition: string;
  readonly body?: Json;
  readonly learn?: Move['learn'];
}
export type Maker = (world: World, intent: Intent) => Move;

interface Target {
  readonly transaction: Transaction;
  readonly person: Person;
}

interface Path {
  readonly path: string;
  readonly isForm?: boolean;
}

/** The transaction an intent means; undefined if there is none like it. */
export function transactionOf(world: World, { whose, pick }: Intent): Transaction | undefined {
  const { living } = world;
  if (whose === 'latest') return living.at(-1);
  if (whose === 'another') return living[pick % Math.max(1, living.length)];
  if (whose === 'dead') {
    const dead = world.transactions.filter((one) => one.stateToken !== '' && !world.isAlive(one));
    return dead[pick % Math.max(1, dead.length)];
  }
  return undefined;
}

/** A call on a transaction, behind the checks all of them share: token alive, legal in this state (spec 3.9.7). */
export const onTransaction =
  (
    operation: Operation,
    address: (transaction: Transaction | undefined, world: World, intent: Intent) => Path,
    make: (world: World, target: Target, intent: Intent, address: Path) => Made,
  ): Maker =>
  (world, intent) => {
    const transaction = transactionOf(world, intent);
    const isAlive = transaction !== undefined && world.isAlive(transaction);
    const to = address(isAlive ? transaction : undefined, world, intent);
    const move = (stateToken: string | undefined, made: Made): Move => ({
      operation,
      from,
      condition: made.condition,
      transaction: isAlive ? transaction : undefined,
      call: {
        path: to.path,
        isForm: to.isForm ?? false,
        device: intent.device,
        body: { ...(stateToken !== undefined && { stateToken }), ...made.body },
      },
      learn: made.learn,
    });
    const from = isAlive ? transaction.state : 'none';
    if (!isAlive) {
      const isNothing = intent.whose === 'none' || !transaction;
      const stateToken = isNothing ? (intent.whose === 'none' ? undefined : UNKNOWN) : transaction.stateToken;
      // The first call of all, with neither credentials nor a token (spec 3.1).
      const isEmpty = stateToken === undefined && to.path === '/api/v1/authn';
      return move(stateToken, { condition: isEmpty ? 'malformed' : 'dead token' });
    }
    const legal = LEGAL_IN[operation]?.includes(transaction.state) ?? false;
    const { person } = transaction;
    const isLinked =
      operation !== 'skip' || transaction.state !== 'MFA_ENROLL' || (person && isSkipLinked(person));
    if (!legal || !isLinked) return move(transaction.stateToken, { condition: 'illegal', body: SOMETHING });
    const target = { transaction, person: person ?? NOBODY };
    return move(transaction.stateToken, make(world, target, intent, to));
  };

/** Nobody: a step-up before the sign-in, a recovery of somebody who does not exist. */
const NOBODY: Person = {
  login: '',
  rules: {
    requireFactor: false,
    enrolAt: 'NEVER',
    factors: {},
    isInGrace: false,
    maxAttempts: 0,
    showsLockout: false,
    selfServiceUnlock: true,
    maxAgeDays: 0,
    warnDays: 0,
    historyCount: 0,
    numberChallenge: false,
  },
  status: 'ACTIVE',
  isLockedByFactor: false,
  password: undefined,
  passwordChanged: 0,
  passwordHistory: [],
  wrongPasswords: 0,
  failures: [],
  factors: [],
  issued: [],
  lastFactor: undefined,
  phone: undefined,
  recoveryAnswer: undefined,
  activationToken: undefined,
};

const UNKNOWN = '00nobody-knows-this-one';

/** Members that would make sense elsewhere: an illegal move stays illegal whatever it carries. */
const SOMETHING = {
  username: 'plain@example.com',
  password: 'Granite-Harbor-58',
  passCode: '123456',
  answer: 'Swimming',
  newPassword: 'Granite-Harbor-59',
};

export const fixed =
  (path: string): (() => Path) =>
  () => ({ path: `/api/v1/authn${path}` });

export const isLocked = ({ status }: Person): boolean => status === 'LOCKED_OUT';
