import type { Step } from '@authn-flow/authn-core';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ScreenHost } from '../screens/screen.ts';
import { linkButton } from './link-button.ts';

/** What a step says about sending once more. */
interface Sent {
  readonly resend?: () => Promise<Step>;
  readonly resendAt?: number;
}

/** Its words: on the button, and once it was sent. With `-in`, those of the countdown. */
interface Words {
  readonly key: 'code.resend' | 'recovery-code.call-again' | 'waiting.resend';
  readonly said: 'code.resent' | 'waiting.resent';
}

/** Sends a code or a notification once more, with the seconds until the org would. Only what was sent is announced. */
export function resendButton(
  host: ScreenHost,
  { resend, resendAt }: Sent,
  off: boolean,
  { key, said }: Words = { key: 'code.resend', said: 'code.resent' },
  sent?: () => void,
): TemplateResult | typeof nothing {
  const { t } = host.catalogue;
  if (!resend && resendAt === undefined) return nothing;
  const seconds = host.secondsUntil(resendAt);
  return linkButton({
    name: 'resend',
    label: seconds ? t(`${key}-in`, { seconds }) : t(key),
    busy: off,
    blocked: seconds > 0 || !resend,
    click: () => {
      host.act(async () => {
        const step = await resend?.();
        if (step?.problem) return;
        sent?.();
        host.announce(t(said));
      });
    },
  });
}
