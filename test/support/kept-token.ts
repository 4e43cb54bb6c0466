import type { ResumeStore } from '@authn-flow/authn-core/resume';

/** A store that keeps the state token and hands it to nobody but the test. */
export function keptToken(): { store: ResumeStore; token: () => string } {
  let kept = '';
  const store: ResumeStore = {
    load: () => undefined,
    save: ({ stateToken }) => void (kept = stateToken),
    clear: () => undefined,
  };
  return { store, token: () => kept };
}
