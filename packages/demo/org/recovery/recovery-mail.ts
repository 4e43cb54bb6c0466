import type { Call } from '../http/call.ts';
import { deliver } from '../outside/inbox.ts';
import type { Person } from '../people/person.ts';
import type { RecoveryType } from '../transaction/transaction.ts';
import { mintRecoveryToken } from './recovery-token.ts';

/** Makes a recovery link and mails it to both addresses, unless the caller wants to deliver it (spec 3.4). */
export function sendRecoveryMail(
  { org, origin }: Call,
  person: Person,
  type: RecoveryType,
  { relayState, isSent = true }: { relayState?: string | undefined; isSent?: boolean } = {},
): string {
  const token = mintRecoveryToken(org, person, type, relayState);
  const link = `${origin}/signin/${type === 'UNLOCK' ? 'user-unlock' : 'reset-password'}/${token.id}`;
  const text = `${type === 'UNLOCK' ? 'Unlock your account' : 'Reset your password'}: ${link}`;
  for (const to of isSent ? [person.email, person.secondEmail] : []) {
    if (to !== undefined) deliver(org, { channel: 'email', to, login: person.login, text, link });
  }
  return link;
}
