import type { Host } from './host.ts';
import { write } from './envelope.ts';
import type { PageEvents, Refusal, ReplyPayload } from './messages.ts';
import { report } from '../report.ts';

/** Says things to native. */
export interface Speaker {
  /** `instead` goes where the payload is too long for a message. */
  tell<Name extends keyof PageEvents>(
    name: Name,
    payload: PageEvents[Name],
    instead?: PageEvents[Name],
  ): void;
  /** The one reply to a request. */
  reply(id: string | null, name: string, refusal: Refusal | undefined): void;
}

/** A reply as JSON, to whoever asked. */
export function replyText(id: string | null, name: string, refusal: Refusal | undefined): string {
  const payload: ReplyPayload = refusal ? { error: refusal } : { ok: true };
  return write({ id, kind: 'reply', name, payload });
}

/** Numbers the page's events. An app that is gone hurts nobody. */
export function createSpeaker(host: Host): Speaker {
  let events = 0;
  const post = (message: string): void => {
    try {
      host.post(message);
    } catch (error) {
      report(error);
    }
  };
  return {
    tell: (name, payload, instead) =>
      post(write({ id: `page-${++events}`, kind: 'event', name, payload }, instead)),
    reply: (id, name, refusal) => post(replyText(id, name, refusal)),
  };
}
