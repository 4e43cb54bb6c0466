/** Who the page talks to: one of the adapters, or one's own. */
export interface Host {
  /** Hands a message over: JSON, at most 64 kB of it. */
  post(message: string): void;
  /** Calls back with each message that comes, until the returned function is called. */
  listen(receive: Receive): () => void;
}

/**
 * Takes what came, JSON or the object that it says. `stranger`: it did not come from the host, and is refused; this
 * function tells the sender so, if it can be told.
 */
export type Receive = (message: unknown, stranger?: (reply: string) => void) => void;

/** What the app calls its end of the channel, unless the page is told otherwise: `window.authnFlow` and the like. */
export const CHANNEL = 'authnFlow';

type MessageListener = (event: Event) => void;

/** The members of `window` that adapters use; all of them may be missing. */
export interface HostWindow {
  /** iOS and macOS (WKWebView), WebKitGTK. */
  readonly webkit?: { readonly messageHandlers?: Readonly<Record<string, unknown>> };
  /** React Native. */
  readonly ReactNativeWebView?: unknown;
  /** The page around a frame. */
  readonly parent?: unknown;
  /** Where the page is. */
  readonly location?: { readonly origin: string };
  /** As of `window`. */
  addEventListener?(type: 'message', listener: MessageListener, options: { capture: boolean }): void;
  /** As of `window`. */
  removeEventListener?(type: 'message', listener: MessageListener, options: { capture: boolean }): void;
}

/** Something with `postMessage`. */
export interface Channel {
  postMessage(message: unknown, origin?: string): unknown;
}

/** The value, if one can post to it. */
export function asChannel(value: unknown): Channel | undefined {
  return typeof value === 'object' &&
    value !== null &&
    typeof (value as { postMessage?: unknown }).postMessage === 'function'
    ? (value as Channel)
    : undefined;
}

/** The value, if it is an app's object and one can post to it: not a frame, which its name puts on `window` as well. */
export function asAppChannel(value: unknown): Channel | undefined {
  const channel = asChannel(value);
  return channel && (channel as { window?: unknown }).window !== channel ? channel : undefined;
}

/** The object of this name that an app has put on `window`. */
export const channelOf = (view: HostWindow, name: string): Channel | undefined =>
  asAppChannel((view as Readonly<Record<string, unknown>>)[name]);
