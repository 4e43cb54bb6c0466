import { AuthnError } from '../../authn-error.ts';
import { channelOf } from '../host.ts';
import type { Host, HostWindow } from '../host.ts';
import { isOfThisPage, listenToWindow } from './window-messages.ts';

/** An object that takes texts; what comes back is a message event on `window`. */
export function injectedHost(view: HostWindow, name: string, advice: string): Host {
  const channel = channelOf(view, name);
  if (!channel) throw new AuthnError('BAD_OPTION', `window.${name} has no postMessage: ${advice}`);
  return {
    post: (message) => void channel.postMessage(message),
    listen: (receive) => listenToWindow(view, isOfThisPage(view), receive),
  };
}
