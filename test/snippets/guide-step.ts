import type { Step } from '@authn-flow/authn-core';

export async function resendIfOffered(step: Step): Promise<Step> {
  if (step.status !== 'MFA_CHALLENGE') return step; // before this line there is no `resend`
  if (step.activity !== 'idle') return step; // a request is under way, or the flow polls
  return (await step.resend?.()) ?? step; // absent where the org does not offer it
}
