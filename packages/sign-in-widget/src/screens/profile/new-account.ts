import type { UnauthenticatedStep } from '@authn-flow/authn-core';
import type { RegistrationForm } from '@authn-flow/authn-core/discovery';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { linkButton } from '../../kit/link-button.ts';
import type { ScreenHost, View } from '../screen.ts';
import { focusAfter, inWords, orgCall, refuseAfter } from '../../org-call.ts';
import { Questionnaire } from './questionnaire.ts';

/** What became of a registration. */
type Ending = 'sent' | 'made';

/** A new account before there is a transaction (spec §5.8): the org's form, and what comes of it. */
export class NewAccount {
  readonly #host: ScreenHost;
  readonly #questions: Questionnaire;
  #asked = false;
  #form: RegistrationForm | undefined;
  #ending: Ending | undefined;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#questions = new Questionnaire(host);
  }

  title(): string {
    const { t } = this.#host.catalogue;
    return t(this.#ending ? `profile.${this.#ending}-title` : 'profile.title-new');
  }

  back(): () => void {
    return () => {
      this.#host.open(undefined);
    };
  }

  announcement(): string | undefined {
    return this.#ending && this.#host.catalogue.t(`profile.${this.#ending}`);
  }

  render({ step, busy, problems }: View<UnauthenticatedStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    if (this.#ending) return this.#end(this.#ending, busy);
    if (!this.#asked) {
      this.#asked = true;
      queueMicrotask(() => {
        this.#load();
      });
    }
    const form = this.#form;
    return html`${form || !busy ? nothing : html`<p data-part="text">${t('wait')}</p>`}
      <form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (form) this.#send(event, form, step);
          else this.#load();
        }}
      >
        ${form ? this.#questions.render(form.fields, problems) : nothing}
        ${form || !busy ? submitButton({ label: t(form ? 'profile.submit-new' : 'retry'), busy }) : nothing}
      </form>
      ${actions(this.#toSignIn('profile.existing', busy))}`;
  }

  #end(ending: Ending, busy: boolean): TemplateResult {
    const { t } = this.#host.catalogue;
    return html`<p data-part="text">${t(`profile.${ending}`)}</p>
      <form
        data-part="form"
        method="post"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          this.#host.open(undefined);
        }}
      >
        ${submitButton({ label: t('cancel'), busy })}
      </form>`;
  }

  #toSignIn(label: 'profile.existing', busy: boolean): TemplateResult {
    return linkButton({
      name: 'existing',
      label: this.#host.catalogue.t(label),
      busy,
      click: this.back(),
    });
  }

  #load(): void {
    this.#host.act(async () => {
      const { registrationForm } = await import('@authn-flow/authn-core/discovery');
      const asked = await registrationForm(orgCall(this.#host));
      if (!asked.ok) {
        refuseAfter(this.#host, inWords(this.#host, asked.problem));
        return;
      }
      this.#form = asked.form;
      focusAfter(this.#host);
    });
  }

  #send(event: SubmitEvent, { policyId, fields }: RegistrationForm, step: UnauthenticatedStep): void {
    const { answers, problems } = this.#questions.read(event, fields);
    if (Object.keys(problems).length > 0) {
      this.#host.refuse(problems);
      return;
    }
    this.#host.act(async () => {
      const { register } = await import('@authn-flow/authn-core/discovery');
      const made = await register({ ...orgCall(this.#host), policyId, profile: answers });
      if (!made.ok) {
        const named = made.fields.filter(({ name }) => fields.some((field) => field.name === name));
        const reasons = Object.fromEntries(named.map(({ name, text }) => [name, text]));
        refuseAfter(this.#host, named.length ? reasons : inWords(this.#host, made.problem));
        return;
      }
      // Signed in at once; should the org not take its own token, the account is there all the same.
      this.#ending = made.activationToken ? 'made' : 'sent';
      if (made.activationToken) await step.activateAccount({ activationToken: made.activationToken });
    });
  }
}
