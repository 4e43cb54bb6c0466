import type { Host, Receive } from '../bridge/host.ts';
import type {
  BridgeMode,
  Envelope,
  NativeRequests,
  PageEvents,
  ReplyPayload,
  StepData,
} from '../bridge/messages.ts';

/** The app around a page, in a test's hand. */
export interface NativeApp {
  /** For `connectBridge`. */
  readonly host: Host;
  /** All that the page has said, as it came over. */
  readonly texts: readonly string[];
  /** The same, read. */
  readonly messages: readonly Envelope[];
  /** Asks for something and waits for the reply. */
  ask<Name extends keyof NativeRequests>(name: Name, payload?: NativeRequests[Name]): Promise<ReplyPayload>;
  /** Says hello, in the version of today. */
  hello(mode: BridgeMode): Promise<ReplyPayload>;
  /** In remote mode: does something at the step that was told last. */
  command(action: string, input?: Record<string, unknown>): Promise<ReplyPayload>;
  /** In remote mode: the step that was told last; throws before there is one. */
  readonly step: StepData;
  /** Sends whatever it is given; `stranger` as if it came from somebody else, whose answers it takes. */
  send(message: unknown, stranger?: (reply: string) => void): void;
  /** What the page told last under this name. */
  last<Name extends keyof PageEvents>(name: Name): PageEvents[Name] | undefined;
}

/** An app that remembers everything and says what it is told to. */
export function nativeApp(): NativeApp {
  const texts: string[] = [];
  const messages: Envelope[] = [];
  const awaited = new Map<string, (payload: ReplyPayload) => void>();
  let receive: Receive = () => undefined;
  let requests = 0;
  const app: NativeApp = {
    texts,
    messages,
    host: {
      post(text) {
        const message = JSON.parse(text) as Envelope;
        texts.push(text);
        messages.push(message);
        if (message.kind === 'reply') awaited.get(message.id ?? '')?.(message.payload as ReplyPayload);
      },
      listen(callback) {
        receive = callback;
        return () => (receive = () => undefined);
      },
    },
    ask(name, payload) {
      const id = `app-${++requests}`;
      return new Promise((resolve) => {
        awaited.set(id, resolve);
        receive({ authn: 1, id, kind: 'request', name, ...(payload && { payload }) });
      });
    },
    hello: (mode) => app.ask('hello', { version: 1, mode }),
    command: (action, input) => app.ask('command', { stepId: app.step.id, action, input }),
    get step() {
      const step = app.last('step');
      if (!step || !('actions' in step)) throw new Error('the page has told no step to draw');
      return step;
    },
    send: (message, stranger) => receive(message, stranger),
    last: <Name extends keyof PageEvents>(name: Name) =>
      messages.findLast((message) => message.kind === 'event' && message.name === name)?.payload as
        PageEvents[Name] | undefined,
  };
  return app;
}
