import type { ScreenName } from './first.ts';
import type { ScreenModule } from './screen.ts';

interface Entry {
  /** What the screen is for: `STATUS/factorType`, `shape:…`, or `STATUS`. */
  readonly on: readonly string[];
  readonly load: () => Promise<{ readonly screen: ScreenModule }>;
}

// One line a screen, each fetched when it becomes possible. `sign-in` and `failure` come with the entry (`first.ts`).
const entries = {
  success: { on: ['SUCCESS'], load: () => import('./success/success.ts') },
  unlocked: { on: ['SUCCESS/UNLOCK'], load: () => import('./unlocked/unlocked.ts') },
  'factor-list': { on: ['MFA_REQUIRED'], load: () => import('./factor-list/factor-list.ts') },
  send: { on: [], load: () => import('./send/send.ts') },
  code: { on: ['shape:code'], load: () => import('./code/code.ts') },
  waiting: { on: ['shape:waiting'], load: () => import('./waiting/waiting.ts') },
  'locked-out': { on: ['LOCKED_OUT'], load: () => import('./locked-out/locked-out.ts') },
  unsupported: { on: ['UNSUPPORTED'], load: () => import('./unsupported/unsupported.ts') },
} satisfies Record<string, Entry>;

/** The name of a screen that is fetched, which is the name of its folder. */
export type LaterScreen = keyof typeof entries;

const registry: Readonly<Record<LaterScreen, Entry>> = entries;
const names = Object.keys(entries) as LaterScreen[];

/**
 * The screen for a status and factor: exact, else by the factor's shape, else by status, else `unsupported`. FACTOR_X is
 * the API's other word for MFA_X (spec §2.2).
 */
export function lookup(state: string, kind?: string, shape?: string): LaterScreen {
  const status = state.replace('FACTOR_', 'MFA_');
  for (const key of [`${status}/${kind ?? ''}`, `shape:${shape ?? ''}`, status]) {
    const name = names.find((candidate) => registry[candidate].on.includes(key));
    if (name) return name;
  }
  return 'unsupported';
}

/** Fetches a screen of the list; nothing for a name that is not on it. */
export const fetchScreen = (name: ScreenName): Promise<{ readonly screen: ScreenModule }> | undefined =>
  name in registry ? registry[name as LaterScreen].load() : undefined;
