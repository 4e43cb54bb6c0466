/** As fast as somebody can be told, in ms. */
const READABLE = 1500;

/** Says what is new, no faster than it can be listened to: what was overtaken meanwhile is not said at all. */
export class Speaker {
  readonly #say: (words: string) => void;
  #last = '';
  #next: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (words: string) => void) {
    this.#say = say;
  }

  say(words: string): void {
    if (words === this.#last && this.#next === undefined) return;
    this.#next = words;
    if (this.#pause === undefined) this.#speak();
  }

  stop(): void {
    clearTimeout(this.#pause);
    this.#pause = this.#next = undefined;
  }

  #speak(): void {
    const words = this.#next;
    this.#pause = this.#next = undefined;
    if (words === undefined || words === this.#last) return;
    this.#last = words;
    this.#say(words);
    this.#pause = setTimeout(() => {
      this.#speak();
    }, READABLE);
  }
}
