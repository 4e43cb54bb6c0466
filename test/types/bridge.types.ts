// Compiled by `npm run types`, never run: every line under @ts-expect-error must not compile.
import { createAuthnFlowWith, sms } from '@authn-flow/authn-core';
import type { AuthnFlow } from '@authn-flow/authn-core';
import { connectBridge, frameHost } from '@authn-flow/authn-core/bridge';
import type { Bridge, Host } from '@authn-flow/authn-core/bridge';

declare const flow: AuthnFlow;
declare const element: HTMLElement;
declare const host: Host;

/** What pages write. */
export const right = (): Bridge[] => [
  connectBridge(flow, { mode: 'remote' }),
  connectBridge(createAuthnFlowWith({ orgUrl: 'https://org.example', factors: [sms] }), { mode: 'remote' }),
  connectBridge(flow, { mode: 'remote', host: frameHost({ origins: ['https://app.example.com'] }) }),
  connectBridge(flow, { mode: 'widget', element, onBack: () => true, onCode: (code) => code.length }),
  connectBridge(flow, { mode: 'widget', element, host, sessionToken: true, addresses: true }),
];

/** [r144] Options of the bridge that are wrong. */
export const wrong = (): Bridge[] => [
  // @ts-expect-error [r144] who draws?
  connectBridge(flow, {}),
  // @ts-expect-error [r144] there are two
  connectBridge(flow, { mode: 'both' }),
  // @ts-expect-error [r144] a widget has an element
  connectBridge(flow, { mode: 'widget' }),
  // @ts-expect-error [r144] nothing is drawn here
  connectBridge(flow, { mode: 'remote', element }),
  // @ts-expect-error [r144] no screen has a field for a code
  connectBridge(flow, { mode: 'remote', onCode: () => undefined }),
  // @ts-expect-error [r144] a text is no decision
  connectBridge(flow, { mode: 'remote', sessionToken: 'false' }),
  // @ts-expect-error [r144] a window is no host
  connectBridge(flow, { mode: 'remote', host: window }),
  // @ts-expect-error [r144] by whom may the page be held?
  connectBridge(flow, { mode: 'remote', host: frameHost({}) }),
  // @ts-expect-error [r144] Back is something there was, or was not
  connectBridge(flow, { mode: 'widget', element, onBack: () => 'yes' }),
];
