import { createAuthnFlow, type AuthnFlowOptions } from '@authn-flow/authn-core';

export async function signIn(options: AuthnFlowOptions, username: string, password: string) {
  const flow = createAuthnFlow(options);
  try {
    const start = await flow.start();
    if (start.status !== 'UNAUTHENTICATED') return `unexpected: ${start.status}`;
    const step = await start.signIn({ username, password });
    if (step.status === 'SUCCESS') return `signed in as ${step.user?.login ?? username}`;
    return step.problem ? step.problem.message.key : `${step.status} comes next`;
  } finally {
    flow.stop();
  }
}
