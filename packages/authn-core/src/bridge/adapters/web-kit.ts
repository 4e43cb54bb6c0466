import { AuthnError } from '../../authn-error.ts';
import { asAppChannel, CHANNEL } from '../host.ts';
import type { Channel, Host, HostWindow, Receive } from '../host.ts';
import { isOfThisPage, isOurs, listenToWindow } from './window-messages.ts';

/** The handler, if the app has added one. */
export const webKitChannel = (view: HostWindow, name: string): Channel | undefined =>
  asAppChannel(view.webkit?.messageHandlers?.[name]);

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
          // Whatever an app replies out of habit is no message, or the two would go on answering each other.
          if (isOurs(reply)) take?.(reply);
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
