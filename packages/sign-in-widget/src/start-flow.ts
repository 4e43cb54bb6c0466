import type { AuthnFlow, Step } from '@authn-flow/authn-core';
import { AuthnProblemEvent } from './events/authn-problem.ts';
import { AuthnStepEvent } from './events/authn-step.ts';
import { AuthnSuccessEvent } from './events/authn-success.ts';
import { loadProblem } from './failure.ts';
import type { WidgetProblem } from './failure.ts';
import { StartError } from './flow-gate.ts';
import type { CreateFlow, Opening } from './flow-gate.ts';
import { resolveLanguage } from './i18n/resolve-language.ts';
import type { MailToken } from './page-wishes.ts';
import { pushByItself } from './push-by-itself.ts';
import type { SignInWidget } from './sign-in-widget.ts';

/** Makes a flow and starts it; rejects with `StartError`. */
export async function startFlow(
  { token: given, awaited }: Opening,
  createFlow: CreateFlow,
  widget: SignInWidget,
): Promise<AuthnFlow> {
  const { orgUrl = '' } = widget;
  try {
    const wishes = ['resume', 'url-tokens'].some((name) => widget.hasAttribute(name))
      ? await import('./flow-options.ts')
      : undefined;
    const token = given ?? (await wishes?.takeToken(widget));
    const language = (): string => resolveLanguage(widget).wanted;
    const flowOptions = wishes ? await wishes.flowOptions(widget) : widget.flowOptions;
    const options = { ...flowOptions, orgUrl, language };
    const flow = await createFlow(typeof token === 'string' ? { ...options, stateToken: token } : options);
    const started = flow.start();
    // Without a token nothing is read that the first screen would have to wait for.
    if (!awaited)
      void started.catch(() => undefined); // stopped meanwhile
    else {
      const step = await started;
      if (typeof token === 'object') await redeem(step, token);
    }
    return flow;
  } catch (error) {
    console.error('<sign-in-widget>: the flow did not start.', error);
    // The engine refuses options that it cannot use; anything else may pass, like a page's own engine not arriving.
    if (!(error instanceof Error && error.name === 'AuthnError')) throw new StartError(loadProblem, error);
    const { orgUrlProblem } = await import('./options.ts');
    throw new StartError(orgUrlProblem(orgUrl) ?? configurationProblem, error);
  }
}

/** Goes on from the link of a mail. What the org says to it is in the next step, or in its problem. */
async function redeem(step: Step, token: MailToken): Promise<void> {
  if (step.status !== 'UNAUTHENTICATED') return;
  await ('recoveryToken' in token
    ? step.redeemRecoveryToken(token)
    : step.activateAccount({ ...token, options: { warnBeforePasswordExpired: true } }));
}

const configurationProblem: WidgetProblem = {
  code: 'configuration',
  message: { key: 'problem.configuration' },
};

/** Makes a function that tells the page what is new in a step: the problem, the move, the success. Each once. */
export function herald(target: EventTarget): (step: Step) => void {
  let at: Step | undefined;
  const push = pushByItself();
  return (step) => {
    const from = at;
    at = step;
    push(step);
    if (step.problem && step.problem !== from?.problem)
      target.dispatchEvent(new AuthnProblemEvent(step.problem));
    if (step.id === from?.id && step.status === from.status) return;
    target.dispatchEvent(new AuthnStepEvent(step));
    // A device goes on by itself: nobody is signed in here.
    if (step.status !== 'SUCCESS' || step.recoveryType === 'UNLOCK' || step.deviceActivationStatus) return;
    const goOn = target.dispatchEvent(new AuthnSuccessEvent(step));
    if (goOn && step.next && /^https?:/i.test(step.next.href)) location.assign(step.next.href);
  };
}
