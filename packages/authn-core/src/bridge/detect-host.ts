import { AuthnError } from '../authn-error.ts';
import { androidInterfaceHost } from './adapters/android-interface.ts';
import { androidListener, androidListenerHost } from './adapters/android-listener.ts';
import { FLUTTER_CHANNEL, flutterHost } from './adapters/flutter.ts';
import { REACT_NATIVE, reactNativeHost } from './adapters/react-native.ts';
import { webKitChannel, webKitHost } from './adapters/web-kit.ts';
import { CHANNEL, channelOf } from './host.ts';
import type { Host, HostWindow } from './host.ts';

/**
 * The app that holds this page, found by what it has put on `window`. A page that holds this one in an iframe is never
 * found by itself: which pages may do that is for this page to say (`frameHost`).
 *
 * @throws AuthnError `BAD_OPTION` when there is none, naming what was looked for
 */
export function detectHost(view: HostWindow = globalThis): Host {
  if (webKitChannel(view, CHANNEL)) return webKitHost(CHANNEL, view);
  if (androidListener(view, CHANNEL)) return androidListenerHost(CHANNEL, view);
  if (channelOf(view, CHANNEL)) return androidInterfaceHost(CHANNEL, view);
  if (channelOf(view, REACT_NATIVE)) return reactNativeHost(view);
  if (channelOf(view, FLUTTER_CHANNEL)) return flutterHost(FLUTTER_CHANNEL, view);
  throw new AuthnError(
    'BAD_OPTION',
    `No host was found. Looked for: webkit.messageHandlers.${CHANNEL} (WKWebView), window.${CHANNEL} (Android), ` +
      `window.${REACT_NATIVE} (React Native), window.${FLUTTER_CHANNEL} (Flutter). Have the app add one of them before ` +
      'the page is loaded, or pass host; in an iframe host: frameHost({ origins: ["https://app.example.com"] }).',
  );
}
