import { createAuthnFlow } from '@authn-flow/authn-core';
import { createInspector } from '@authn-flow/authn-core/inspect';
import type { AuthnPanel } from '@authn-flow/sign-in-widget/panel';
import '@authn-flow/sign-in-widget/panel/define';

const panel: AuthnPanel = document.createElement('authn-panel');
document.body.append(panel);

const widget = document.querySelector('sign-in-widget');
if (widget) {
  widget.createFlow = (options) => {
    const inspector = createInspector();
    const { fetch, hooks } = inspector;
    const flow = createAuthnFlow({ ...options, fetch, hooks });
    panel.watch(flow, inspector);
    return flow;
  };
}

/** Somebody sent a recording. */
export const play = (report: string): void => {
  panel.recording = report;
};
