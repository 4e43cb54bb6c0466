import { CHANNEL } from '../host.ts';
import type { Host, HostWindow } from '../host.ts';
import { injectedHost } from './injected.ts';

/**
 * Android before `addWebMessageListener`: an object with a `@JavascriptInterface` method `postMessage(String)`. Every
 * frame of the page has it, so the app must load no page but its own. It answers by `postWebMessage`, or by dispatching
 * a message event on `window`.
 */
export const androidInterfaceHost = (name = CHANNEL, view: HostWindow = globalThis): Host =>
  injectedHost(view, name, 'add the interface under that name before the page is loaded.');
