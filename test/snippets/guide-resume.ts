import { createAuthnFlow, type AuthnFlowOptions } from '@authn-flow/authn-core';
import { sessionStore, takeStateToken } from '@authn-flow/authn-core/resume';

/** On the sign-in page: goes on after a reload, from an application, or from the link of a recovery mail. */
export async function arrive(options: AuthnFlowOptions) {
  const stateToken = takeStateToken(); // out of the address, before anything else of the page runs
  const recoveryToken = takeStateToken({ parameter: 'recoveryToken' });
  const flow = createAuthnFlow({ ...options, store: sessionStore(), ...(stateToken && { stateToken }) });
  const step = await flow.start();
  if (recoveryToken && step.status === 'UNAUTHENTICATED') await step.redeemRecoveryToken({ recoveryToken });
  return flow;
}
