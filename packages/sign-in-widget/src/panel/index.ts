export { AuthnPanel } from './authn-panel.ts';
