/** What the whole org does one way or the other. */
export interface Switches {
  /** `idx`: the org says of itself that it is an Identity Engine org, the wrong door for clients of `/authn`. */
  pipeline: 'v1' | 'idx';
  /** A session token replaces a live session, and one that is no good ends it (early access of spec 4.1). */
  newSessionWins: boolean;
}

/** As a Classic org is. */
export const freshSwitches = (): Switches => ({ pipeline: 'v1', newSessionWins: false });
