import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { linkButton } from '../kit/button.ts';
import { alert, arrow, directed, icon } from '../kit/icon.ts';
import { problemBox } from '../kit/problem.ts';
import type { Screen, ScreenHost, View } from '../screens/screen.ts';
import type { Notice } from './notices.ts';

/** What the stage puts around a screen. */
export interface Surroundings {
  readonly notices: readonly Notice[];
  /** Words of the problem box as they are spoken, while a countdown in the visible ones goes on. */
  readonly spoken: string | undefined;
}

/** One screen with its title and what every screen has, in an element that goes when the screen goes. */
export class Page {
  readonly key: string;
  readonly element = document.createElement('div');
  readonly screen: Screen;
  readonly #host: ScreenHost;
  readonly #title: HTMLElement;
  #last: [View, Surroundings] | undefined;

  constructor(key: string, screen: Screen, host: ScreenHost, headingLevel: number) {
    this.key = key;
    this.screen = screen;
    this.#host = host;
    this.element.dataset['part'] = 'page';
    this.#title = document.createElement(`h${headingLevel}`);
    this.#title.dataset['part'] = 'title';
    this.#title.tabIndex = -1;
  }

  /** What screen readers are told when this comes up. */
  get words(): string {
    const more = this.#last && this.screen.announcement?.(this.#last[0]);
    return [this.#title.textContent, more].filter(Boolean).join(' ');
  }

  /** Shows `view`; elements stay, only what changed is touched. */
  render(view: View, surroundings: Surroundings): void {
    this.#last = [view, surroundings];
    const title = this.screen.title(view);
    if (title !== this.#title.textContent) this.#title.textContent = title;
    const back = this.screen.back?.(view);
    const problem = view.problems[''];
    render(
      html`${back ? this.#back(back) : nothing}${this.#title}${this.#identity(view)}
      ${surroundings.notices.map((notice) => this.#notice(notice, view.busy))}
      ${problem ? problemBox(this.#host.id('problem'), problem, surroundings.spoken) : nothing}
      ${this.screen.render(view)}`,
      this.element,
    );
  }

  /** Stays as it is, and takes no commands. */
  hold(): void {
    if (this.#last) this.render({ ...this.#last[0], busy: true }, this.#last[1]);
  }

  #back(click: () => void): TemplateResult {
    const label = this.#host.catalogue.t('back');
    return html`<button type="button" data-part="back" aria-label=${label} @click=${click}>
      ${directed(arrow)}
    </button>`;
  }

  /** Who is signing in, once the org has taken the password. */
  #identity({ step }: View): TemplateResult | typeof nothing {
    const user = 'user' in step ? step.user : undefined;
    const name = user?.login ?? step.identifier;
    if (!name || !step.status.startsWith('MFA_')) return nothing;
    return html`<p data-part="text" data-name="identity">
      ${this.#host.catalogue.t('signing-in-as', { name })}
    </p>`;
  }

  #notice({ text, action }: Notice, busy: boolean): TemplateResult {
    return html`<div data-part="notice">
      ${icon(alert)}<span data-part="message">${text}</span>${
        action ? linkButton({ name: 'notice', label: action.label, busy, click: action.click }) : nothing
      }
    </div>`;
  }
}
