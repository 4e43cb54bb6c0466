import type { OrgContext } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { refuseIfLocked } from './proof.ts';
import { newCode } from '../ids.ts';
import { deliver } from '../outside/inbox.ts';
import type { Channel } from '../outside/message.ts';
import type { Person } from '../people/person.ts';
import { CODE_LIFETIME_MS } from './sent-code.ts';

const TOO_SOON = { sms: 'E0000109', call: 'E0000133', email: 'E0000118' } as const;
const DIGITS = { sms: 6, call: 5, email: 6 } as const;

/** Refuses a send that comes too soon after the last one to the same phone number or user (spec 3.9.7). */
export function throttleSend(
  org: OrgContext,
  channel: Channel,
  to: string,
  person: Person,
  before: () => void = () => undefined,
): void {
  const key = channel === 'email' ? person.id : to;
  if (org.throttles.isFull(channel, key)) throw new ApiError(TOO_SOON[channel]);
  before();
  org.throttles.count(channel, key);
}

/** The same for a factor: to a locked account nothing is sent, and what is not sent does not count. */
export const throttleFactorSend = (org: OrgContext, channel: Channel, to: string, person: Person): void =>
  throttleSend(org, channel, to, person, () => refuseIfLocked(person));

/** Sends a fresh code; it replaces the one that was live under this id. */
export function sendCode(org: OrgContext, id: string, channel: Channel, to: string, person: Person): void {
  const code = newCode(DIGITS[channel]);
  org.store.sentCodes.put({ id, code, expiresAt: org.clock.now() + CODE_LIFETIME_MS });
  const spoken = channel === 'call' ? code.split('').join(' ') : code;
  deliver(org, { channel, to, login: person.login, text: `Your sign-in code is ${spoken}`, code });
}

/** True for the live code, which is thereby burnt; a wrong one burns nothing. */
export function redeemCode(org: OrgContext, id: string, code: string): boolean {
  const sent = org.store.sentCodes.get(id);
  if (!sent || sent.code !== code || org.clock.now() >= sent.expiresAt) return false;
  org.store.sentCodes.delete(id);
  return true;
}
