import type { OrgContext } from '../context.ts';
import { newId } from '../ids.ts';
import type { Message } from './message.ts';

/** Delivers a message; from then on it is in the inbox. */
export function deliver(org: OrgContext, message: Omit<Message, 'id' | 'at'>): void {
  const delivered: Message = { id: newId('msg'), at: org.clock.now(), ...message };
  org.store.messages.put(delivered);
  org.events.emit('inbox', { id: delivered.id, channel: delivered.channel, login: delivered.login });
}

/** Newest first; `to` is a login, a phone number or a mail address, without regard to case and spacing. */
export function readInbox(org: OrgContext, to?: string): Message[] {
  const wanted = to === undefined ? undefined : squeeze(to);
  return org.store.messages
    .all()
    .filter(
      (message) => wanted === undefined || [message.to, message.login].some((x) => squeeze(x) === wanted),
    )
    .reverse();
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[\s()+-]/g, '');
