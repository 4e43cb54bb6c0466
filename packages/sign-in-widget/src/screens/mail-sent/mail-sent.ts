import type { RecoveryChallengeStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { linkButton } from '../../kit/link-button.ts';
import { mailInstead } from '../recover/recover.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** Mails take a while, and the org refuses another one at once. */
const AGAIN_AFTER = 30_000;

/** A mail with a link is on its way, if the account exists: this page has nothing more to do. */
class MailSentScreen implements Screen<RecoveryChallengeStep> {
  readonly #host: ScreenHost;
  #sentAt = Date.now();

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('mail-sent.title');
  }

  announcement({ step }: View<RecoveryChallengeStep>): string {
    return this.#explanation(step);
  }

  render({ step, busy }: View<RecoveryChallengeStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const seconds = this.#host.secondsUntil(this.#sentAt + AGAIN_AFTER);
    return html`<p data-part="text">${this.#explanation(step)}</p>
      <p data-part="text">${t('mail-sent.hint')}</p>
      <form
        data-part="form"
        method="post"
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          this.#host.act(() => step.cancel());
        }}
      >
        ${submitButton({ label: t('cancel'), busy })}
      </form>
      ${actions(
        linkButton({
          name: 'resend',
          label: seconds ? t('mail-sent.again-in', { seconds }) : t('mail-sent.again'),
          busy,
          blocked: seconds > 0,
          click: () => {
            mailInstead(this.#host, step, () => {
              this.#sentAt = Date.now();
              this.#host.announce(t('mail-sent.sent-again'));
            });
          },
        }),
      )}`;
  }

  #explanation({ identifier, recoveryType }: RecoveryChallengeStep): string {
    const { t } = this.#host.catalogue;
    const key = recoveryType === 'UNLOCK' ? 'mail-sent.text-unlock' : 'mail-sent.text';
    return identifier ? t(key, { name: identifier }) : t(`${key}-nameless`);
  }
}

/** RECOVERY_CHALLENGE by EMAIL. */
export const screen: ScreenModule<RecoveryChallengeStep> = {
  create: (host) => new MailSentScreen(host),
  styles: [actionsStyles],
};
