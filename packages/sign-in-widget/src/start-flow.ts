import type { AuthnFlow, AuthnFlowOptions, Step } from '@authn-flow/authn-core';
import { AuthnProblemEvent } from './events/authn-problem.ts';
import { AuthnStepEvent } from './events/authn-step.ts';
import { AuthnSuccessEvent } from './events/authn-success.ts';
import { loadProblem } from './failure.ts';
import type { WidgetProblem } from './failure.ts';
import { StartError } from './flow-gate.ts';
import type { CreateFlow } from './flow-gate.ts';

/** Makes a flow and starts it; rejects with `StartError`. */
export async function startFlow(options: AuthnFlowOptions, createFlow: CreateFlow): Promise<AuthnFlow> {
  try {
    const flow = await createFlow(options);
    const started = flow.start();
    // Without a token nothing is read that the first screen would have to wait for.
    if (options.stateToken) await started;
    else void started.catch(() => undefined); // stopped meanwhile
    return flow;
  } catch (error) {
    console.error('<sign-in-widget>: the flow did not start.', error);
    // The engine refuses options that it cannot use; anything else may pass, like a page's own engine not arriving.
    const refused = error instanceof Error && error.name === 'AuthnError';
    throw new StartError(refused ? configurationProblem : loadProblem, error);
  }
}

const configurationProblem: WidgetProblem = {
  code: 'configuration',
  message: { key: 'problem.configuration' },
};

/** Makes a function that tells the page what is new in a step: the problem, the move, the success. Each once. */
export function herald(target: EventTarget): (step: Step) => void {
  let at: Step | undefined;
  return (step) => {
    const from = at;
    at = step;
    if (step.problem && step.problem !== from?.problem)
      target.dispatchEvent(new AuthnProblemEvent(step.problem));
    if (step.id === from?.id && step.status === from.status) return;
    target.dispatchEvent(new AuthnStepEvent(step));
    if (step.status !== 'SUCCESS' || step.recoveryType === 'UNLOCK') return;
    const goOn = target.dispatchEvent(new AuthnSuccessEvent(step));
    if (goOn && step.next && /^https?:/i.test(step.next.href)) location.assign(step.next.href);
  };
}
