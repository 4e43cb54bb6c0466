import type { Step } from '@authn-flow/authn-core';

/** An authenticator app: a code to scan, a key to type, and a first code that proves it works. */
export async function setUpApp(
  step: Step,
  askForCode: (picture: string | undefined, key: string | undefined) => Promise<string>,
): Promise<Step> {
  if (step.status !== 'MFA_ENROLL') return step;
  const app = step.factors.find((factor) => factor.factorType === 'token:software:totp' && !factor.enrolled);
  if (app?.factorType !== 'token:software:totp' || !app.enroll) return step;
  const activation = await app.enroll();
  if (activation.status !== 'MFA_ENROLL_ACTIVATE') return activation; // with `activation.problem`
  if (activation.factorType !== 'token:software:totp') return activation;
  return activation.activate({ passCode: await askForCode(activation.qrCode, activation.sharedSecret) });
}
