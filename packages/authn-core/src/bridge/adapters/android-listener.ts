import { AuthnError } from '../../authn-error.ts';
import { CHANNEL, channelOf } from '../host.ts';
import type { Channel, Host, HostWindow } from '../host.ts';

interface Listener extends Channel {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** The object of `addWebMessageListener`, if the app has added one: it can be listened to. */
export function androidListener(view: HostWindow, name: string): Listener | undefined {
  const channel = channelOf(view, name);
  return channel && typeof (channel as Partial<Listener>).addEventListener === 'function'
    ? (channel as Listener)
    : undefined;
}

/**
 * Android, `WebViewCompat.addWebMessageListener`: the app lists the origins that get the object, and answers by its
 * `JavaScriptReplyProxy`, which nobody else can do. Texts both ways.
 */
export function androidListenerHost(name = CHANNEL, view: HostWindow = globalThis): Host {
  const listener = androidListener(view, name);
  if (!listener)
    throw new AuthnError(
      'BAD_OPTION',
      `window.${name} is no object of addWebMessageListener: add the listener, for this page's origin, before the page is loaded.`,
    );
  return {
    post: (message) => void listener.postMessage(message),
    listen(receive) {
      const take = ({ data }: MessageEvent): void => receive(data);
      listener.addEventListener('message', take);
      return () => listener.removeEventListener('message', take);
    },
  };
}
