import { currentCall } from '../http/current-call.ts';
import type { Message } from '../outside/message.ts';
import type { EventType } from './event-types.ts';

/** What the org sent, told by where its link leads or, for a code, by what asked for it. */
export function messageEvent({ channel, link }: Message): EventType {
  if (link?.includes('/welcome/')) return 'system.email.user_activation.sent_message';
  if (link?.includes('/signin/user-unlock/')) return 'system.email.account_unlock.sent_message';
  if (link?.includes('/signin/activate-phone/'))
    return channel === 'sms'
      ? 'system.sms.send_okta_verify_activation_message'
      : 'system.email.okta_verify_activation.sent_message';
  if (link !== undefined) return 'system.email.password_reset.sent_message';
  const isRecovery = currentCall()?.url.pathname.includes('/recovery/') ?? false;
  switch (channel) {
    case 'sms':
      return isRecovery ? 'system.sms.send_password_reset_message' : 'system.sms.send_factor_verify_message';
    case 'call':
      return isRecovery ? 'system.voice.send_password_reset_call' : 'system.voice.send_mfa_challenge_call';
    case 'email':
      return 'system.email.send_factor_verify_message';
  }
}
