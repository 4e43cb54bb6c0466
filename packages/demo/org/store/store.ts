import Database from 'better-sqlite3';
import type { ActivationToken } from '../activation/activation-token.ts';
import type { RememberedDevice } from '../devices/remembered-device.ts';
import type { SentCode } from '../factors/sent-code.ts';
import type { Factor } from '../factors/factor.ts';
import type { Message } from '../outside/message.ts';
import type { Push } from '../outside/push.ts';
import type { Person } from '../people/person.ts';
import type { Group } from '../policies/group.ts';
import type { RecoveryToken } from '../recovery/recovery-token.ts';
import type { Session } from '../sessions/session.ts';
import type { SessionToken } from '../sessions/session-token.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { Collection } from './collection.ts';

/** A value of the org itself: its id, its API token. */
interface Setting {
  readonly id: string;
  readonly value: string;
}

/** Everything the org keeps. */
export interface Store {
  readonly people: Collection<Person>;
  readonly factors: Collection<Factor>;
  readonly groups: Collection<Group>;
  readonly transactions: Collection<Transaction>;
  readonly sentCodes: Collection<SentCode>;
  readonly pushes: Collection<Push>;
  readonly messages: Collection<Message>;
  readonly activationTokens: Collection<ActivationToken>;
  readonly recoveryTokens: Collection<RecoveryToken>;
  readonly sessionTokens: Collection<SessionToken>;
  readonly sessions: Collection<Session>;
  readonly rememberedDevices: Collection<RememberedDevice>;
  readonly settings: Collection<Setting>;
  /** Empties everything but the settings. */
  clear(): void;
  /** Does all of it or nothing, and much faster than one by one. */
  atomically(task: () => void): void;
  close(): void;
}

/** Opens the database: a file, or memory when none is named. */
export function openStore(file?: string): Store {
  const database = new Database(file ?? ':memory:');
  // A development server: a crash may cost the last writes, never the file.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  const collections = {
    people: new Collection<Person>(database, 'people', ['loginKey']),
    factors: new Collection<Factor>(database, 'factors', ['personId']),
    groups: new Collection<Group>(database, 'groups_of_people', ['name']),
    transactions: new Collection<Transaction>(database, 'transactions', ['personId']),
    sentCodes: new Collection<SentCode>(database, 'sent_codes'),
    pushes: new Collection<Push>(database, 'pushes', ['personId']),
    messages: new Collection<Message>(database, 'messages'),
    activationTokens: new Collection<ActivationToken>(database, 'activation_tokens', ['personId']),
    recoveryTokens: new Collection<RecoveryToken>(database, 'recovery_tokens', ['personId']),
    sessionTokens: new Collection<SessionToken>(database, 'session_tokens'),
    sessions: new Collection<Session>(database, 'sessions', ['personId']),
    rememberedDevices: new Collection<RememberedDevice>(database, 'remembered_devices', ['personId']),
  };
  return {
    ...collections,
    settings: new Collection<Setting>(database, 'settings'),
    clear() {
      for (const collection of Object.values(collections)) collection.clear();
    },
    atomically(task) {
      database.transaction(task)();
    },
    close() {
      database.close();
    },
  };
}
