import { createAuthnFlow } from '@authn-flow/authn-core';
import type { AuthnFlowOptions, Step } from '@authn-flow/authn-core';
import { useState, useSyncExternalStore } from 'react';

/** The current step of a sign-in that begins and ends with the component. */
export function useAuthnFlow(options: AuthnFlowOptions): Step {
  const [store] = useState(() => flowStore(options));
  return useSyncExternalStore(store.subscribe, store.step, store.step);
}

/** A flow that runs while anybody listens. StrictMode lets go and listens again at once: that ends nothing. */
function flowStore(options: AuthnFlowOptions) {
  let flow = createAuthnFlow(options);
  let life: 'new' | 'running' | 'over' = 'new';
  let ending: ReturnType<typeof setTimeout> | undefined;
  return {
    step: () => flow.step,
    subscribe: (listener: () => void) => {
      clearTimeout(ending);
      if (life === 'over') flow = createAuthnFlow(options);
      const stopListening = flow.subscribe(listener);
      if (life !== 'running') flow.start().then(listener, () => undefined); // stopped before it began
      life = 'running';
      return () => {
        stopListening();
        ending = setTimeout(() => {
          life = 'over';
          flow.stop();
        });
      };
    },
  };
}
