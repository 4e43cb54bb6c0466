import Database from 'better-sqlite3';
import type { ActivationToken } from '../activation/activation-token.ts';
import type { AppChanges } from '../apps/oauth-rules.ts';
import type { ConsentGrant } from '../consent/grant.ts';
import type { DeviceGrant } from '../device-grants/device-grant.ts';
import type { RememberedDevice } from '../devices/remembered-device.ts';
import type { SentCode } from '../factors/sent-code.ts';
import type { Factor } from '../factors/factor.ts';
import type { LogEvent } from '../logs/log-event.ts';
import type { Message } from '../outside/message.ts';
import type { Push } from '../outside/push.ts';
import type { Person } from '../people/person.ts';
import type { Group } from '../policies/group.ts';
import type { RecoveryToken } from '../recovery/recovery-token.ts';
import type { Session } from '../sessions/session.ts';
import type { SessionToken } from '../sessions/session-token.ts';
import type { Transaction } from '../transaction/transaction.ts';
import type { UserFactorWork } from '../user-factors/work.ts';
import { Collection } from './collection.ts';
import type { Dates } from './dates.ts';

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
  readonly dates: Collection<Dates>;
  readonly logEvents: Collection<LogEvent>;
  readonly userFactorWork: Collection<UserFactorWork>;
  readonly consentGrants: Collection<ConsentGrant>;
  readonly deviceGrants: Collection<DeviceGrant>;
  readonly appChanges: Collection<AppChanges>;
  readonly settings: Collection<Setting>;
  /** Empties everything but the settings. */
  clear(): void;
  /** Does all of it or nothing, much faster than one by one, and tells nobody of the changes. */
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
    consentGrants: new Collection<ConsentGrant>(database, 'consent_grants'),
    deviceGrants: new Collection<DeviceGrant>(database, 'device_grants'),
    appChanges: new Collection<AppChanges>(database, 'app_changes'),
    dates: new Collection<Dates>(database, 'dates'),
    logEvents: new Collection<LogEvent>(database, 'log_events'),
    userFactorWork: new Collection<UserFactorWork>(database, 'user_factor_work', ['personId']),
  };
  return {
    ...collections,
    settings: new Collection<Setting>(database, 'settings'),
    clear() {
      for (const collection of Object.values(collections)) collection.clear();
    },
    atomically(task) {
      for (const collection of Object.values(collections)) collection.hush(true);
      try {
        database.transaction(task)();
      } finally {
        for (const collection of Object.values(collections)) collection.hush(false);
      }
    },
    close() {
      database.close();
    },
  };
}
