import type { Catalogue } from '../i18n/catalogue.ts';
import type * as surroundingsModule from '../stage/surroundings.ts';
import type { ScreenModule } from './screen.ts';

interface Entry {
  /** What the screen is for: `STATUS/factorType`, `shape:…`, or `STATUS`. */
  readonly on: readonly string[];
  readonly load: () => Promise<{ readonly screen: ScreenModule }>;
  /** The part of the language it speaks besides the first. */
  readonly texts?: 'rest';
}

// One line a screen, each fetched when it becomes possible. `sign-in` and `failure` come with the entry (`first.ts`).
const entries = {
  success: { on: ['SUCCESS'], load: () => import('./success/success.ts') },
  unlocked: { on: ['SUCCESS/UNLOCK'], load: () => import('./unlocked/unlocked.ts'), texts: 'rest' },
  'factor-list': { on: ['MFA_REQUIRED'], load: () => import('./factor-list/factor-list.ts'), texts: 'rest' },
  send: { on: [], load: () => import('./send/send.ts'), texts: 'rest' },
  code: { on: ['shape:code'], load: () => import('./code/code.ts'), texts: 'rest' },
  waiting: { on: ['shape:waiting'], load: () => import('./waiting/waiting.ts'), texts: 'rest' },
  'locked-out': { on: ['LOCKED_OUT'], load: () => import('./locked-out/locked-out.ts'), texts: 'rest' },
  unsupported: { on: ['UNSUPPORTED'], load: () => import('./unsupported/unsupported.ts'), texts: 'rest' },
} satisfies Record<string, Entry>;

/** The name of a screen that is fetched, which is the name of its folder. */
export type LaterScreen = keyof typeof entries;

const registry: Readonly<Record<LaterScreen, Entry>> = entries;
const names = Object.keys(entries) as LaterScreen[];
const arrived = new Map<LaterScreen, ScreenModule>();
let surroundings: typeof surroundingsModule | undefined;

/** The screen for a status and factor: exact, else by the factor's shape, else by status, else `unsupported`. */
export function lookup(status: string, kind?: string, shape?: string): LaterScreen {
  for (const key of [`${status}/${kind ?? ''}`, `shape:${shape ?? ''}`, status]) {
    const name = names.find((candidate) => registry[candidate].on.includes(key));
    if (name) return name;
  }
  return 'unsupported';
}

/** A screen that is here, its texts included. */
export function loaded(name: LaterScreen, catalogue: Catalogue): ScreenModule | undefined {
  const { texts } = registry[name];
  return texts && !catalogue.has(texts) ? undefined : arrived.get(name);
}

/** What stands around later screens; here as soon as one of them is. */
export const around = (): typeof surroundingsModule | undefined => surroundings;

/** Fetches what goes with every later screen, and with problems on the first. */
export async function fetchAround(catalogue: Catalogue): Promise<void> {
  [surroundings] = await Promise.all([import('../stage/surroundings.ts'), catalogue.load('rest')]);
}

/** Fetches a screen and what goes with it; rejects when it does not arrive, and may then be tried again. */
export async function load(name: LaterScreen, catalogue: Catalogue): Promise<void> {
  const { load: fetch, texts } = registry[name];
  const [{ screen }] = await Promise.all([fetch(), texts && fetchAround(catalogue)]);
  arrived.set(name, screen);
}
