import type { MfaEnrollStep, Problem, Step } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { linkButton } from '../../kit/link-button.ts';
import { sentenceWithPhone } from '../../kit/phone.ts';
import { textOf } from '../../kit/read-form.ts';
import { fieldProblem } from '../../kit/problem.ts';
import { selectStyles } from '../../kit/select.styles.ts';
import { PhoneField } from '../../phone/phone-field.ts';
import { enroll, enrollId } from '../enrollable.ts';
import type { EnrollChoice } from '../enrollable.ts';
import { toList } from '../enroll/to-list.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

type PhoneChoice = Extract<EnrollChoice, { factorType: 'sms' | 'call' }>;
type Input = Parameters<typeof enroll>[1];

/** Who tried a number in which widget: any further one corrects it, and the org wants to be told so (spec §3.9.1). */
const tried = new WeakMap<ScreenHost, string>();

/** The number for text messages or calls: one that the org knows, or another. */
class EnrollPhoneScreen implements Screen<MfaEnrollStep> {
  readonly fields = ['phoneNumber', 'phoneExtension'];
  readonly #host: ScreenHost;
  readonly #phone: PhoneField;
  #other = false;
  #isKnown = false;
  #last: Input;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#phone = new PhoneField(host);
  }

  title({ choice }: View<MfaEnrollStep>): string {
    return this.#host.catalogue.t(`enroll-phone.title.${kindOf(choice)}`);
  }

  fieldOf(problem: Problem): string | undefined {
    // Where the known number is used, there is no input to show it at.
    if (problem.code !== 'refused' || this.#isKnown) return undefined;
    return problem.errorCode === 'E0000121' ? 'phoneExtension' : 'phoneNumber';
  }

  back({ choice, busy }: View<MfaEnrollStep>): () => void {
    return () => {
      if (busy) return;
      if (this.#other && choice) this.#show(choice, false);
      else this.#host.open(undefined);
    };
  }

  render(view: View<MfaEnrollStep>): TemplateResult {
    const { busy } = view;
    const { t } = this.#host.catalogue;
    const choice = choiceOf(view);
    if (!choice) return html`${nothing}`;
    const kind = kindOf(choice);
    const known = this.#other ? undefined : choice.phones[0];
    this.#isKnown = known !== undefined;
    const refused = view.step.problem?.code === 'refused' ? view.step.problem.errorCode : '';
    // Two forms, and not one that changes: the focus goes to what is new.
    return html`<p data-part="text">
        ${
          known
            ? sentenceWithPhone(
                this.#host.catalogue,
                `enroll-phone.known.${kind}`,
                `enroll-phone.text.${kind}`,
                known.phoneNumber,
              )
            : t(`enroll-phone.text.${kind}`)
        }
      </p>
      ${known ? this.#form(view, choice) : nothing}
      ${known ? nothing : this.#form(view, choice, this.#inputs(view, kind === 'call', refused))}
      ${actions(
        known
          ? linkButton({
              name: 'other',
              label: t('enroll-phone.other'),
              busy,
              click: () => this.#show(choice, true),
            })
          : nothing,
        refused === 'E0000098' && !known ? this.#anyway(view.step, choice, busy) : nothing,
        toList(this.#host, busy),
      )}`;
  }

  #form(view: View<MfaEnrollStep>, choice: PhoneChoice, inputs?: TemplateResult): TemplateResult {
    const { busy, coolingDown } = view;
    const label = this.#host.catalogue.t(`enroll-phone.submit.${kindOf(choice)}`);
    return html`<form
      data-part="form"
      method="post"
      novalidate
      aria-busy=${busy ? 'true' : 'false'}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (!coolingDown) this.#submit(event, view, choice);
      }}
    >
      ${inputs ?? nothing} ${submitButton({ label, busy, blocked: coolingDown > 0 })}
    </form>`;
  }

  #inputs({ problems }: View<MfaEnrollStep>, isCall: boolean, refused: string): TemplateResult {
    const { t } = this.#host.catalogue;
    const problem = problems['phoneNumber'];
    // The org's own words for a number that it cannot read are for developers.
    const words = problem && refused === 'E0000001' ? t('enroll-phone.refused') : problem;
    const id = this.#host.id('phoneExtension');
    const bad = problems['phoneExtension'];
    return html`${this.#phone.render({ problem: words })}
    ${
      isCall
        ? html`<div data-part="field">
            <label data-part="label" for=${id}>${t('phone.extension')}</label>
            <input
              data-part="input"
              dir="ltr"
              id=${id}
              name="phoneExtension"
              type="text"
              inputmode="tel"
              autocomplete="tel-extension"
              enterkeyhint="go"
              aria-invalid=${bad ? 'true' : nothing}
              aria-describedby=${bad ? `${id}-problem` : nothing}
            />
            ${fieldProblem(`${id}-problem`, bad)}
          </div>`
        : nothing
    }`;
  }

  #anyway(step: MfaEnrollStep, choice: PhoneChoice, busy: boolean): TemplateResult {
    const phone = `\u2068${this.#last?.phoneNumber ?? ''}\u2069`;
    return linkButton({
      name: 'anyway',
      label: this.#host.catalogue.t('enroll-phone.anyway', { phone }),
      busy,
      click: () => {
        this.#send(step, choice, { ...this.#last, validatePhone: false });
      },
    });
  }

  #submit(event: SubmitEvent, { step }: View<MfaEnrollStep>, choice: PhoneChoice): void {
    if (choice.phones.length && !this.#other) {
      this.#send(step, choice, {});
      return;
    }
    const phoneNumber = this.#phone.read(textOf(event, 'phoneNumber'));
    if (!phoneNumber) return;
    const phoneExtension = textOf(event, 'phoneExtension').trim();
    const updatePhone = choice.phones.length > 0 || tried.get(this.#host) === (step.user?.id ?? '');
    this.#send(step, choice, {
      phoneNumber,
      ...(phoneExtension && { phoneExtension }),
      ...(updatePhone && { updatePhone }),
    });
  }

  #send({ user }: MfaEnrollStep, choice: PhoneChoice, input: Input): void {
    this.#last = input;
    this.#host.act(async () => {
      const next = await enroll(choice, input);
      if (isActivation(next)) tried.set(this.#host, user?.id ?? '');
    });
  }

  /** Leaves behind what was wrong with the other. */
  #show(choice: EnrollChoice, other: boolean): void {
    this.#other = other;
    this.#host.open(enrollId(choice));
  }
}

const isActivation = ({ status }: Step): boolean => status.endsWith('_ENROLL_ACTIVATE');

const choiceOf = ({ choice }: View<MfaEnrollStep>): PhoneChoice | undefined =>
  choice?.factorType === 'sms' || choice?.factorType === 'call' ? choice : undefined;

const kindOf = (choice: EnrollChoice | undefined): 'sms' | 'call' =>
  choice?.factorType === 'call' ? 'call' : 'sms';

/** MFA_ENROLL, `sms` and `call`. */
export const screen: ScreenModule<MfaEnrollStep> = {
  create: (host) => new EnrollPhoneScreen(host),
  styles: [actionsStyles, selectStyles],
};
