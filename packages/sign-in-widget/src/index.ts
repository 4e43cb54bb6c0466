export { AuthnProblemEvent } from './events/authn-problem.ts';
export { AuthnStepEvent } from './events/authn-step.ts';
export { AuthnSuccessEvent } from './events/authn-success.ts';
export type { WidgetProblem } from './failure.ts';
export type { CreateFlow } from './flow-gate.ts';
export type { MessageKey, Messages, Params, Text } from './i18n/text.ts';
export type { Theme } from './options.ts';
export { SignInWidget } from './sign-in-widget.ts';
