import type {
  Problem,
  ProfileRequiredStep,
  RefusedProblem,
  UnauthenticatedStep,
} from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { linkButton } from '../../kit/link-button.ts';
import { checkStyles } from '../../kit/remember-device.ts';
import { focusAfter } from '../../org-call.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { NewAccount } from './new-account.ts';
import { selectStyles } from '../../kit/select.styles.ts';
import { profileStyles } from './profile.styles.ts';
import type { Question } from './question.ts';
import { Questionnaire } from './questionnaire.ts';
import type { ByName } from './questionnaire.ts';

/** What is missing about the person, or what a new account needs: a form as the org describes it. */
class ProfileScreen implements Screen<ProfileRequiredStep> {
  readonly #host: ScreenHost;
  readonly #questions: Questionnaire;
  #asked = false;
  #form: readonly Question[] = [];

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#questions = new Questionnaire(host);
  }

  title({ step }: View<ProfileRequiredStep>): string {
    return this.#host.catalogue.t(step.user ? 'profile.title' : 'profile.title-new');
  }

  /** A refusal whose every reason stands under a question of its own needs no box. */
  fieldOf(problem: Problem): string | undefined {
    if (problem.code !== 'refused' || problem.causes.length === 0) return undefined;
    const marked = Object.keys(reasons(problem, this.#form)).length;
    return marked === problem.causes.length ? ELSEWHERE : undefined;
  }

  back({ step }: View<ProfileRequiredStep>): () => void {
    return () => {
      this.#host.act(() => step.cancel());
    };
  }

  render(view: View<ProfileRequiredStep>): TemplateResult {
    const { step, busy, coolingDown } = view;
    const { t } = this.#host.catalogue;
    this.#form = step.form ?? [];
    if (!step.form) this.#ask(view);
    const refused = step.problem?.code === 'refused' && !busy ? reasons(step.problem, this.#form) : {};
    return html`${step.user ? html`<p data-part="text">${t('profile.text')}</p>` : nothing}
      <form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (!coolingDown) this.#send(event, step);
        }}
      >
        ${this.#questions.render(this.#form, { ...refused, ...view.problems })}
        ${submitButton({
          label: t(!step.form ? 'retry' : step.user ? 'profile.submit' : 'profile.submit-new'),
          busy,
          blocked: coolingDown > 0,
        })}
      </form>
      ${actions(
        linkButton({
          name: 'cancel',
          label: t('cancel'),
          busy,
          click: () => {
            this.#host.act(() => step.cancel());
          },
        }),
      )}`;
  }

  // Nobody has to ask for the form by hand; where it did not come, the button asks again.
  #ask({ step, busy }: View<ProfileRequiredStep>): void {
    const { loadForm } = step;
    if (this.#asked || busy || !loadForm) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#load(loadForm);
    });
  }

  #load(loadForm: () => Promise<unknown>): void {
    this.#host.act(async () => {
      await loadForm();
      focusAfter(this.#host);
    });
  }

  #send(event: SubmitEvent, { form, loadForm, enroll, user }: ProfileRequiredStep): void {
    if (!form) {
      if (loadForm) this.#load(loadForm);
      return;
    }
    const { answers, problems } = this.#questions.read(event, form);
    if (Object.keys(problems).length > 0) this.#host.refuse(problems);
    else if (enroll)
      this.#host.act(() => enroll({ profile: answers, ...(!user && { createNewAccount: true }) }));
  }
}

/** Where the stage puts words that stand under questions already. */
const ELSEWHERE = 'elsewhere';

/** What the org says about single answers, by the question's name. */
function reasons({ locations = [], causes }: RefusedProblem, form: readonly Question[]): ByName {
  const named = causes.flatMap((cause, index) => {
    const place = locations[index] ?? '';
    const question = form.find(({ name }) => place === name || place.endsWith(`.${name}`));
    return question ? [[question.name, cause] as const] : [];
  });
  return Object.fromEntries(named);
}

/** PROFILE_REQUIRED, and a new account before there is a transaction. */
export const screen: ScreenModule<ProfileRequiredStep | UnauthenticatedStep> = {
  create: (host) => new EitherScreen(host),
  styles: [actionsStyles, checkStyles, selectStyles, profileStyles],
};

type Either = ProfileRequiredStep | UnauthenticatedStep;

/** Both are one piece, because they are one form. */
class EitherScreen implements Screen<Either> {
  readonly fields = [ELSEWHERE];
  readonly #profile: ProfileScreen;
  readonly #account: NewAccount;

  constructor(host: ScreenHost) {
    this.#profile = new ProfileScreen(host);
    this.#account = new NewAccount(host);
  }

  fieldOf(problem: Problem): string | undefined {
    return this.#profile.fieldOf(problem);
  }

  title(view: View<Either>): string {
    return isProfile(view) ? this.#profile.title(view) : this.#account.title();
  }

  back(view: View<Either>): () => void {
    return isProfile(view) ? this.#profile.back(view) : this.#account.back();
  }

  render(view: View<Either>): TemplateResult {
    if (isProfile(view)) return this.#profile.render(view);
    return isBegin(view) ? this.#account.render(view) : html``;
  }
}

const isProfile = (view: View<Either>): view is View<ProfileRequiredStep> =>
  view.step.status === 'PROFILE_REQUIRED';
const isBegin = (view: View<Either>): view is View<UnauthenticatedStep> =>
  view.step.status === 'UNAUTHENTICATED';
