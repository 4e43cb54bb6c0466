import type { Envelope } from '@authn-flow/authn-core/bridge';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.js';
import type { WebView } from './app.ts';

interface Page {
  toApp(text: string): void;
  fromApp(text: string): void;
  setShown(shown: boolean): void;
}

/** Runs in the page before its own scripts, as what `addWebMessageListener` injects does: for one origin only. */
function inject(origin: string): void {
  if (location.origin !== origin || window !== window.top) return;
  const page = window as unknown as Page;
  const channel = new EventTarget();
  const authnFlow = Object.assign(channel, {
    onmessage: null,
    postMessage(message: unknown) {
      if (typeof message !== 'string') throw new TypeError('Only texts go over.');
      page.toApp(message);
    },
  });
  page.fromApp = (data) => void channel.dispatchEvent(new MessageEvent('message', { data }));
  // A headless browser shows every page always: what `WebView.onPause()` and `onResume()` come to is told by us.
  let state: DocumentVisibilityState = 'visible';
  page.setShown = (shown) => {
    state = shown ? 'visible' : 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
  };
  Object.defineProperty(document, 'visibilityState', { get: () => state });
  Object.defineProperty(document, 'hidden', { get: () => state === 'hidden' });
  Object.defineProperty(window, 'authnFlow', { value: authnFlow });
}

/** Chromium, with an object such as Android's `addWebMessageListener` gives to a page. */
export async function openChromium(origin: string, take: (message: Envelope) => void): Promise<WebView> {
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.exposeFunction('toApp', (text: string) => take(JSON.parse(text) as Envelope));
  await page.addInitScript(inject, origin);
  return {
    load: async (url) => void (await page.goto(url)),
    say: (message) =>
      page.evaluate((text) => (window as unknown as Page).fromApp(text), JSON.stringify(message)),
    run: (script) => page.evaluate(script),
    show: (shown) => page.evaluate((isShown) => (window as unknown as Page).setShown(isShown), shown),
    close: () => browser.close(),
  };
}
