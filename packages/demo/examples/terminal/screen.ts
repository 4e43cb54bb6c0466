import { InputEnded, TakenBack } from './prompt.ts';
import type { Terminal } from './prompt.ts';

/** What can be done, and what it is called. */
export interface Move {
  readonly words: string;
  readonly act: () => unknown;
}

/** What screens are drawn with: the terminal, as long as the flow stays at the step that is drawn. */
export class Screen {
  readonly #terminal: Terminal;
  readonly #signal: AbortSignal;

  /** @param signal aborts when what is asked has become pointless. */
  constructor(terminal: Terminal, signal: AbortSignal) {
    this.#terminal = terminal;
    this.#signal = signal;
  }

  say(line?: string): void {
    this.#terminal.say(line);
  }

  ask(question: string): Promise<string> {
    return this.#terminal.ask(`${question}: `, { signal: this.#signal });
  }

  /** Not shown while it is typed. */
  askSecret(question: string): Promise<string> {
    return this.#terminal.ask(`${question}: `, { signal: this.#signal, secret: true });
  }

  /** One line to go on with; Enter alone leads to the other moves. */
  async fill(
    question: string,
    goOn: (typed: string) => unknown,
    others: readonly Move[],
    isSecret = true,
  ): Promise<unknown> {
    const typed = await (isSecret ? this.askSecret(question) : this.ask(question));
    return typed === '' ? this.choose('What else', others) : goOn(typed);
  }

  /** A numbered list; Enter alone takes the first. */
  async choose(question: string, moves: readonly Move[]): Promise<unknown> {
    for (const [index, { words }] of moves.entries()) this.say(`  ${index + 1}  ${words}`);
    for (;;) {
      const typed = (await this.ask(`${question} [1]`)).trim() || '1';
      const move = /^\d+$/.test(typed) ? moves[Number(typed) - 1] : undefined;
      if (move) return move.act();
      this.say(`A number from 1 to ${moves.length}, please.`);
    }
  }

  /** Until the flow goes on by itself; Enter shows what can be done meanwhile. */
  async wait(moves: readonly Move[]): Promise<never> {
    try {
      for (;;) {
        await this.ask('Waiting; Enter for other ways');
        await this.choose('What else', [{ words: 'Go on waiting', act: () => undefined }, ...moves]);
      }
    } catch (error) {
      if (!(error instanceof InputEnded)) throw error;
    }
    // Nobody is there to ask, but the phone may still answer.
    const signal = this.#signal;
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
    throw new TakenBack();
  }
}
