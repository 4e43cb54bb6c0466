/** What happened on the stage since the focus was last looked after. */
export interface Drawn {
  /** Another screen is on. */
  readonly turned: boolean;
  /** What is wrong, as an object that stays the same while the problem does. */
  readonly problem: unknown;
  /** A command is under way: what is shown will change again. */
  readonly busy: boolean;
}

/**
 * Where the focus goes: to the first thing to do on a new screen, to what is wrong on a problem, and never to `<body>`.
 * It is taken from nobody: only one who is in the widget, or who acted in it and left the focus nowhere, is moved.
 */
export class FocusKeeper {
  readonly #screen: HTMLElement;
  #autofocus: boolean;
  #acted = false;
  #within = false;
  #seen: unknown;

  constructor(screen: HTMLElement, autofocus: boolean) {
    this.#screen = screen;
    this.#autofocus = autofocus;
  }

  /** The person did something here. Not every browser focuses a button that is clicked. */
  acted(): void {
    this.#acted = true;
  }

  /** Before drawing: notes whether the focus is here. */
  note(): void {
    this.#within = this.#holds();
  }

  /** After drawing. */
  move({ turned, problem, busy }: Drawn): void {
    const fresh = Boolean(problem) && problem !== this.#seen;
    if (!busy) this.#seen = problem;
    const mine = this.#within || ((this.#acted || this.#autofocus) && isFree());
    if (!mine) return;
    if (fresh && !busy) this.#toProblem();
    else if (turned || !this.#holds()) this.toFirst();
    if (this.#holds()) this.#autofocus = false;
  }

  toFirst(options?: FocusOptions): void {
    const target =
      this.#find('[data-first]') ?? this.#find('[data-part="submit"]') ?? this.#find('[data-part="title"]');
    target?.focus(options);
  }

  #toProblem(): void {
    const bad = this.#find('[aria-invalid="true"]');
    const box = this.#find('[data-part="problem"]');
    if (bad) {
      bad.focus();
      (bad as HTMLInputElement).select();
    } else if (box) box.focus();
    else this.toFirst();
  }

  #holds(): boolean {
    const root = this.#screen.getRootNode();
    const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    return this.#screen.contains(active);
  }

  #find(selector: string): HTMLElement | null {
    return this.#screen.querySelector<HTMLElement>(selector);
  }
}

const isFree = (): boolean => document.activeElement === null || document.activeElement === document.body;
