import type { OrgClock } from './clock.ts';
import type { HashCost } from './people/passwords.ts';
import type { Seed } from './people/seed.ts';
import type { Switches } from './switches.ts';

/** How an org starts; everything has a default. */
export interface OrgOptions {
  /** 0: any free port. */
  port?: number;
  host?: string;
  /** A file that keeps everything; in memory if missing. */
  db?: string;
  clock?: OrgClock;
  seed?: Seed;
  /** `test` (the default) hashes passwords as cheaply as possible. */
  hashCost?: HashCost;
  /** Origins beside the org's own that may call it from a browser and be redirected to. */
  trustedOrigins?: string[];
  /** Path of the page that signs people in, where step-ups and mail links lead; `/embedded` if missing. */
  signInPage?: string;
  /** `idx`: the org says that it is an Identity Engine org; `v1`, a Classic one, if missing. */
  pipeline?: Switches['pipeline'];
  /** Lets pages of trusted origins read the rate-limit headers. */
  exposeRateHeaders?: boolean;
}
