import type { AuthnFlow } from '../create-flow.ts';
import type { AnyFactorModule } from '../factors/factor.ts';
import { report } from '../report.ts';
import { detectHost } from './detect-host.ts';
import { createEchoes } from './echoes.ts';
import { readMessage, refusal } from './envelope.ts';
import { observeHeight } from './height.ts';
import { VERSIONS } from './messages.ts';
import type { Envelope, Refusal } from './messages.ts';
import { createNarrator } from './narrator.ts';
import { checkBridgeOptions } from './options.ts';
import type { BridgeOptions } from './options.ts';
import { createRequests } from './requests.ts';
import { createSpeaker, replyText } from './speaker.ts';
import { withoutQuery } from './step-data.ts';
import { isRequestName, readPayload } from './wire/requests.ts';

/** A connection between a flow and the app around its page. */
export interface Bridge {
  /**
   * The page is about to go elsewhere: tells the app, for a page that draws by itself. True where the app opens the
   * address, so that the page stays.
   */
  navigate(href: string): boolean;
  /** Ends it: whoever waits for a reply gets `stale`, the app is told, and nothing is heard any more. The flow goes on. */
  close(): void;
}

/**
 * Lets a native app (or the page around an iframe) drive a flow, by the protocol of docs/webview. Nothing but `ready` is
 * told before the app has said `hello` in a version that both know.
 *
 * @throws AuthnError `BAD_OPTION`: an option is wrong, or there is no host
 * @example
 * const flow = createAuthnFlow({ orgUrl: 'https://id.example.com' });
 * connectBridge(flow, { mode: 'remote' });
 */
export function connectBridge<F extends AnyFactorModule>(flow: AuthnFlow<F>, options: BridgeOptions): Bridge {
  checkBridgeOptions(options);
  const { mode, host = detectHost(), addresses = false } = options;
  const speaker = createSpeaker(host);
  const echoes = createEchoes();
  const narrator = createNarrator(speaker, echoes, options);
  const navigate = (href: string): boolean => {
    const url = addresses ? href : withoutQuery(href);
    speaker.tell('navigate', { url }, { url: new URL(href).origin });
    return addresses;
  };
  const requests = createRequests({
    flow,
    options,
    narrator,
    echoes,
    open: (href) => {
      if (!navigate(href)) location.assign(href);
    },
  });

  let greeted = false;
  let over = false;
  let stopMeasuring: (() => void) | undefined;
  const unanswered = new Set<(refused?: Refusal) => void>();

  function greet(): void {
    greeted = true;
    narrator.forget();
    narrator.tell(flow.step);
    if (options.mode !== 'widget') return;
    stopMeasuring?.();
    stopMeasuring = observeHeight(options.element, (height) => speaker.tell('height', { height }));
  }

  async function carryOut({ name, payload }: Envelope): Promise<Refusal | undefined> {
    if (!isRequestName(name))
      return refusal('name', `There is no such request: there are ${Object.keys(requests).join(', ')}.`);
    if (!greeted && name !== 'hello')
      return refusal('version', 'Say hello first, with a version and a mode.');
    const read = readPayload(name, payload);
    if ('misfit' in read) return refusal('schema', read.misfit);
    // Name and payload belong together: `readPayload` has seen to it.
    return (requests[name] as (payload: object) => ReturnType<typeof carryOut>)(read);
  }

  function receive(message: unknown, stranger?: (reply: string) => void): void {
    const received = readMessage(message);
    if (received === 'unasked') return; // native has no events, and nothing that it could reply to
    const { id } = 'envelope' in received ? received.envelope : received;
    if (stranger) {
      stranger(replyText(id, '', refusal('origin', 'This page does not take messages from there.')));
      return;
    }
    if (!('envelope' in received)) {
      speaker.reply(id, '', received.refusal);
      return;
    }
    const { envelope } = received;
    const name = isRequestName(envelope.name) ? envelope.name : '';
    const answer = (refused?: Refusal): void => {
      if (unanswered.delete(answer)) speaker.reply(id, name, refused);
    };
    unanswered.add(answer);
    void carryOut(envelope).then(
      (refused) => {
        answer(refused);
        if (name === 'hello' && !refused && !over) greet();
      },
      (error: unknown) => {
        report(error); // of the page's own callbacks
        answer(refusal('schema', 'The page could not do that.'));
      },
    );
  }

  const stopListening = host.listen(receive);
  const stopWatching = flow.subscribe((step) => {
    if (greeted) narrator.tell(step);
  });
  speaker.tell('ready', { versions: VERSIONS, mode });

  return {
    navigate,
    close() {
      if (over) return;
      over = true;
      stopListening();
      stopWatching();
      stopMeasuring?.();
      for (const answer of [...unanswered]) answer(refusal('stale', 'The page has closed the bridge.'));
      speaker.tell('closed', {});
    },
  };
}
