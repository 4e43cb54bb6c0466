import type { FactorChoice } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { autoPush, autoPushInput } from '../../kit/auto-push.ts';
import { icon } from '../../kit/icon.ts';
import { chevron, directed } from '../../kit/icons.ts';
import { wayOut } from '../../kit/way-out.ts';
import { checkStyles, deviceInput, rememberDevice } from '../../kit/remember-device.ts';
import { begin } from '../begin.ts';
import { choicesOf, isUsable } from '../choice.ts';
import type { ChoiceStep, UsableChoice } from '../choice.ts';
import { factorName } from '../factor-name.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { factorHint } from './factor-hint.ts';
import { factorIcon } from './factor-icon.ts';
import { factorListStyles } from './factor-list.styles.ts';

/** The enrolled factors as buttons, in the org's order: last used first. */
class FactorListScreen implements Screen<ChoiceStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('factors.title');
  }

  back({ step }: View<ChoiceStep>): () => void {
    return () => {
      this.#host.act(() => step.cancel());
    };
  }

  render({ step, busy, coolingDown }: View<ChoiceStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const choices = choicesOf(step);
    const usable = choices.filter(isUsable);
    const first = usable[0];
    const off = busy || coolingDown > 0;
    // What is proven elsewhere is begun from here, and what was decided about this device goes with it.
    const beginsHere = usable.some(({ challenged, shape }) => challenged && shape !== 'code');
    const push = usable.find((choice) => choice.factorType === 'push');
    return html`${first ? nothing : html`<p data-part="text">${t('factors.none')}</p>`}
      <ul data-part="factors">
        ${choices.map((factor) => html`<li>${this.#row(step, factor, off, factor === first)}</li>`)}
      </ul>
      ${beginsHere ? rememberDevice(this.#host, step.rememberDevice) : nothing}
      ${push ? autoPush(this.#host, push) : nothing} ${actions(wayOut(this.#host, step, off, 0))}`;
  }

  #row(step: ChoiceStep, factor: FactorChoice, off: boolean, first: boolean): TemplateResult {
    if (!isUsable(factor)) {
      return html`<div data-part="factor" data-unusable>${icon(factorIcon(''))} ${this.#words(factor)}</div>`;
    }
    return html`<button
      type="button"
      data-part="factor"
      data-factor=${factor.factorType}
      ?data-first=${first}
      aria-disabled=${off ? 'true' : nothing}
      @click=${() => {
        if (!off) this.#choose(step, factor);
      }}
    >
      ${icon(factorIcon(factor.factorType))} ${this.#words(factor)} ${directed(chevron)}
    </button>`;
  }

  #words(factor: FactorChoice): TemplateResult {
    const { catalogue } = this.#host;
    return html`<span data-part="factor-text"
      ><span data-part="factor-name"><bdi>${factorName(catalogue, factor)}</bdi></span
      ><span data-part="factor-hint"><bdi>${factorHint(catalogue, factor)}</bdi></span></span
    >`;
  }

  #choose(step: ChoiceStep, factor: UsableChoice): void {
    if (!factor.challenged) this.#host.open(factor.id);
    else {
      const push = factor.factorType === 'push' ? autoPushInput(this.#host, factor) : {};
      this.#host.act(() => begin(factor, { ...deviceInput(this.#host, step.rememberDevice), ...push }));
    }
  }
}

/** MFA_REQUIRED with several factors. */
export const screen: ScreenModule<ChoiceStep> = {
  create: (host) => new FactorListScreen(host),
  styles: [actionsStyles, checkStyles, factorListStyles],
};
