import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import { Writable } from 'node:stream';

/** A question was taken back, because what it was about has changed. */
export class TakenBack extends Error {}

/** There is nobody, or nothing any more, to answer. */
export class InputEnded extends Error {
  constructor() {
    super('The input ended before the sign-in did.');
  }
}

/** An open question. */
interface Pending {
  readonly question: string;
  resolve(line: string): void;
  reject(error: Error): void;
  done(): void;
}

/**
 * Reads lines from a person or a pipe. What is typed is seen only while a question that is no secret is open: never a
 * password, and nothing that is typed too early.
 */
export class Terminal {
  readonly #output: NodeJS.WritableStream;
  readonly #lines: Interface;
  readonly #isPerson: boolean;
  /** Of a pipe, which does not wait for questions. */
  readonly #early: string[] = [];
  #pending: Pending | undefined;
  #isSeen = false;
  #hasEnded = false;

  constructor(
    input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
    output: NodeJS.WritableStream,
    onInterrupt: () => void,
  ) {
    this.#output = output;
    this.#isPerson = input.isTTY === true;
    const echo = new Writable({
      write: (chunk: Uint8Array, _encoding, done) => {
        if (this.#isSeen) output.write(chunk);
        done();
      },
    });
    // As a terminal, readline reads keys (raw mode) and echoes by itself. No history: the arrow up would show passwords.
    this.#lines = createInterface({ input, output: echo, terminal: this.#isPerson, historySize: 0 });
    this.#lines.on('line', (line) => this.#take(line));
    this.#lines.on('SIGINT', onInterrupt);
    this.#lines.on('close', () => {
      this.#hasEnded = true;
      this.#settle((pending) => pending.reject(new InputEnded()));
    });
  }

  /** Writes a line, above the question that is open. What orgs and people call things must not move the cursor. */
  say(line = ''): void {
    const { question } = this.#pending ?? {};
    this.#output.write(`${question === undefined ? '' : '\n'}${plain(line)}\n`);
    if (question !== undefined) this.#show(question);
  }

  /** One line; rejects with {@link TakenBack} when the signal says so, and {@link InputEnded}. */
  ask(question: string, { signal, secret }: { signal: AbortSignal; secret?: true }): Promise<string> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) throw new TakenBack();
      const takeBack = (): void => this.#settle((pending) => pending.reject(new TakenBack()));
      signal.addEventListener('abort', takeBack);
      const done = (): void => signal.removeEventListener('abort', takeBack);
      this.#forgetTyped();
      this.#isSeen = !secret;
      this.#pending = { question: plain(question), resolve, reject, done };
      this.#show(this.#pending.question);
      const early = this.#early.shift();
      if (early !== undefined) this.#take(early);
      else if (this.#hasEnded) this.#settle((pending) => pending.reject(new InputEnded()));
    });
  }

  /** Gives the terminal back as it was. */
  close(): void {
    this.#lines.close();
  }

  #show(question: string): void {
    // Where keys are read one by one, readline writes what it has to write again after each of them.
    if (this.#isPerson && this.#isSeen) {
      this.#lines.setPrompt(question);
      this.#lines.prompt(true);
    } else this.#output.write(question);
  }

  #take(line: string): void {
    if (!this.#pending && !this.#isPerson) this.#early.push(line);
    const isOnItsLine = this.#isPerson && this.#isSeen; // readline has written the end of the line
    this.#settle((pending) => pending.resolve(line), isOnItsLine);
  }

  #settle(how: (pending: Pending) => void, isOnItsLine = false): void {
    const pending = this.#pending;
    if (!pending) return;
    this.#pending = undefined;
    this.#isSeen = false;
    this.#forgetTyped();
    if (!isOnItsLine) this.#output.write('\n');
    pending.done();
    how(pending);
  }

  /** What stands in the line, unseen. */
  #forgetTyped(): void {
    if (!this.#isPerson || this.#hasEnded) return;
    for (const name of ['e', 'u']) this.#lines.write(null, { ctrl: true, name });
  }
}

/** Without control characters, but for the ends of lines. */
const plain = (text: string): string => text.replaceAll(/[^\P{Cc}\n]/gu, '');
