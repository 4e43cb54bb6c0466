import { SignInWidget } from './sign-in-widget.ts';

const NAME = 'sign-in-widget';

// Without a DOM (rendering on a server) there is nothing to register; a second copy on the page keeps the first.
if (typeof customElements !== 'undefined') {
  if (!customElements.get(NAME)) customElements.define(NAME, SignInWidget);
  else if (customElements.get(NAME) !== SignInWidget) {
    console.warn(`<${NAME}> is defined already, elsewhere; the first one stays.`);
  }
}

export { SignInWidget };
// With these come the types of `addEventListener` for whoever imports nothing else.
export type { AuthnProblemEvent, AuthnStepEvent, AuthnSuccessEvent } from './index.ts';
