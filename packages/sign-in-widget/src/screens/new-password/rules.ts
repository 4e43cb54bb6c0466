import type { PasswordPolicy, User } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../kit/icon.ts';
import { check } from '../../kit/icons.ts';
import type { ScreenHost } from '../screen.ts';
import { checklist, passwordRules } from './checklist.ts';
import type { Rule } from './checklist.ts';

const ring = 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15Z';
const dot = 'M10 9.4a.6.6 0 1 0 0 1.200a.6.6 0 0 0 0-1.200Z';

/** The org's rules for a new password, checked while somebody types. It remembers what is kept to, never what was typed. */
export class Rules {
  readonly #host: ScreenHost;
  #rules: readonly Rule[] = [];
  #policy: PasswordPolicy | undefined;

  constructor(host: ScreenHost) {
    this.#host = host;
    // Generators read these before they suggest something; the field of all screens has no place for them.
    queueMicrotask(() => {
      const input = host.element.querySelector('input[name="newPassword"]');
      const rules = passwordRules(this.#policy);
      if (!input || !rules) return;
      input.setAttribute('passwordrules', rules);
      input.setAttribute('minlength', String(this.#policy?.minLength ?? 0));
    });
  }

  get id(): string {
    return this.#host.id('rules');
  }

  render(policy: PasswordPolicy | undefined, user: Partial<User>): TemplateResult | typeof nothing {
    this.#policy = policy;
    if (!policy) return nothing;
    if (!this.#rules.length) this.#rules = checklist(policy, user, '');
    if (!this.#rules.length) return nothing;
    return html`<ul
      data-part="rules"
      id=${this.id}
      aria-label=${this.#host.catalogue.t('new-password.rules')}
    >
      ${this.#rules.map((rule) => this.#rule(rule))}
    </ul>`;
  }

  /** What was typed has changed. Screen readers hear how many rules are kept to, when that number changes. */
  check(policy: PasswordPolicy | undefined, user: Partial<User>, password: string): void {
    if (!policy) return;
    const before = metOf(this.#rules);
    this.#rules = checklist(policy, user, password);
    const met = metOf(this.#rules);
    this.#host.update();
    if (met === before) return;
    const all = this.#rules.filter((rule) => rule.met !== undefined).length;
    this.#host.announce(this.#host.catalogue.t('new-password.progress', { met, all }));
  }

  #rule({ name, count, met }: Rule): TemplateResult {
    const { t } = this.#host.catalogue;
    const state = met === undefined ? '' : t(met ? 'new-password.met' : 'new-password.unmet');
    return html`<li data-part="rule" data-name=${name} ?data-met=${met === true}>
      ${icon(met === undefined ? dot : met ? check : ring)}<span
        >${t(`new-password.rule.${name}`, { count })} <span data-part="unseen">${state}</span></span
      >
    </li>`;
  }
}

const metOf = (rules: readonly Rule[]): number => rules.filter(({ met }) => met).length;
