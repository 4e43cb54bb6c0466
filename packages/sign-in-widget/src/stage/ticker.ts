const TICK = 250;

/** Time on the screen: counts for those who ask while rendering, and renders again as long as somebody asked. */
export class Ticker {
  readonly #render: () => void;
  #asked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(render: () => void) {
    this.#render = render;
  }

  /** Seconds until a moment of `Date.now()`, rounded up; 0 once it is past. */
  until(moment: number | undefined): number {
    const seconds = Math.max(0, Math.ceil(((moment ?? 0) - Date.now()) / 1000));
    this.#asked ||= seconds > 0;
    return seconds;
  }

  /** Seconds since a moment of `performance.now()`. */
  since(moment: number): number {
    this.#asked = true;
    return Math.max(0, Math.floor((performance.now() - moment) / 1000));
  }

  /** Renders later what was asked for since the last time. */
  rearm(): void {
    this.stop();
    if (this.#asked) this.#timer = setTimeout(this.#render, TICK);
    this.#asked = false;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
