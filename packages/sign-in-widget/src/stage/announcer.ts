/** The one polite live region: in the light tree, there from the start, and silent about what the page shows first. */
export class Announcer {
  readonly element: HTMLElement;
  #told: string | undefined;

  constructor() {
    this.element = document.createElement('div');
    this.element.dataset['part'] = 'status';
    this.element.setAttribute('role', 'status');
  }

  /** Says something now. The same words again would be no change, and no announcement: a space makes them one. */
  say(text: string): void {
    this.element.textContent = this.element.textContent === text ? `${text}\u00a0` : text;
  }

  /** Tells where the person is: once for each change of words, and again on each new screen. */
  tell(words: string, turned: boolean): void {
    const first = this.#told === undefined;
    if (words === this.#told && !turned) return;
    this.#told = words;
    if (!first) this.say(words);
  }
}
