import { createAuthnFlow } from '@authn-flow/authn-core';
import { connectBridge } from '@authn-flow/authn-core/bridge';
import type { Bridge } from '@authn-flow/authn-core/bridge';
import '@authn-flow/sign-in-widget/define';

const widget = document.createElement('sign-in-widget');
let bridge: Bridge | undefined;
widget.orgUrl = 'https://id.example.com';
widget.createFlow = (options) => {
  const flow = createAuthnFlow(options);
  bridge?.close(); // the widget may begin again, with another flow
  bridge = connectBridge(flow, { mode: 'widget', element: widget, sessionToken: true });
  return flow;
};
widget.addEventListener('authn-success', (event) => {
  // The app may want to open the page that comes next by itself.
  if (event.next && bridge?.navigate(event.next)) event.preventDefault();
});
document.body.append(widget);
