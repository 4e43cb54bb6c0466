import type { Store } from '../store/store.ts';
import type { PolicyChange } from './policy.ts';

/** People under the same rules: what the group's policy says replaces what the org's says. */
export interface Group {
  /** `00g` + 17 characters. */
  readonly id: string;
  /** `Everyone` is the org itself. */
  readonly name: string;
  readonly description?: string;
  readonly created: number;
  readonly lastUpdated: number;
  readonly policy: PolicyChange;
  /** What administrators call its policies, by type. */
  readonly policyNames?: Readonly<Record<string, string>>;
}

/** The name of the group everybody is in: its policy is that of the org. */
export const EVERYONE = 'Everyone';

/** The group of this name. */
export const groupNamed = (store: Store, name: string): Group | undefined => store.groups.by('name', name)[0];
