import type { Secret } from '../secret.ts';
import type { JsonObject } from '../wire/read.ts';
import type { Link, Links } from './links.ts';

/** One answer of the org, read and normalised: the only form in which the layers above know the protocol. */
export interface Transaction {
  /** The API's word, known to us or not. */
  readonly status: string;
  readonly stateToken?: Secret;
  /** Ms since 1970 by the org's clock. */
  readonly expiresAt?: number;
  readonly relayState?: string;
  readonly factorResult?: string;
  readonly factorResultMessage?: string;
  readonly recoveryType?: string;
  readonly sessionToken?: Secret;
  readonly user?: TransactionUser;
  /** Enrolled factors, last used first; kept from the last answer that listed them (spec §1.4.4). */
  readonly factors: readonly Factor[];
  /** The factor whose challenge is open. */
  readonly factor?: Factor;
  readonly rememberDevice?: RememberDevice;
  readonly links: Links;
  /** The whole answer, tokens and secret-named members cut out. */
  readonly raw: JsonObject;
}

export interface TransactionUser {
  readonly id: string;
  readonly login?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** A factor as the org describes it (spec §1.4.3); `profile` and `challenge` are read by the factor's own module. */
export interface Factor {
  readonly id: string;
  readonly factorType: string;
  readonly provider: string;
  readonly vendorName?: string;
  readonly profile: JsonObject;
  readonly challenge?: JsonObject;
  readonly verify?: Link;
}

export interface RememberDevice {
  readonly lifetimeInMinutes: number;
  readonly byDefault: boolean;
}
