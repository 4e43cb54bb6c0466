import type { OrgClock } from './clock.ts';
import type { Events } from './events.ts';
import type { Passwords } from './people/passwords.ts';
import type { Seed } from './people/seed.ts';
import type { Serial } from './serial.ts';
import type { Store } from './store/store.ts';
import type { Switches } from './switches.ts';
import type { Throttles } from './throttles.ts';

/** What every part of the org works with. */
export interface OrgContext {
  readonly orgId: string;
  /** The administrator's token for `Authorization: SSWS`. */
  readonly apiToken: string;
  readonly clock: OrgClock;
  readonly store: Store;
  readonly passwords: Passwords;
  readonly throttles: Throttles;
  readonly switches: Switches;
  readonly events: Events;
  /** Calls on one transaction, and passwords of one person, are handled one at a time (appendix C.1.1). */
  readonly serial: Serial;
  readonly seed: Seed;
  readonly trustedOrigins: readonly string[];
  /** Path of the page that signs people in: step-ups and mail links lead there. */
  readonly signInPage: string;
  readonly exposeRateHeaders: boolean;
}
