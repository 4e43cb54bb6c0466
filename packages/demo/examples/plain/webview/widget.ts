import { createAuthnFlow } from '@authn-flow/authn-core';
import { connectBridge, type Bridge } from '@authn-flow/authn-core/bridge';
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
document.body.append(widget);
