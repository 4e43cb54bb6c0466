import type { UnauthenticatedStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Entrance } from '../../entrance.ts';
import { submitButton } from '../../kit/button.ts';
import { textField } from '../../kit/field.ts';
import { linkButton } from '../../kit/link-button.ts';
import { PasswordField } from '../../kit/password-field.ts';
import { textOf } from '../../kit/read-form.ts';
import { inWords, orgCall, refuseAfter } from '../../org-call.ts';
import { widgetOf } from '../../widget-of.ts';
import type { ScreenHost, View } from '../screen.ts';

/** As the plain form does: a warning ahead of time, and the optional factors one after another. */
const OPTIONS = { warnBeforePasswordExpired: true, multiOptionalFactorEnroll: true };

/** Asks for the username first, and for the password once it is known that it is this org that checks it. */
export class NameFirst {
  readonly #host: ScreenHost;
  readonly #password: PasswordField;
  /** Given, and the password is due. */
  #name: string | undefined;
  /** Given before; stands in the field when the person comes back to it. */
  #before: string | undefined;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#password = new PasswordField(host);
  }

  /** What is said when the password is asked for. */
  get words(): string | undefined {
    const { t } = this.#host.catalogue;
    return this.#name === undefined ? undefined : t('entrance.password-of', { name: this.#name });
  }

  /** To the name; nowhere while it is asked for. */
  back(): (() => void) | undefined {
    if (this.#name === undefined) return undefined;
    return () => {
      this.#before = this.#name;
      this.#name = undefined;
      this.#host.refuse({});
    };
  }

  render(view: View<UnauthenticatedStep>, entrance: Entrance): TemplateResult {
    return this.#name === undefined ? this.#askName(view, entrance) : this.#askPassword(view, this.#name);
  }

  #askName(view: View<UnauthenticatedStep>, entrance: Entrance): TemplateResult {
    const { step, busy, coolingDown, problems } = view;
    const { t } = this.#host.catalogue;
    return html`<form
      data-part="form"
      data-name="name"
      method="post"
      novalidate
      aria-busy=${busy ? 'true' : 'false'}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const name = textOf(event, 'username').trim();
        if (coolingDown) return;
        if (name) this.#take(name, step, entrance);
        else this.#host.refuse({ username: t('sign-in.username-missing') });
      }}
    >
      ${textField(this.#host, {
        name: 'username',
        label: t('sign-in.username'),
        autocomplete: 'username',
        initial: this.#before ?? step.identifier,
        problem: problems['username'],
        first: true,
      })}
      ${submitButton({ label: t('entrance.next'), busy, blocked: coolingDown > 0 })}
    </form>`;
  }

  // The name goes along unseen, where password managers look for it.
  #askPassword(view: View<UnauthenticatedStep>, name: string): TemplateResult {
    const { step, busy, coolingDown, problems } = view;
    const { t } = this.#host.catalogue;
    const refused = step.problem?.code === 'refused' && Boolean(problems['']);
    return html`<form
      data-part="form"
      data-name="password"
      method="post"
      novalidate
      aria-busy=${busy ? 'true' : 'false'}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const password = textOf(event, 'password');
        this.#password.mask();
        if (coolingDown) return;
        if (password) this.#host.act(() => step.signIn({ username: name, password, options: OPTIONS }));
        else this.#host.refuse({ password: t('sign-in.password-missing') });
      }}
    >
      <div data-part="who">
        <bdi>${name}</bdi>
        ${linkButton({
          name: 'not-you',
          label: t('entrance.not-you'),
          busy,
          click: () => this.back()?.(),
        })}
      </div>
      <input
        data-part="unseen"
        name="username"
        type="text"
        autocomplete="username"
        value=${name}
        readonly
        tabindex="-1"
        aria-hidden="true"
      />
      ${this.#password.render({
        name: 'password',
        label: t('sign-in.password'),
        autocomplete: 'current-password',
        problem: problems['password'],
        invalid: refused,
        describedBy: refused ? this.#host.id('problem') : undefined,
        first: true,
      })}
      ${submitButton({ label: t('sign-in.submit'), busy, blocked: coolingDown > 0 })}
    </form>`;
  }

  #take(name: string, step: UnauthenticatedStep, { form, idpDiscovery }: Entrance): void {
    const { login } = step;
    this.#before = name;
    if (login) this.#host.act(() => login({ identifier: name }));
    else if (form === 'username-only')
      this.#host.act(() => step.identify({ username: name, options: OPTIONS }));
    else if (idpDiscovery) this.#host.act(() => this.#discover(name, idpDiscovery));
    else this.#goOn(name);
  }

  async #discover(
    name: string,
    idpDiscovery: NonNullable<Exclude<Entrance['idpDiscovery'], false>>,
  ): Promise<void> {
    const { findIdentityProvider } = await import('@authn-flow/authn-core/discovery');
    const known = await widgetOf(this.#host)?.flowOptions?.transformUsername?.(name, 'identify');
    const requestContext = typeof idpDiscovery === 'object' ? idpDiscovery.requestContext : undefined;
    const found = await findIdentityProvider({
      ...orgCall(this.#host),
      login: known ?? name,
      ...(requestContext !== undefined && { requestContext }),
    });
    if (!found.ok) refuseAfter(this.#host, inWords(this.#host, found.problem));
    else if (found.provider?.href) location.assign(found.provider.href);
    else this.#goOn(name);
  }

  #goOn(name: string): void {
    this.#name = name;
    this.#host.refuse({});
  }
}
