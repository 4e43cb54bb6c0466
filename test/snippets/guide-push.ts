import type { AuthnFlow, Step } from '@authn-flow/authn-core';

/** Sends the notification; `show` is told what to show until it has ended, with or without success. */
export async function pushTo(flow: AuthnFlow, show: (words: string) => void): Promise<Step> {
  if (flow.step.status !== 'MFA_REQUIRED') return flow.step;
  const push = flow.step.factors.find((factor) => factor.factorType === 'push');
  if (!push) return flow.step;
  await push.verify(); // resolves when the org has sent it
  return new Promise((resolve) => {
    const look = (step: Step): void => {
      if (step.status === 'MFA_CHALLENGE' && step.factorType === 'push') {
        const { correctAnswer } = step; // the number may be 0: ask whether it is there
        show(correctAnswer === undefined ? 'Approve the request' : `Pick ${correctAnswer}`);
      }
      if (step.activity === 'polling') return; // the flow asks the org by itself
      stop();
      resolve(step);
    };
    const stop = flow.subscribe(look);
    look(flow.step);
  });
}
