import { createAuthnFlow, type AuthnFlow, type Step } from '@authn-flow/authn-core';
import { ORG, PASS_CODE, PERSON, type Journey } from './answers.ts';
import type { ClientFactory } from './client.ts';

/** Ours. */
export const createClient: ClientFactory = ({ fetch }) => {
  // Without the look at what kind of org it is: theirs does not look.
  const create = (): AuthnFlow => createAuthnFlow({ orgUrl: ORG, fetch, probe: false });
  let kept: AuthnFlow | undefined;
  return {
    name: 'authn-core',
    async signIn(journey) {
      const flow = create();
      const token = await through(await flow.start(), journey);
      flow.stop();
      return token;
    },
    async signInAgain(journey) {
      kept ??= create();
      const token = await through(await kept.start(), journey);
      kept.restart();
      return token;
    },
    async fresh() {
      const flow = create();
      await flow.start();
      return flow;
    },
    async waiting() {
      const flow = create();
      const step = await flow.start();
      if (step.status === 'UNAUTHENTICATED') await step.signIn(PERSON);
      return flow;
    },
  };
};

async function through(start: Step, journey: Journey): Promise<string | undefined> {
  let step = start;
  if (step.status === 'UNAUTHENTICATED') step = await step.signIn(PERSON);
  if (journey === 'totp' && step.status === 'MFA_REQUIRED') {
    const totp = step.factors.find((factor) => factor.factorType === 'token:software:totp');
    if (totp) step = await totp.verify({ passCode: PASS_CODE });
  }
  return step.status === 'SUCCESS' ? step.sessionToken : undefined;
}
