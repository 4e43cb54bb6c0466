import { asChannel } from '../host.ts';
import type { HostWindow, Receive } from '../host.ts';

/**
 * Listens to message events on `window`, which others use too: whatever is not in our envelope is none of our business.
 * In the capturing phase, because React Native on Android dispatches at `document` and does not let it bubble.
 */
export function listenToWindow(
  view: HostWindow,
  isHost: (event: MessageEvent) => boolean,
  receive: Receive,
): () => void {
  const listener = (message: Event): void => {
    const event = message as MessageEvent; // which is the only kind of this name
    const data: unknown = event.data;
    if (!isOurs(data)) return;
    if (isHost(event)) receive(data);
    else receive(data, (reply) => tellStranger(event, reply));
  };
  view.addEventListener?.('message', listener, { capture: true });
  return () => view.removeEventListener?.('message', listener, { capture: true });
}

/**
 * True for what the app dispatched: such an event has no source, and no origin, which tells it from one whose frame
 * went away after it was posted. Or for what a script of this very page posted, which the app can make it do.
 */
export const isOfThisPage =
  (view: HostWindow) =>
  ({ source, origin }: MessageEvent): boolean =>
    source === null ? origin === '' : source === (view as unknown) && origin === view.location?.origin;

/** True for what may be in our envelope, as an object or its JSON. */
export function isOurs(data: unknown): boolean {
  return typeof data === 'string'
    ? data.includes('"authn"')
    : typeof data === 'object' && data !== null && 'authn' in data;
}

/** The reply holds nothing but a refusal. A sender without an origin to address cannot be told. */
function tellStranger({ source, origin }: MessageEvent, reply: string): void {
  if (/^https?:/.test(origin)) asChannel(source)?.postMessage(JSON.parse(reply), origin);
}
