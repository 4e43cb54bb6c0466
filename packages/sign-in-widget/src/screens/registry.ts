import { screen as failure } from './failure/failure.ts';
import type { ScreenModule } from './screen.ts';
import { screen as signIn } from './sign-in/sign-in.ts';

interface Entry {
  /** What the screen is for: `STATUS/factorType`, `shape:…`, or `STATUS`. */
  readonly on: readonly string[];
  /** A screen that comes with the entry… */
  readonly module?: ScreenModule;
  /** …or one that is fetched when it becomes possible. */
  readonly load?: () => Promise<{ readonly screen: ScreenModule }>;
  /** The part of the language it speaks. */
  readonly texts?: 'rest';
}

// One line a screen. `failure` must be here already when nothing else can be fetched.
const entries = {
  'sign-in': { on: ['UNAUTHENTICATED'], module: signIn },
  failure: { on: [], module: failure },
  success: { on: ['SUCCESS'], load: () => import('./success/success.ts') },
  'factor-list': { on: ['MFA_REQUIRED'], load: () => import('./factor-list/factor-list.ts'), texts: 'rest' },
  send: { on: [], load: () => import('./send/send.ts'), texts: 'rest' },
  code: { on: ['shape:code'], load: () => import('./code/code.ts'), texts: 'rest' },
  waiting: { on: ['shape:waiting'], load: () => import('./waiting/waiting.ts'), texts: 'rest' },
  'locked-out': { on: ['LOCKED_OUT'], load: () => import('./locked-out/locked-out.ts'), texts: 'rest' },
  unsupported: { on: ['UNSUPPORTED'], load: () => import('./unsupported/unsupported.ts'), texts: 'rest' },
} satisfies Record<string, Entry>;

/** The name of a screen, which is the name of its folder. */
export type ScreenName = keyof typeof entries;

const registry: Readonly<Record<ScreenName, Entry>> = entries;
const names = Object.keys(entries) as ScreenName[];
const arrived = new Map<ScreenName, ScreenModule>();

/** The screen for a status and factor: exact, else by the factor's shape, else by status, else `unsupported`. */
export function lookup(status: string, factorType?: string, shape?: string): ScreenName {
  for (const key of [`${status}/${factorType ?? ''}`, `shape:${shape ?? ''}`, status]) {
    const name = names.find((candidate) => registry[candidate].on.includes(key));
    if (name) return name;
  }
  return 'unsupported';
}

/** The part of the language that a screen needs besides the first. */
export const textsOf = (name: ScreenName): 'rest' | undefined => registry[name].texts;

/** A screen that is here already. */
export const loaded = (name: ScreenName): ScreenModule | undefined =>
  registry[name].module ?? arrived.get(name);

/** Fetches a screen, once; rejects when it does not arrive, and may then be tried again. */
export async function load(name: ScreenName): Promise<void> {
  const module = await registry[name].load?.();
  if (module) arrived.set(name, module.screen);
}
