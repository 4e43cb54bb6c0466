import type { Host, HostWindow } from '../host.ts';
import { injectedHost } from './injected.ts';

/** What the app calls its JavaScript channel, unless the page is told otherwise. */
export const FLUTTER_CHANNEL = 'authnFlowChannel';

/** Flutter: a JavaScript channel to the app, which answers by dispatching a message event on `window`. */
export const flutterHost = (name = FLUTTER_CHANNEL, view: HostWindow = globalThis): Host =>
  injectedHost(view, name, 'add a JavaScript channel of that name before the page is loaded.');
