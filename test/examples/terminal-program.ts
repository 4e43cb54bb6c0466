import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { main } from '../../packages/demo/examples/terminal/run.ts';
import { ROOT } from '../tools/cli.ts';

const MAIN = join(ROOT, 'packages/demo/examples/terminal/main.ts');

/** How it ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly said: string;
}

/** A program as those see it who use it. */
interface Running {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  readonly code: Promise<number | null>;
  end(): void;
}

/** The terminal example, and somebody who reads what it asks before typing. */
export class TerminalProgram {
  readonly ended: Promise<Ended>;
  readonly #running: Running;
  #output = '';
  #said = '';
  #read = 0;
  #noticed: () => void = () => undefined;
  #hasEnded = false;

  private constructor(running: Running) {
    this.#running = running;
    running.stdout.on('data', (chunk) => {
      this.#output += String(chunk);
      this.#noticed();
    });
    running.stderr.on('data', (chunk) => {
      this.#said += String(chunk);
      this.#noticed();
    });
    this.ended = running.code.then((code) => {
      this.#hasEnded = true;
      this.#noticed();
      return { code, output: this.#output, said: this.#said };
    });
  }

  /** In this very process, with pipes around it: a program of its own takes a second to begin. */
  static inside(args: readonly string[], env: Readonly<Record<string, string>> = {}): TerminalProgram {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const run = async (): Promise<number> => {
      const code = await main(args, env, { stdin, stdout, stderr }, { pollInterval: 50 });
      await Promise.all([finished(stdout.end()), finished(stderr.end())]);
      return code;
    };
    return new TerminalProgram({ stdin, stdout, stderr, code: run(), end: () => stdin.end() });
  }

  /** A process of its own, with a pipe where the keyboard would be. */
  static piped(args: readonly string[]): TerminalProgram {
    return TerminalProgram.#started(process.execPath, [MAIN, ...args]);
  }

  /** A process in a terminal, after which the shell says how it was left. */
  static inTerminal(args: readonly string[]): TerminalProgram {
    const quoted = [process.execPath, MAIN, ...args].map((each) => `'${each}'`).join(' ');
    const shell = `${quoted} 2>&1; echo "code $?"; stty -a`;
    return TerminalProgram.#started('script', ['-qec', shell, '/dev/null']);
  }

  static #started(command: string, args: readonly string[]): TerminalProgram {
    const child = spawn(command, args, { env: { ...process.env, TERM: 'xterm' }, stdio: 'pipe' });
    const code = new Promise<number | null>((resolve) => child.once('close', resolve));
    return new TerminalProgram({
      stdin: child.stdin,
      stdout: child.stdout,
      stderr: child.stderr,
      code,
      end: () => void child.kill('SIGKILL'),
    });
  }

  /** Everything that came on the screen. */
  get transcript(): string {
    return this.#said + this.#output;
  }

  /** Waits for words after those that were waited for last; gives what it matched. */
  async sees(words: string | RegExp): Promise<RegExpExecArray> {
    const wanted =
      typeof words === 'string'
        ? new RegExp(words.replaceAll(/[[\]().?+*\\^${}|]/g, String.raw`\$&`))
        : words;
    for (;;) {
      const match = wanted.exec(this.transcript.slice(this.#read));
      if (match) {
        this.#read += match.index + match[0].length;
        return match;
      }
      if (this.#hasEnded)
        throw new Error(`It ended without "${wanted.source}":\n${this.transcript.slice(this.#read)}`);
      await new Promise<void>((resolve) => (this.#noticed = resolve));
    }
  }

  /** Types a line. */
  types(line = ''): void {
    this.presses(`${line}\n`);
  }

  /** Presses keys, without Enter. */
  presses(keys: string): void {
    this.#running.stdin.write(keys);
  }

  /** Answers a question: waits for it, then types. */
  async answers(question: string | RegExp, line = ''): Promise<void> {
    await this.sees(question);
    this.types(line);
  }

  /** The pipe ends. */
  leaves(): void {
    this.#running.stdin.end();
  }

  /** Ends it, wherever it is. */
  end(): void {
    this.#running.end();
  }
}
