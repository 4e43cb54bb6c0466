import type {
  PasswordExpiredStep,
  PasswordResetStep,
  PasswordWarnStep,
  Problem,
} from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { hiddenUsername } from '../../kit/hidden-username.ts';
import { linkButton } from '../../kit/link-button.ts';
import { PasswordField } from '../../kit/password-field.ts';
import { textOf } from '../../kit/read-form.ts';
import { checkStyles } from '../../kit/remember-device.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { newPasswordStyles } from './new-password.styles.ts';
import { Rules } from './rules.ts';

type PasswordStep = PasswordResetStep | PasswordExpiredStep | PasswordWarnStep;

/** A new password: because the old one is forgotten, expired or about to, or because there is none yet. */
class NewPasswordScreen implements Screen<PasswordStep> {
  readonly fields = ['oldPassword', 'newPassword', 'confirm'];
  readonly #host: ScreenHost;
  readonly #old: PasswordField;
  readonly #new: PasswordField;
  readonly #confirm: PasswordField;
  readonly #rules: Rules;
  #revokes = false;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#old = new PasswordField(host);
    this.#new = new PasswordField(host);
    this.#confirm = new PasswordField(host);
    this.#rules = new Rules(host);
  }

  title({ step }: View<PasswordStep>): string {
    const { t } = this.#host.catalogue;
    if (step.status === 'PASSWORD_EXPIRED') return t('new-password.title-expired');
    if (step.status === 'PASSWORD_WARN') {
      const days = step.passwordExpireDays;
      return days === undefined ? t('new-password.title-soon') : t('new-password.title-days', { days });
    }
    return t(step.recoveryType === 'ACCOUNT_ACTIVATION' ? 'new-password.title-first' : 'new-password.title');
  }

  // What the org does not say a field for is about the password that it has just refused.
  fieldOf(problem: Problem): string | undefined {
    return problem.code === 'refused' && problem.remedy === 'retry' ? 'newPassword' : undefined;
  }

  back({ step }: View<PasswordStep>): () => void {
    return () => {
      this.#host.act(() => step.cancel());
    };
  }

  render(view: View<PasswordStep>): TemplateResult {
    const { step, busy } = view;
    const { t } = this.#host.catalogue;
    const skip = step.status === 'PASSWORD_WARN' ? step.skip : undefined;
    const site = step.status === 'PASSWORD_RESET' ? undefined : step.externalSite;
    return html`${site ? this.#elsewhere(site) : this.#form(view)}
    ${actions(
      skip
        ? linkButton({
            name: 'skip',
            label: t('new-password.skip'),
            busy,
            click: () => {
              this.#host.act(() => skip());
            },
          })
        : nothing,
      linkButton({ name: 'cancel', label: t('cancel'), busy, click: this.back(view) }),
    )}`;
  }

  /** The password is kept at another site, which is opened and given nothing. */
  #elsewhere({ title, href }: { readonly title?: string; readonly href: string }): TemplateResult {
    const { t } = this.#host.catalogue;
    const site = title ?? '';
    const isPage = /^https?:/i.test(href);
    return html`<p data-part="text">
        ${site ? t('new-password.elsewhere', { site }) : t('new-password.elsewhere-nameless')}
      </p>
      ${
        isPage
          ? html`<a data-part="submit" data-first href=${href} rel="noreferrer"
              ><span data-part="caption"
                >${site ? t('new-password.open', { site }) : t('new-password.open-nameless')}</span
              ></a
            >`
          : nothing
      }`;
  }

  #form(view: View<PasswordStep>): TemplateResult {
    const { step, busy, coolingDown, problems } = view;
    const { t } = this.#host.catalogue;
    const { passwordPolicy: policy, user = {} } = step;
    const asksOld = step.status !== 'PASSWORD_RESET';
    return html`<p data-part="text">${t('new-password.text')}</p>
      <form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          this.#submit(event, view);
        }}
      >
        ${hiddenUsername(step.user?.login ?? step.identifier)}
        ${
          asksOld
            ? this.#old.render({
                name: 'oldPassword',
                label: t('new-password.old'),
                autocomplete: 'current-password',
                problem: problems['oldPassword'],
                first: true,
              })
            : nothing
        }
        <div
          data-part="group"
          @input=${(event: InputEvent) => {
            const { name, value } = event.target as HTMLInputElement;
            if (name === 'newPassword') this.#rules.check(policy, user, value);
          }}
        >
          ${this.#new.render({
            name: 'newPassword',
            label: t('new-password.new'),
            autocomplete: 'new-password',
            problem: this.#refusal(view),
            describedBy: policy ? this.#rules.id : undefined,
            first: !asksOld,
          })}
          ${this.#causes(view)} ${this.#rules.render(policy, user)}
        </div>
        ${this.#confirm.render({
          name: 'confirm',
          label: t('new-password.confirm'),
          autocomplete: 'new-password',
          problem: problems['confirm'],
        })}
        <label data-part="check"
          ><input
            type="checkbox"
            name="revokeSessions"
            .checked=${this.#revokes}
            @change=${(event: Event) => {
              this.#revokes = (event.currentTarget as HTMLInputElement).checked;
            }}
          /><span>${t('new-password.revoke')}</span></label
        >
        ${submitButton({ label: t('new-password.submit'), busy, blocked: coolingDown > 0 })}
      </form>`;
  }

  /** One code is for both passwords on some orgs; its words are about the old one (spec §7.21). */
  #refusal({ step: { problem }, problems }: View<PasswordStep>): string | undefined {
    const words = problems['newPassword'];
    const isMixed = problem?.code === 'refused' && problem.errorCode === 'E0000014';
    return words && isMixed ? this.#host.catalogue.t('problem.E0000080') : words;
  }

  /** The org's own reasons: what was used before, or is too common, only the org can tell. */
  #causes({ step, problems }: View<PasswordStep>): TemplateResult | typeof nothing {
    const { problem } = step;
    if (!problems['newPassword'] || problem?.code !== 'refused' || !problem.causes.length) return nothing;
    return html`<ul data-part="causes">
      ${problem.causes.map((cause) => html`<li><bdi>${cause}</bdi></li>`)}
    </ul>`;
  }

  #submit(event: SubmitEvent, { step, coolingDown }: View<PasswordStep>): void {
    event.preventDefault();
    if (coolingDown) return;
    const { t } = this.#host.catalogue;
    const asksOld = step.status !== 'PASSWORD_RESET';
    const oldPassword = asksOld ? textOf(event, 'oldPassword') : '';
    const newPassword = textOf(event, 'newPassword');
    const repeated = textOf(event, 'confirm');
    for (const field of [this.#old, this.#new, this.#confirm]) field.mask();
    // Managers fill without a word, and rules that were never checked would look broken.
    this.#rules.check(step.passwordPolicy, step.user ?? {}, newPassword);
    const problems = {
      oldPassword: asksOld && !oldPassword ? t('new-password.old-missing') : undefined,
      newPassword: newPassword ? undefined : t('new-password.new-missing'),
      confirm: newPassword && newPassword !== repeated ? t('new-password.mismatch') : undefined,
    };
    if (Object.values(problems).some(Boolean)) {
      this.#host.refuse(problems);
      return;
    }
    const input = { newPassword, ...(this.#revokes && { revokeSessions: true }) };
    this.#host.act(() =>
      step.status === 'PASSWORD_RESET'
        ? step.resetPassword?.(input)
        : step.changePassword?.({ oldPassword, ...input }),
    );
  }
}

/** PASSWORD_RESET, PASSWORD_EXPIRED and PASSWORD_WARN. */
export const screen: ScreenModule<PasswordStep> = {
  create: (host) => new NewPasswordScreen(host),
  styles: [actionsStyles, checkStyles, newPasswordStyles],
};
