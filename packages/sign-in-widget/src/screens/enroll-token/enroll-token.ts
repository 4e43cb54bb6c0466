import type { CodeFormat, MfaEnrollStep, Problem } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { CodeField, codeFieldStyles, toCode } from '../../kit/code-field.ts';
import { textField } from '../../kit/field.ts';
import { textOf } from '../../kit/read-form.ts';
import { factorKeys } from '../choice.ts';
import { enroll } from '../enrollable.ts';
import type { EnrollChoice } from '../enrollable.ts';
import { toList } from '../enroll/to-list.ts';
import { factorName } from '../factor-name.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

type Input = 'credentialId' | 'passCode' | 'nextPassCode';

/** A token that the organisation handed out: whose it is, where that is asked, and what it shows. */
class EnrollTokenScreen implements Screen<MfaEnrollStep> {
  readonly fields = ['credentialId', 'passCode', 'nextPassCode'];
  readonly #host: ScreenHost;
  readonly #code: CodeField;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#code = new CodeField(host);
  }

  title({ choice }: View<MfaEnrollStep>): string {
    const { catalogue } = this.#host;
    return choice ? factorName(catalogue, choice) : catalogue.t('factor.token');
  }

  fieldOf(problem: Problem): string | undefined {
    return problem.code === 'refused' && problem.remedy === 'retry' ? 'passCode' : undefined;
  }

  announcement({ step }: View<MfaEnrollStep>): string | undefined {
    return promptOf(step);
  }

  back(): () => void {
    return () => {
      this.#host.open(undefined);
    };
  }

  render(view: View<MfaEnrollStep>): TemplateResult {
    const { step, choice, busy, coolingDown, problems } = view;
    const { t } = this.#host.catalogue;
    if (!choice) return html`${nothing}`;
    const inputs = inputsOf(choice);
    const prompt = promptOf(step);
    const asksName = inputs.includes('credentialId') && !credentialIdOf(choice) && !prompt;
    return html`<p data-part="text"><bdi>${prompt ?? this.#text('enroll-token.text', choice)}</bdi></p>
      <form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (!coolingDown) this.#submit(event, choice, inputs);
        }}
      >
        ${inputs.includes('credentialId') ? this.#credential(choice, problems['credentialId'], asksName) : nothing}
        ${this.#code.render({
          name: 'passCode',
          label: prompt ? t('enroll-token.passCode-asked') : this.#text('enroll-token.passCode', choice),
          format: formatOf(choice),
          problem: prompt ? undefined : problems['passCode'],
          second: asksName,
        })}
        ${
          inputs.includes('nextPassCode')
            ? textField(this.#host, {
                name: 'nextPassCode',
                label: t('enroll-token.nextPassCode'),
                autocomplete: 'off',
                problem: problems['nextPassCode'],
              })
            : nothing
        }
        ${submitButton({ label: t('enroll-token.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(toList(this.#host, busy))}`;
  }

  #credential(choice: EnrollChoice, problem: string | undefined, first: boolean): TemplateResult {
    return textField(this.#host, {
      name: 'credentialId',
      label: this.#text('enroll-token.credentialId', choice),
      autocomplete: 'off',
      initial: credentialIdOf(choice),
      problem,
      first,
    });
  }

  #submit(event: SubmitEvent, choice: EnrollChoice, inputs: readonly Input[]): void {
    const { t } = this.#host.catalogue;
    const typed = inputs.map((name) => {
      const text = textOf(event, name);
      return [name, name === 'credentialId' ? text.trim() : toCode(text, formatOf(choice))] as const;
    });
    const missing = typed.filter(([, text]) => !text);
    if (missing.length) {
      const problems = missing.map(([name]) => [name, t(`enroll-token.missing.${name}`)] as const);
      this.#host.refuse(Object.fromEntries(problems));
      return;
    }
    // What a token shows is good for once, whatever comes of it; the next prompt is another question.
    const form = event.currentTarget as HTMLFormElement;
    for (const name of ['passCode', 'nextPassCode'] as const) {
      const input = form.elements.namedItem(name);
      if (input instanceof HTMLInputElement) input.value = '';
    }
    this.#host.act(() => enroll(choice, Object.fromEntries(typed)));
  }

  #text(
    key: 'enroll-token.text' | 'enroll-token.passCode' | 'enroll-token.credentialId',
    choice: EnrollChoice,
  ) {
    return this.#host.catalogue.find([...factorKeys(key, choice), key]) ?? '';
  }
}

const credentialIdOf = ({ profile }: EnrollChoice): string | undefined =>
  'credentialId' in profile ? profile.credentialId : undefined;

/** Two codes that follow each other are more than one can send by itself. */
const formatOf = (choice: EnrollChoice): CodeFormat | undefined =>
  choice.provider === 'SYMANTEC' ? { digitsOnly: true } : choice.code;

const inputsOf = ({ factorType, provider }: EnrollChoice): readonly Input[] => {
  if (factorType === 'token:hardware') return ['passCode'];
  return provider === 'SYMANTEC'
    ? ['credentialId', 'passCode', 'nextPassCode']
    : ['credentialId', 'passCode'];
};

/** What the token's own system asks for now: a new PIN, the next code (spec §3.9.1, E0000113). */
const promptOf = ({ problem }: MfaEnrollStep): string | undefined =>
  problem?.code === 'refused' && problem.errorCode === 'E0000113' ? problem.errorSummary : undefined;

/** MFA_ENROLL, `token` and `token:hardware`. */
export const screen: ScreenModule<MfaEnrollStep> = {
  create: (host) => new EnrollTokenScreen(host),
  styles: [actionsStyles, codeFieldStyles],
};
