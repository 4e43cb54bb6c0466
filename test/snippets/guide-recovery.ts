import type { AuthnFlow, Step } from '@authn-flow/authn-core';

/** A text message and a code. For a mail (`EMAIL`) there is no `verify`: its link brings a token to your page. */
export async function forgotten(flow: AuthnFlow, username: string, ask: (what: string) => Promise<string>) {
  let step: Step = flow.step;
  if (step.status === 'UNAUTHENTICATED') step = await step.forgotPassword({ username, factorType: 'SMS' });
  if (step.status === 'RECOVERY_CHALLENGE' && step.verify)
    step = await step.verify({ passCode: await ask('Code') });
  if (step.status === 'RECOVERY' && step.answer)
    step = await step.answer({ answer: await ask(step.question ?? 'Answer') });
  if (step.status === 'PASSWORD_RESET' && step.resetPassword)
    step = await step.resetPassword({ newPassword: await ask('New password') });
  return step; // SUCCESS, or a second factor, or where it stopped with `step.problem`
}
