import type { MfaChallengeStep, MfaEnrollActivateStep } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { goBack, wayOut } from '../../kit/way-out.ts';
import { factorName } from '../factor-name.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** At sign-in, or once while it is set up. */
type RedirectStep = MfaChallengeStep | MfaEnrollActivateStep;

/** Proven at another site, which sends the browser back with the state token; what went wrong there, the step tells. */
class ElsewhereScreen implements Screen<RedirectStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title({ step }: View<RedirectStep>): string {
    const { catalogue } = this.#host;
    return catalogue.t('elsewhere.title', { factor: factorName(catalogue, step) });
  }

  back({ step }: View<RedirectStep>): () => void {
    return goBack(this.#host, step);
  }

  render({ step, busy, coolingDown }: View<RedirectStep>): TemplateResult {
    const { catalogue } = this.#host;
    const { redirect } = step;
    const factor = factorName(catalogue, step);
    return html`<p data-part="text">
        ${catalogue.t(redirect ? 'elsewhere.text' : 'elsewhere.closed', { factor })}
      </p>
      ${
        redirect
          ? html`<form
              data-part="form"
              method="post"
              @submit=${(event: SubmitEvent) => {
                event.preventDefault();
                if (!busy && !coolingDown) go(redirect.href);
              }}
            >
              ${submitButton({
                label: catalogue.t('elsewhere.submit', { factor }),
                busy,
                blocked: coolingDown > 0,
              })}
            </form>`
          : nothing
      }
      ${actions(wayOut(this.#host, step, busy))}`;
  }
}

/** In no attribute, because the address may carry a token; and to pages only, whatever it says. */
function go(href: string): void {
  if (/^https?:\/\//i.test(href)) location.assign(href);
}

/** Factors of shape `redirect`. */
export const screen: ScreenModule<RedirectStep> = {
  create: (host) => new ElsewhereScreen(host),
  styles: [actionsStyles],
};
