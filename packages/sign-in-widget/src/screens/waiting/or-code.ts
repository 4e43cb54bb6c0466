import type { CodeFormat, MfaChallengeStep } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { submitButton } from '../../kit/button.ts';
import { CodeField, toCode } from '../../kit/code-field.ts';
import { linkButton } from '../../kit/link-button.ts';
import { textOf } from '../../kit/read-form.ts';
import { deviceInput } from '../../kit/remember-device.ts';
import { choicesOf, isChoice, isUsable, verifyChoice } from '../choice.ts';
import type { ScreenHost, View } from '../screen.ts';

/**
 * The phone that the notification goes to makes codes as well: one of them will do instead. For the org that is another
 * factor: it means going back first, which withdraws the notification. For the person it is one thing.
 */
export class OrCode {
  readonly #host: ScreenHost;
  readonly #field: CodeField;
  #isOpen = false;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#field = new CodeField(host);
  }

  /** The link that opens the field. */
  link(step: MfaChallengeStep, busy: boolean): TemplateResult | typeof nothing {
    if (this.#isOpen || !formatOf(step)) return nothing;
    return linkButton({
      name: 'or-code',
      label: this.#host.catalogue.t('waiting.or-code'),
      busy,
      click: () => {
        this.#isOpen = true;
        this.#host.update();
        queueMicrotask(() => this.#host.element.querySelector<HTMLElement>('[name="passCode"]')?.focus());
      },
    });
  }

  /** The field, once it is wanted. */
  form({ step, busy, coolingDown, problems }: View<MfaChallengeStep>): TemplateResult | typeof nothing {
    const { t } = this.#host.catalogue;
    const format = formatOf(step);
    if (!this.#isOpen || !format) return nothing;
    return html`<form
      data-part="form"
      method="post"
      novalidate
      aria-busy=${busy ? 'true' : 'false'}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (coolingDown) return;
        const passCode = toCode(textOf(event, 'passCode'), format);
        if (passCode) this.#host.act(() => this.#answer(step, passCode));
        else this.#host.refuse({ passCode: t('code.missing') });
      }}
    >
      ${this.#field.render({
        name: 'passCode',
        label: t('waiting.code'),
        problem: problems['passCode'],
        format,
        second: true,
      })}
      ${submitButton({ label: t('code.submit'), busy, blocked: coolingDown > 0 })}
    </form>`;
  }

  async #answer({ previous }: MfaChallengeStep, passCode: string): Promise<void> {
    const step = await previous?.();
    if (!step || !isChoice(step)) return; // the phone was quicker, or the org did not let us
    // Of the one phone, or of any.
    const choice = choicesOf(step).filter(isUsable).find(isCode);
    if (!choice) return;
    // Should the code be wrong, the next one is asked for.
    this.#host.open(choice.id);
    await verifyChoice(choice, { passCode, ...deviceInput(this.#host, step.rememberDevice) });
  }
}

const isCode = ({ factorType, provider }: { factorType: string; provider: string }): boolean =>
  factorType === 'token:software:totp' && provider === 'OKTA';

/** What its codes look like, where the phone makes some and there is a way back to them. */
function formatOf({ factorType, previous, factors }: MfaChallengeStep): CodeFormat | undefined {
  if (factorType !== 'push' || !previous) return undefined;
  const factor = factors.find(isCode);
  return factor && 'code' in factor ? factor.code : undefined;
}
