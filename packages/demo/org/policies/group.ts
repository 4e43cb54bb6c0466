import type { PolicyChange } from './policy.ts';

/** People under the same rules: what the group's policy says replaces what the org's says. */
export interface Group {
  /** The name; `Everyone` is the org itself. */
  readonly id: string;
  policy: PolicyChange;
}

/** The group everybody is in: the policy of the org. */
export const EVERYONE = 'Everyone';
