import { createAuthnFlow } from '@authn-flow/authn-core';

export async function signIn(username: string, password: string, askForCode: () => Promise<string>) {
  const flow = createAuthnFlow({ orgUrl: 'https://id.example.com' });
  let step = await flow.start();
  if (step.status === 'UNAUTHENTICATED') step = await step.signIn({ username, password });
  if (step.status === 'MFA_REQUIRED') {
    const sms = step.factors.find((factor) => factor.factorType === 'sms');
    if (sms) step = await sms.verify(); // the org sends the code
  }
  if (step.status === 'MFA_CHALLENGE' && step.factorType === 'sms') {
    step = await step.verify({ passCode: await askForCode() });
  }
  if (step.status === 'SUCCESS') return step.sessionToken;
  throw new Error(step.problem ? step.problem.message.key : `still at ${step.status}`);
}
