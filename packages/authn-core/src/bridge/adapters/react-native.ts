import type { Host, HostWindow } from '../host.ts';
import { injectedHost } from './injected.ts';

/** The object that react-native-webview puts on `window`. */
export const REACT_NATIVE = 'ReactNativeWebView';

/** React Native: texts, by `onMessage` to the app and by the web view's `postMessage` from it. */
export const reactNativeHost = (view: HostWindow = globalThis): Host =>
  injectedHost(view, REACT_NATIVE, 'give the WebView an onMessage property.');
