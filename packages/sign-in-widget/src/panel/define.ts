import { AuthnPanel } from './authn-panel.ts';

const NAME = 'authn-panel';

// Without a DOM (rendering on a server) there is nothing to register; a second copy on the page keeps the first.
if (typeof customElements !== 'undefined') {
  if (!customElements.get(NAME)) customElements.define(NAME, AuthnPanel);
  else if (customElements.get(NAME) !== AuthnPanel) {
    console.warn(`<${NAME}> is defined already, elsewhere; the first one stays.`);
  }
}

export { AuthnPanel };
