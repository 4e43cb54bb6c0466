import type { UnauthenticatedStep } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Entrance } from '../../entrance.ts';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { linkButton } from '../../kit/link-button.ts';
import { widgetOf } from '../../widget-of.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { screen as signIn } from '../sign-in/sign-in.ts';
import { Doors } from './doors.ts';
import { entranceStyles } from './entrance.styles.ts';
import { NameFirst } from './name-first.ts';

/** The first screen where a page, or the org, asks for another than the plain form. */
class EntranceScreen implements Screen<UnauthenticatedStep> {
  readonly fields = ['username', 'password'];
  readonly #host: ScreenHost;
  readonly #doors: Doors;
  readonly #nameFirst: NameFirst;
  readonly #plain: Screen<UnauthenticatedStep>;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#doors = new Doors(host);
    this.#nameFirst = new NameFirst(host);
    this.#plain = signIn.create(host);
  }

  title(): string {
    return this.#host.catalogue.t('sign-in.title');
  }

  back(): (() => void) | undefined {
    return this.#nameFirst.back();
  }

  announcement(): string | undefined {
    return this.#nameFirst.words;
  }

  render(view: View<UnauthenticatedStep>): TemplateResult {
    const entrance = this.#asked();
    const { t } = this.#host.catalogue;
    const idps = this.#doors.idps(entrance);
    const or = html`<div data-part="or" aria-hidden="true">${t('entrance.or')}</div>`;
    const form = this.#form(view, entrance);
    // Whoever has given a name is past the other doors.
    if (this.#nameFirst.back()) return html`${form}`;
    const above = entrance.idpPlacement === 'above';
    return html`${above && idps !== nothing ? html`${idps}${or}` : nothing} ${form}
    ${!above && idps !== nothing ? html`${or}${idps}` : nothing} ${this.#doors.buttons(entrance, view.busy)}
    ${actions(this.#registration(view, entrance))}`;
  }

  #form(view: View<UnauthenticatedStep>, entrance: Entrance): unknown {
    const { form = 'password' } = entrance;
    // A transaction that takes the name alone leaves no choice (spec §3.1).
    if (form === 'password' && !view.step.login) return this.#plain.render(view);
    return this.#nameFirst.render(view, entrance);
  }

  #registration({ step, busy }: View<UnauthenticatedStep>, { registration }: Entrance): unknown {
    const { enroll } = step;
    if (!registration && !enroll) return nothing;
    return linkButton({
      name: 'register',
      label: this.#host.catalogue.t('entrance.register'),
      busy,
      click: () => {
        if (typeof registration === 'object') registration.click();
        else if (enroll) this.#host.act(() => enroll());
        else this.#host.open('register');
      },
    });
  }

  #asked(): Entrance {
    const entrance = widgetOf(this.#host)?.entrance;
    return typeof entrance === 'string' ? { form: entrance } : (entrance ?? {});
  }
}

/** UNAUTHENTICATED, where a form for username and password is not all. */
export const screen: ScreenModule<UnauthenticatedStep> = {
  create: (host) => new EntranceScreen(host),
  styles: [actionsStyles, entranceStyles],
};
