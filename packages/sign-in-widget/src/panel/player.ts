/** Long enough to see what changed, in ms. */
const PACE = 900;

/** Goes on by itself until it is stopped, or until there is nothing more. */
export class Player {
  readonly #advance: () => boolean;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(advance: () => boolean) {
    this.#advance = advance;
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    this.#timer ??= setInterval(() => {
      if (!this.#advance()) this.stop();
    }, PACE);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
