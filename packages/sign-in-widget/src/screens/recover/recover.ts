import type {
  LockedOutStep,
  RecoveryChallengeStep,
  RecoveryInput,
  UnauthenticatedStep,
} from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { textField } from '../../kit/field.ts';
import { linkButton } from '../../kit/link-button.ts';
import { textOf } from '../../kit/read-form.ts';
import { keepName, keptName, restoreName } from '../../kit/typed-name.ts';
import { waysOf } from '../../page-wishes.ts';
import type { RecoveryWay } from '../../page-wishes.ts';
import { widgetOf } from '../../widget-of.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { recoverStyles } from './recover.styles.ts';

type RecoverStep = UnauthenticatedStep | LockedOutStep;
type Purpose = 'forgot' | 'unlock';

const FACTORS = { email: 'EMAIL', sms: 'SMS', call: 'CALL' } as const;

/** Who it is and how to reach them, where the password is forgotten or the account locked (spec §3.4). */
class RecoverScreen implements Screen<RecoverStep> {
  readonly fields = ['username'];
  readonly #host: ScreenHost;
  readonly #purpose: Purpose;
  #way: RecoveryWay | undefined;

  constructor(host: ScreenHost, purpose: Purpose) {
    this.#host = host;
    this.#purpose = purpose;
  }

  title(): string {
    return this.#host.catalogue.t(`${this.#purpose}.title`);
  }

  back(): () => void {
    return () => {
      keepName(this.#host);
      this.#host.open(undefined);
      restoreName(this.#host);
    };
  }

  render(view: View<RecoverStep>): TemplateResult {
    const { step, busy, coolingDown, problems } = view;
    const { t } = this.#host.catalogue;
    const name = step.identifier ?? keptName(this.#host);
    const ways = this.#ways();
    const [only] = ways;
    const way = ways.find((one) => one === this.#way) ?? only ?? 'email';
    return html`<p data-part="text">
        ${t(ways.length > 1 ? `${this.#purpose}.text` : `${this.#purpose}.text.${way}`)}
      </p>
      <form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          this.#submit(event, step, way, coolingDown > 0);
        }}
      >
        ${textField(this.#host, {
          name: 'username',
          label: t('sign-in.username'),
          autocomplete: 'username',
          initial: name,
          problem: problems['username'],
          first: !name,
        })}
        ${ways.length > 1 ? this.#choice(ways, way) : nothing}
        ${submitButton({ label: t(`recover.submit.${way}`), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(
        linkButton({
          name: 'cancel',
          label: t('cancel'),
          busy,
          click: step.status === 'LOCKED_OUT' ? this.#cancel(step) : this.back(),
        }),
      )}`;
  }

  readonly #cancel = (step: RecoverStep) => (): void => {
    this.#host.act(() => step.cancel());
  };

  /** An org that offers to unlock says by that that it may be done, if not how: a mail reaches everybody. */
  #ways(): readonly RecoveryWay[] {
    const { recovery, unlock } = widgetOf(this.#host) ?? {};
    const ways = waysOf(this.#purpose === 'forgot' ? recovery : unlock);
    return ways.length ? ways : ['email'];
  }

  #choice(ways: readonly RecoveryWay[], chosen: RecoveryWay): TemplateResult {
    const { t } = this.#host.catalogue;
    return html`<fieldset data-part="ways">
      <legend>${t('recover.ways')}</legend>
      ${ways.map(
        (way) =>
          html`<label data-part="way"
            ><input
              type="radio"
              name="way"
              value=${way}
              .checked=${way === chosen}
              @change=${() => {
                this.#way = way;
                this.#host.update();
              }}
            /><span>${t(`recover.way.${way}`)}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #submit(event: SubmitEvent, step: RecoverStep, way: RecoveryWay, blocked: boolean): void {
    event.preventDefault();
    if (blocked) return;
    const username = textOf(event, 'username').trim();
    if (!username) {
      this.#host.refuse({ username: this.#host.catalogue.t('sign-in.username-missing') });
      return;
    }
    keepName(this.#host);
    const input: RecoveryInput = { username, factorType: FACTORS[way] };
    this.#host.act(() => this.#begin(step, input));
  }

  #begin(step: RecoverStep, input: RecoveryInput): Promise<unknown> | undefined {
    if (step.status === 'LOCKED_OUT') return step.unlock?.(input);
    return this.#purpose === 'forgot' ? step.forgotPassword(input) : step.unlockAccount(input);
  }
}

const moduleFor = (purpose: Purpose): ScreenModule<RecoverStep> => ({
  create: (host) => new RecoverScreen(host, purpose),
  styles: [actionsStyles, recoverStyles],
});

/**
 * Another mail, or a mail instead of a code, is a new recovery (spec §3.4): the one there is is given up first. If the new
 * one is refused, the person is where it can be begun again.
 */
export function mailInstead(host: ScreenHost, step: RecoveryChallengeStep, sent?: () => void): void {
  const { identifier: username = '', recoveryType } = step;
  const unlocks = recoveryType === 'UNLOCK';
  host.open(unlocks ? 'unlock' : 'forgot');
  host.act(async () => {
    const start = await step.cancel();
    if (start.status !== 'UNAUTHENTICATED' || !username) return;
    const input = { username, factorType: 'EMAIL' } as const;
    const next = await (unlocks ? start.unlockAccount(input) : start.forgotPassword(input));
    if (next.status === 'RECOVERY_CHALLENGE') sent?.();
  });
}

/** Opened on this side at UNAUTHENTICATED: the password is forgotten. */
export const forgot = moduleFor('forgot');

/** Opened on this side at UNAUTHENTICATED and LOCKED_OUT: the account is locked. */
export const unlock = moduleFor('unlock');
