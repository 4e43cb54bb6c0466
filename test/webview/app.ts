import type { Envelope, NativeRequests, PageEvents } from '@authn-flow/authn-core/bridge';
import { vi } from 'vitest';

/** A real web view, and the app around it in a test's hand. */
export interface WebView {
  load(url: string): Promise<void>;
  /** Sends a message to the page, by the channel of this kind of app. */
  say(message: Envelope): Promise<void>;
  /** What a script of the page comes to, as JSON says it. */
  run(script: string): Promise<unknown>;
  /** The app goes to the background, or comes back. */
  show(shown: boolean): Promise<void>;
  close(): Promise<void>;
}

/** How a web view is opened: what the page says goes to `take`. */
export type OpenWebView = (origin: string, take: (message: Envelope) => void) => Promise<WebView>;

const PATIENCE = { timeout: 20_000, interval: 25 };

/** An app that has loaded its sign-in page; it remembers all that it was told. */
export class App {
  readonly messages: Envelope[] = [];
  readonly view: WebView;
  #requests = 0;

  private constructor(view: WebView, messages: Envelope[]) {
    this.view = view;
    this.messages = messages;
  }

  static async launch(open: OpenWebView, origin: string): Promise<App> {
    const messages: Envelope[] = [];
    return new App(await open(origin, (message) => messages.push(message)), messages);
  }

  /** What the page told last under this name. */
  last<Name extends keyof PageEvents>(name: Name): PageEvents[Name] | undefined {
    const found = this.messages.findLast((message) => message.kind === 'event' && message.name === name);
    return found?.payload as PageEvents[Name] | undefined;
  }

  /** What the page answered to the latest request of this name. */
  replyTo(name: keyof NativeRequests): unknown {
    return this.messages.findLast((message) => message.kind === 'reply' && message.name === name)?.payload;
  }

  /** Asks, and waits for the reply. */
  async ask<Name extends keyof NativeRequests>(name: Name, payload: NativeRequests[Name]): Promise<unknown> {
    const id = `app-${++this.#requests}`;
    await this.view.say({ authn: 1, id, kind: 'request', name, payload });
    return vi.waitUntil(
      () => this.messages.find((message) => message.kind === 'reply' && message.id === id)?.payload,
      PATIENCE,
    );
  }

  /** In remote mode: does something at the step that was told last. */
  command(action: string, input?: Readonly<Record<string, string>>): Promise<unknown> {
    return this.ask('command', { stepId: this.last('step')?.id ?? -1, action, ...(input && { input }) });
  }

  /** Waits until something is so; looks at it every now and then. */
  until<Value>(look: () => Value | Promise<Value>): Promise<Value> {
    return vi.waitUntil(look, PATIENCE) as Promise<Value>;
  }
}
