/** Statuses of a user (spec 6.2). */
export const USER_STATUSES = [
  'STAGED',
  'PROVISIONED',
  'ACTIVE',
  'RECOVERY',
  'PASSWORD_EXPIRED',
  'LOCKED_OUT',
  'SUSPENDED',
  'DEPROVISIONED',
] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** A password: the hash, or, for a seeded person who never signed in, the text it will be made from. */
export type StoredPassword = { readonly hash: string } | { readonly seeded: string };

/** What somebody said about themselves. */
export type AttributeValue = string | number | boolean;

/** A user of the org. */
export interface Person {
  readonly id: string;
  readonly login: string;
  /** The login as it is compared: without case and diacritics (appendix C.2). */
  readonly loginKey: string;
  readonly email: string;
  readonly secondEmail?: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Who checks the credentials, if it is not this org: such a person has no password here. */
  readonly provider?: { readonly type: string; readonly name: string };
  /** Ids; the group everybody is in is not named. */
  readonly groups: readonly string[];
  readonly created: number;
  lastLogin?: number;
  status: UserStatus;
  /** The number recovery uses, in full. */
  mobilePhone?: string;
  password?: StoredPassword;
  passwordChanged?: number;
  /** Hashes of earlier passwords, newest first. */
  passwordHistory: string[];
  /** Consecutive wrong passwords. */
  passwordFailures: number;
  lockedAt?: number;
  lockedBy?: 'password' | 'factor';
  /** Times of the failed factor attempts since the last success (spec 5.4). */
  factorFailures: number[];
  /** The factor verified with last: it is listed first (spec 1.4.3). */
  lastFactorId?: string;
  /** What applications and administrators want to know, beside the names and addresses above. */
  attributes?: Readonly<Record<string, AttributeValue>>;
  recoveryQuestion?: { readonly question: string; readonly answer: string };
}
