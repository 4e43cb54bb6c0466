import type { MfaEnrollActivateStep, Problem } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { CodeField, codeFieldStyles, toCode } from '../../kit/code-field.ts';
import { textOf } from '../../kit/read-form.ts';
import { qrImage, scanStyles, typedKey } from '../../kit/scan.ts';
import { activate, backToList, somethingElse } from '../activate-code/activation.ts';
import { factorKeys } from '../choice.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { base32Of, otpauthUrl } from './otpauth.ts';

type AppStep = Extract<MfaEnrollActivateStep, { factorType: 'token:software:totp' }>;

/** An authenticator app: it scans an image, or is told a key, and proves it by a first code. */
class ActivateAppScreen implements Screen<AppStep> {
  readonly fields = ['passCode'];
  readonly #host: ScreenHost;
  readonly #code: CodeField;
  /** Most likely the app is on this very device, which cannot scan itself. */
  readonly #isPhone = matchMedia('(pointer: coarse)').matches;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#code = new CodeField(host);
  }

  title({ step }: View<AppStep>): string {
    return this.#text('activate-app.title', step);
  }

  fieldOf(problem: Problem): string | undefined {
    return problem.code === 'refused' && problem.remedy === 'retry' ? 'passCode' : undefined;
  }

  back({ step }: View<AppStep>): () => void {
    return backToList(this.#host, step);
  }

  render({ step, busy, coolingDown, problems }: View<AppStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const secret = step.sharedSecret && base32Of(step.sharedSecret, step.encoding);
    const link = this.#isPhone && secret ? this.#link(step, secret) : nothing;
    return html`<p data-part="text">${this.#text('activate-app.text', step)}</p>
      ${link} ${qrImage(this.#host, step)} ${typedKey(this.#host, { sharedSecret: secret }, t('scan.key'))}
      <form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (!coolingDown) this.#submit(event, step);
        }}
      >
        ${this.#code.render({
          name: 'passCode',
          label: t('activate-app.code'),
          format: step.code,
          problem: problems['passCode'],
          second: link !== nothing,
        })}
        ${submitButton({ label: t('activate.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(somethingElse(this.#host, step, busy))}`;
  }

  #link({ profile, user, timeStep }: AppStep, secret: string): TemplateResult {
    const login = profile.credentialId ?? user?.login ?? '';
    const href = otpauthUrl(secret, location.hostname, login, timeStep);
    return html`<a data-part="link" data-first href=${href}>${this.#host.catalogue.t('scan.open')}</a>`;
  }

  #text(key: 'activate-app.title' | 'activate-app.text', { factorType, provider }: AppStep): string {
    const { catalogue } = this.#host;
    return catalogue.find([...factorKeys(key, { factorType, provider }), key]) ?? '';
  }

  #submit(event: SubmitEvent, step: AppStep): void {
    const passCode = toCode(textOf(event, 'passCode'), step.code);
    if (passCode) this.#host.act(() => activate(step, { passCode }));
    else this.#host.refuse({ passCode: this.#host.catalogue.t('code.missing') });
  }
}

/** MFA_ENROLL_ACTIVATE, `token:software:totp`. */
export const screen: ScreenModule<AppStep> = {
  create: (host) => new ActivateAppScreen(host),
  styles: [actionsStyles, codeFieldStyles, scanStyles],
};
