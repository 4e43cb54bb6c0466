/** A screen as the browser's history knows it. */
export interface Stop {
  /** Names the screen and what it is about. */
  readonly key: string;
  /** What was opened on this side to get here, if anything: the way to come back to it. */
  readonly opened: string | undefined;
  /** The status at which that is possible. */
  readonly status: string;
}

/** What the widget can do about Back and Forward. */
export interface Moves {
  /** What the back button of the screen does; none where there is none. */
  back(): (() => void) | undefined;
  /** Opens on this side what a stop had open. */
  open(opened: string): void;
}

type Pages = Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;

const DEPTH = 'authn-flow';

/**
 * Has the browser's Back and Forward move between screens. Each screen that a person moves on to is an entry of the
 * history, all of the same address: there are no routes, and what a page's own router keeps in `history.state` stays.
 *
 * Back does what the screen's own back button does, be it on this side or the org's `previous`; from a screen without one
 * it moves in the history alone, so that nobody is held. Forward reopens what was open on this side; what only the org
 * could repeat (it would send a code again) is not repeated: the browser is put back where the person is.
 */
export class Trail {
  readonly #history: Pages;
  readonly #moves: Moves;
  #stops: (Stop | undefined)[] = [];
  #at: number;

  constructor(history: Pages, moves: Moves) {
    this.#history = history;
    this.#moves = moves;
    // After a reload the entry is as deep as it was.
    this.#at = this.#depth ?? 0;
    if (this.#depth === undefined) history.replaceState(this.#state(0), '');
  }

  /** A screen is shown; the same one again is no move. `start` is where the person came from before anything was noted. */
  show(stop: Stop, start?: Stop): void {
    const { key } = stop;
    if (this.#stops[this.#at]?.key === key) return;
    if (!this.#stops.some(Boolean)) {
      this.#stops[this.#at] = start ?? stop;
      if (!start) return;
    }
    const depth = this.#depth ?? this.#at;
    const before = this.#stops.findLastIndex((one, index) => index < this.#at && one?.key === key);
    if (before >= 0) this.#at = before;
    else if (depth > this.#at && this.#stops[depth]?.key === key) this.#at = depth;
    else {
      this.#stops = this.#stops.slice(0, depth + 1);
      this.#at = depth + 1;
      this.#stops[this.#at] = stop;
      this.#history.pushState(this.#state(this.#at), '');
    }
    this.#align();
  }

  /** The browser went to another entry. */
  readonly popped = (): void => {
    const depth = this.#depth;
    // An entry of somebody else's, or the one that we went to ourselves.
    if (depth === undefined || depth === this.#at) return;
    if (depth > this.#at) this.#forward(depth);
    else this.#back(depth);
  };

  #back(depth: number): void {
    const back = this.#moves.back();
    if (back) {
      back();
      return;
    }
    this.#stops[depth] = this.#stops[this.#at];
    this.#at = depth;
  }

  #forward(depth: number): void {
    const next = this.#stops[depth];
    if (next?.opened !== undefined && next.status === this.#stops[this.#at]?.status)
      this.#moves.open(next.opened);
    else this.#align();
  }

  /** Puts the browser to the entry of the screen that is shown. */
  #align(): void {
    const depth = this.#depth ?? this.#at;
    if (depth !== this.#at) this.#history.go(this.#at - depth);
  }

  get #depth(): number | undefined {
    const state: unknown = this.#history.state;
    const depth = isRecord(state) ? state[DEPTH] : undefined;
    return typeof depth === 'number' ? depth : undefined;
  }

  #state(depth: number): object {
    const state: unknown = this.#history.state;
    return { ...(isRecord(state) ? state : {}), [DEPTH]: depth };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
