import { html, nothing, render } from 'lit';
import { problemBox } from '../kit/problem.ts';
import type { Screen, ScreenHost, View } from '../screens/screen.ts';

/** What the stage puts around a screen. */
export interface Surroundings {
  /** Above the title: the way back. */
  readonly above?: unknown;
  /** Below the title: who is signing in, and notices. */
  readonly below?: unknown;
  /** Below the screen: what else there is. */
  readonly after?: unknown;
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
    // What went wrong keeps its place while the next attempt is under way, so that nothing jumps; it is not said again.
    this.element.toggleAttribute('data-held', view.busy);
    const title = this.screen.title(view);
    if (title !== this.#title.textContent) this.#title.textContent = title;
    const problem = view.problems[''];
    render(
      html`${surroundings.above}${this.#title}${surroundings.below}
        <div data-part="alert" role="alert">
          ${problem ? problemBox(this.#host.id('problem'), problem, surroundings.spoken) : nothing}
        </div>
        ${this.screen.render(view)}${surroundings.after}`,
      this.element,
    );
  }

  /** Stays as it is, and takes no commands. */
  hold(): void {
    if (this.#last) this.render({ ...this.#last[0], busy: true }, this.#last[1]);
  }

  /** Goes, for good. */
  leave(): void {
    this.screen.leave?.();
    this.element.remove();
  }
}
