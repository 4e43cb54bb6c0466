import type { AuthnFlow, Step } from '@authn-flow/authn-core';

/** Resolves with the first step, the current one included, that is as wanted; the test's own time-out is the limit. */
export function reached(flow: AuthnFlow, wanted: (step: Step) => boolean): Promise<Step> {
  if (wanted(flow.step)) return Promise.resolve(flow.step);
  return new Promise((resolve) => {
    const stop = flow.subscribe((step) => {
      if (!wanted(step)) return;
      stop();
      resolve(step);
    });
  });
}
