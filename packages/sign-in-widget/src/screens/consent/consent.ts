import type { ConsentStep, Scope } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { nameOf } from '../../kit/app.ts';
import { submitButton } from '../../kit/button.ts';
import { icon } from '../../kit/icon.ts';
import { check } from '../../kit/icons.ts';
import { linkButton } from '../../kit/link-button.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { consentStyles } from './consent.styles.ts';

/** Who wants what, scope by scope where the org lets people choose; and yes or no. */
class ConsentScreen implements Screen<ConsentStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title({ step }: View<ConsentStep>): string {
    const { t } = this.#host.catalogue;
    return t(forAll(step) ? 'consent.title-all' : 'consent.title', { app: this.#app(step) });
  }

  render({ step, busy, coolingDown }: View<ConsentStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const { consent, user, granular } = step;
    const who = user?.login;
    return html`${who ? html`<p data-part="text">${t('consent.as', { name: who })}</p>` : nothing}
      ${forAll(step) ? html`<p data-part="text">${t('consent.all')}</p>` : nothing}
      <form
        data-part="form"
        method="post"
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (consent && !coolingDown) this.#host.act(() => consent({ scopes: allowed(event, step) }));
        }}
      >
        <fieldset data-part="scopes">
          <legend data-part="text">${t(granular ? 'consent.choose' : 'consent.list')}</legend>
          ${step.scopes.map((scope) => (granular ? this.#choice(scope) : row(scope)))}
        </fieldset>
        ${
          consent
            ? submitButton({
                label: t(forAll(step) ? 'consent.submit-all' : 'consent.submit'),
                busy,
                blocked: coolingDown > 0,
              })
            : nothing
        }
      </form>
      ${actions(
        linkButton({
          name: 'refuse',
          label: t('consent.refuse'),
          busy,
          click: () => {
            this.#host.act(() => step.cancel());
          },
        }),
        this.#pages(step),
      )}`;
  }

  #app({ target }: ConsentStep): string {
    return nameOf(target) || this.#host.catalogue.t('consent.app');
  }

  // What is not optional cannot be left out: it says so, and is part of what is allowed.
  #choice(scope: Scope): TemplateResult {
    const must = this.#host.catalogue.t('consent.needed');
    return html`<label data-part="scope">
      <input type="checkbox" name=${scope.name} checked ?disabled=${!scope.optional} />
      ${words(scope, scope.optional ? undefined : must)}
    </label>`;
  }

  #pages({ target }: ConsentStep): TemplateResult[] {
    const { t } = this.#host.catalogue;
    const pages = [
      [t('consent.about'), target?.about],
      [t('consent.terms'), target?.termsOfService],
      [t('consent.privacy'), target?.privacyPolicy],
    ] as const;
    return pages.flatMap(([label, href]) =>
      href ? [html`<a data-part="link" href=${href} target="_blank" rel="noreferrer">${label}</a>`] : [],
    );
  }
}

const forAll = ({ status }: ConsentStep): boolean => status === 'ADMIN_CONSENT_REQUIRED';

const row = (scope: Scope): TemplateResult =>
  html`<div data-part="scope">${icon(check)}${words(scope)}</div>`;

const words = ({ name, displayName, description }: Scope, note?: string): TemplateResult =>
  html`<span data-part="scope-text"
    ><span><bdi>${displayName ?? name}</bdi></span
    >${[description, note].map((hint) => (hint ? html`<span data-part="hint"><bdi>${hint}</bdi></span>` : nothing))}</span
  >`;

/** Names of the scopes that are ticked, and of those that have to be. */
function allowed(event: SubmitEvent, { scopes, granular }: ConsentStep): string[] {
  const { elements } = event.currentTarget as HTMLFormElement;
  return scopes
    .filter(({ name, optional }) => {
      const box = elements.namedItem(name);
      return !granular || !optional || (box instanceof HTMLInputElement && box.checked);
    })
    .map(({ name }) => name);
}

/** CONSENT_REQUIRED, ADMIN_CONSENT_REQUIRED. */
export const screen: ScreenModule<ConsentStep> = {
  create: (host) => new ConsentScreen(host),
  styles: [actionsStyles, consentStyles],
};
