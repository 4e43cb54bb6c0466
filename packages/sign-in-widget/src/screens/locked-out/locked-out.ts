import type { LockedOutStep } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { linkButton } from '../../kit/link-button.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The account is locked, and the org says so; with the way to unlock it where the org offers one. */
class LockedOutScreen implements Screen<LockedOutStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('locked-out.title');
  }

  render({ step, busy }: View<LockedOutStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const leave = (): void => {
      this.#host.act(() => step.cancel());
    };
    const unlock = (): void => {
      this.#host.open('unlock');
    };
    return html`<p data-part="text">${t(step.unlock ? 'locked-out.text-unlock' : 'locked-out.text')}</p>
      <form
        data-part="form"
        method="post"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          (step.unlock ? unlock : leave)();
        }}
      >
        ${submitButton({ label: t(step.unlock ? 'locked-out.unlock' : 'cancel'), busy })}
      </form>
      ${step.unlock ? actions(linkButton({ name: 'cancel', label: t('cancel'), busy, click: leave })) : nothing}`;
  }
}

/** LOCKED_OUT. */
export const screen: ScreenModule<LockedOutStep> = {
  create: (host) => new LockedOutScreen(host),
  styles: [actionsStyles],
};
