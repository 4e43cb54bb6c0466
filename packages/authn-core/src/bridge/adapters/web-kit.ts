import { AuthnError } from '../../authn-error.ts';
import { asChannel, CHANNEL } from '../host.ts';
import type { Channel, Host, HostWindow, Receive } from '../host.ts';
import { isOfThisPage, listenToWindow } from './window-messages.ts';

/** The handler, if the app has added one. */
export const webKitChannel = (view: HostWindow, name: string): Channel | undefined =>
  asChannel(view.webkit?.messageHandlers?.[name]);

/**
 * WKWebView: the app adds a script message handler of this name, with or without reply, and gets objects. What it
 * replies to a message is taken as a message of its own; at any other time it dispatches one on `window`.
 */
export function webKitHost(name = CHANNEL, view: HostWindow = globalThis): Host {
  const channel = webKitChannel(view, name);
  if (!channel)
    throw new AuthnError(
      'BAD_OPTION',
      `webkit.messageHandlers.${name} is missing: add that handler in the app.`,
    );
  let take: Receive | undefined;
  return {
    post(message) {
      const replied = Promise.resolve(channel.postMessage(JSON.parse(message)));
      replied.then(
        (reply) => {
          if (reply !== undefined && reply !== null) take?.(reply);
        },
        () => undefined, // the app's own answer to its own fault
      );
    },
    listen(receive) {
      take = receive;
      const stop = listenToWindow(view, isOfThisPage(view), receive);
      return () => {
        take = undefined;
        stop();
      };
    },
  };
}
