import type { FactorChoice, MfaRequiredStep } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { linkButton } from '../../kit/link-button.ts';
import { icon } from '../../kit/icon.ts';
import { chevron, directed } from '../../kit/icons.ts';
import { phoneNumber } from '../../kit/phone.ts';
import { checkStyles, deviceInput, rememberDevice } from '../../kit/remember-device.ts';
import { factorKeys, isUsable, verifyChoice } from '../choice.ts';
import type { UsableChoice } from '../choice.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { factorIcon } from './factor-icon.ts';
import { factorListStyles } from './factor-list.styles.ts';

/** The enrolled factors as buttons, in the org's order: last used first. */
class FactorListScreen implements Screen<MfaRequiredStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('factors.title');
  }

  back({ step }: View<MfaRequiredStep>): () => void {
    return () => {
      this.#host.act(() => step.cancel());
    };
  }

  render({ step, busy, coolingDown }: View<MfaRequiredStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const usable = step.factors.filter(isUsable);
    const off = busy || coolingDown > 0;
    // A factor that is confirmed elsewhere is sent from here, and what was decided about this device with it.
    const sendsFromHere = usable.some(({ shape }) => shape === 'waiting');
    return html`${usable.length ? nothing : html`<p data-part="text">${t('factors.none')}</p>`}
      <ul data-part="factors">
        ${step.factors.map((factor, index) => html`<li>${this.#row(step, factor, off, index === 0)}</li>`)}
      </ul>
      ${sendsFromHere ? rememberDevice(this.#host, step.rememberDevice) : nothing}
      ${actions(
        linkButton({
          name: 'cancel',
          label: t('cancel'),
          busy: off,
          click: () => {
            this.#host.act(() => step.cancel());
          },
        }),
      )}`;
  }

  #row(step: MfaRequiredStep, factor: FactorChoice, off: boolean, first: boolean): TemplateResult {
    if (!isUsable(factor)) {
      const name = this.#name(factor);
      return html`<div data-part="factor" data-unusable>
        ${icon(factorIcon(''))}
        <span data-part="factor-text"
          ><span data-part="factor-name">${name}</span
          ><span data-part="factor-hint">${this.#host.catalogue.t('factors.unusable')}</span></span
        >
      </div>`;
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
      ${icon(factorIcon(factor.factorType))}
      <span data-part="factor-text"
        ><span data-part="factor-name">${this.#name(factor)}</span
        ><span data-part="factor-hint">${this.#hint(factor)}</span></span
      >
      ${directed(chevron)}
    </button>`;
  }

  #choose(step: MfaRequiredStep, factor: UsableChoice): void {
    if (factor.challenged) {
      this.#host.act(() => verifyChoice(factor, deviceInput(this.#host, step.rememberDevice)));
    } else this.#host.open(factor.id);
  }

  #name(factor: FactorChoice): string {
    const { catalogue } = this.#host;
    // Of a way that cannot be used here the org's own word is known, and often ours.
    const kind = factor.factorType === 'unknown' ? { factorType: factor.wireFactorType } : factor;
    return catalogue.find(factorKeys('factor', kind)) ?? factor.vendorName ?? catalogue.t('factor.unknown');
  }

  #hint(factor: UsableChoice): TemplateResult | string {
    const { catalogue } = this.#host;
    if (factor.factorType === 'push') {
      const device = factor.profile.name;
      return device ? catalogue.t('factor.push-hint', { device }) : catalogue.t('factor.push-hint-phone');
    }
    if (factor.factorType === 'email') return factor.profile.email ?? '';
    if (factor.factorType === 'sms' || factor.factorType === 'call') {
      const masked = factor.profile.phoneNumber;
      return masked ? phoneNumber(catalogue, masked) : '';
    }
    return catalogue.find(factorKeys('factor', factor, '-hint')) ?? '';
  }
}

/** MFA_REQUIRED with several factors. */
export const screen: ScreenModule<MfaRequiredStep> = {
  create: (host) => new FactorListScreen(host),
  styles: [actionsStyles, checkStyles, factorListStyles],
};
