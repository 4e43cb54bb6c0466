import type { EnrollableFactor, MfaEnrollStep, Step } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { icon } from '../../kit/icon.ts';
import { check } from '../../kit/icons.ts';
import { linkButton } from '../../kit/link-button.ts';
import { asksFirst, enroll, enrollId, isEnrollable } from '../enrollable.ts';
import type { EnrollChoice } from '../enrollable.ts';
import { factorListStyles } from '../factor-list/factor-list.styles.ts';
import { factorName } from '../factor-name.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { enrollStyles } from './enroll.styles.ts';
import { justEnrolled } from './news.ts';
import { row } from './row.ts';

/** What can be set up: the required first, then what may be, then what is; and what was set up just now. */
class EnrollScreen implements Screen<MfaEnrollStep> {
  readonly #host: ScreenHost;
  #news: string | undefined;
  #at: number | undefined;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title({ step }: View<MfaEnrollStep>): string {
    return this.#host.catalogue.t(isEnough(step) ? 'enroll.title-more' : 'enroll.title');
  }

  announcement({ step }: View<MfaEnrollStep>): string {
    return [this.#news, ...this.#texts(step)].filter(Boolean).join(' ');
  }

  back({ step }: View<MfaEnrollStep>): () => void {
    return () => {
      this.#host.act(() => step.cancel());
    };
  }

  render({ step, busy, coolingDown }: View<MfaEnrollStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    this.#look(step);
    const off = busy || coolingDown > 0;
    const { due, spare, done } = sorted(step);
    const first = isEnough(step) ? undefined : [...due, ...spare].find(isEnrollable);
    const list = (
      key: 'required' | 'optional' | 'done',
      factors: readonly EnrollableFactor[],
      bare = false,
    ) => this.#list(bare ? undefined : t(`enroll.${key}`), `enroll-${key}`, factors, { step, off, first });
    return html`${
      this.#news ? html`<p data-part="news">${icon(check)}<span>${this.#news}</span></p>` : nothing
    }
    ${this.#texts(step).map((text) => html`<p data-part="text">${text}</p>`)} ${list('required', due)}
    ${list('optional', spare, !due.length && !done.length)} ${list('done', done)}
    ${isEnough(step) ? this.#finish(step, busy) : nothing}
    ${actions(
      !isEnough(step) && step.skip
        ? linkButton({ name: 'later', label: t('enroll.later'), busy, click: this.#skip(step) })
        : nothing,
      linkButton({
        name: 'cancel',
        label: t('cancel'),
        busy,
        click: this.back({ step } as View<MfaEnrollStep>),
      }),
    )}`;
  }

  #texts(step: MfaEnrollStep): readonly string[] {
    const { t } = this.#host.catalogue;
    const { required, due, spare } = sorted(step);
    const { gracePeriodEndsAt: until } = step;
    if (isEnough(step)) return [t('enroll.text.more')];
    const open = due.length ? due : spare;
    if (!open.some(isEnrollable)) return [t('enroll.stuck')];
    const what =
      required.length > 1
        ? t('enroll.text.step', { step: required.length - due.length + 1, total: required.length })
        : t(due.length ? 'enroll.text.one' : 'enroll.text.any');
    return step.skip && until !== undefined ? [what, t('enroll.grace', { until })] : [what];
  }

  #list(
    heading: string | undefined,
    name: string,
    factors: readonly EnrollableFactor[],
    { step, off, first }: { step: MfaEnrollStep; off: boolean; first: EnrollableFactor | undefined },
  ): TemplateResult | typeof nothing {
    if (!factors.length) return nothing;
    const { catalogue } = this.#host;
    const id = this.#host.id(name);
    return html`${heading ? html`<p data-part="group-title" id=${id}>${heading}</p>` : nothing}
      <ul data-part="factors" aria-labelledby=${heading ? id : nothing}>
        ${factors.map(
          (factor) =>
            html`<li>
              ${row(catalogue, {
                factor,
                off,
                first: factor === first,
                choose: (choice) => {
                  this.#choose(step, choice);
                },
              })}
            </li>`,
        )}
      </ul>`;
  }

  #finish(step: MfaEnrollStep, busy: boolean): TemplateResult {
    return html`<form
      data-part="form"
      method="post"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        this.#skip(step)();
      }}
    >
      ${submitButton({ label: this.#host.catalogue.t('enroll.finish'), busy })}
    </form>`;
  }

  #skip =
    ({ skip }: MfaEnrollStep) =>
    (): void => {
      this.#host.act(() => skip?.());
    };

  #choose(step: MfaEnrollStep, choice: EnrollChoice): void {
    if (!asksFirst(choice)) this.#host.act(() => enroll(choice));
    else if (choice.factorType === 'question' && !choice.questions && choice.loadQuestions) {
      const load = choice.loadQuestions;
      this.#host.act(async () => {
        const next: Step = await load();
        if (next.status === step.status && !next.problem) this.#host.open(enrollId(choice));
      });
    } else this.#host.open(enrollId(choice));
  }

  /** Once for each state of the list. */
  #look(step: MfaEnrollStep): void {
    if (step.id === this.#at) return;
    this.#at = step.id;
    const factor = justEnrolled(this.#host, step);
    const { catalogue } = this.#host;
    if (factor) this.#news = catalogue.t('enroll.news', { factor: factorName(catalogue, factor) });
  }
}

function sorted({ factors }: MfaEnrollStep) {
  const required = factors.filter((factor) => factor.required);
  return {
    required,
    due: required.filter(({ enrolled }) => !enrolled),
    spare: factors.filter((factor) => !factor.required && !factor.enrolled),
    done: factors.filter(({ enrolled }) => enrolled),
  };
}

/** Nothing more is asked for: what comes now is the person's own wish. */
const isEnough = (step: MfaEnrollStep): boolean =>
  step.skip !== undefined && !sorted(step).due.length && sorted(step).done.length > 0;

/** MFA_ENROLL. */
export const screen: ScreenModule<MfaEnrollStep> = {
  create: (host) => new EnrollScreen(host),
  styles: [actionsStyles, factorListStyles, enrollStyles],
};
