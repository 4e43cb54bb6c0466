import type { PollStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { linkButton } from '../../kit/link-button.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The org is busy and asks to come back: the flow does, the person only waits. */
class PollScreen implements Screen<PollStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('poll.title');
  }

  announcement(): string {
    return this.#host.catalogue.t('poll.text');
  }

  render({ step, busy }: View<PollStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const seconds = this.#host.secondsUntil(step.nextPollAt);
    // The countdown is for eyes only: spoken each second it would drown everything else.
    return html`<p data-part="text">${t('poll.text')}</p>
      <p data-part="text" aria-hidden="true">${seconds ? t('poll.next', { seconds }) : t('wait')}</p>
      ${actions(
        linkButton({
          name: 'cancel',
          label: t('cancel'),
          busy,
          click: () => {
            this.#host.act(() => step.cancel());
          },
        }),
      )}`;
  }
}

/** POLL. */
export const screen: ScreenModule<PollStep> = {
  create: (host) => new PollScreen(host),
  styles: [actionsStyles],
};
