import type { ResumeStore } from '@authn-flow/authn-core/resume';
import { vi } from 'vitest';

/** A store that keeps the state token and hands it to nobody but the test. */
export function keptToken(): { store: ResumeStore; token: () => Promise<string> } {
  let kept = '';
  const store: ResumeStore = {
    load: () => undefined,
    save: ({ stateToken }) => void (kept = stateToken),
    clear: () => undefined,
  };
  return { store, token: () => vi.waitUntil(() => kept, { timeout: 10_000 }) }; // what keeps it is fetched when it is needed
}
