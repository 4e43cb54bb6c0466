import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** How a command ended. */
export interface Ending {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A command in a process group of its own, as a terminal would start it. */
export class Command {
  readonly process: ChildProcess;
  readonly ended: Promise<Ending>;
  #output = '';
  #errors = '';

  constructor(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.process = spawn(program, args, {
      cwd: ROOT,
      detached: true,
      env: { ...process.env, PORT: '', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stdout?.on('data', (chunk) => (this.#output += String(chunk)));
    this.process.stderr?.on('data', (chunk) => (this.#errors += String(chunk)));
    this.ended = new Promise((resolve) => {
      this.process.once('close', (code) => {
        resolve({ code, output: this.#output, errors: this.#errors });
      });
    });
  }

  static start(...args: string[]): Command {
    return new Command('node', ['packages/demo/start.js', ...args]);
  }

  static npmStart(...args: string[]): Command {
    return new Command('npm', ['start', '--', ...args]);
  }

  /** The address it prints once it answers; rejects with what it said if it ends instead. */
  async url(): Promise<string> {
    const printed = new Promise<string>((resolve) => {
      this.process.stdout?.on('data', () => {
        const url = /http:\/\/localhost:\d+/.exec(this.#output)?.[0];
        if (url && this.#output.includes('Ctrl-C')) resolve(url);
      });
    });
    const ended = this.ended.then(({ output, errors }) => {
      throw new Error(`It ended: ${output}${errors}`);
    });
    return Promise.race([printed, ended]);
  }

  /** To the one process that was started, and nobody else. */
  signal(name: NodeJS.Signals): void {
    process.kill(this.#pid, name);
  }

  /** To its whole group: what Ctrl-C in a terminal does. */
  signalGroup(name: NodeJS.Signals): void {
    process.kill(-this.#pid, name);
  }

  /** It and everything it started, however deep. */
  family(): number[] {
    const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
    const pairs = table
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
    const family = [this.#pid];
    // Children come after their parents often, not always: until nobody is added.
    for (let size = 0; size !== family.length;) {
      size = family.length;
      for (const [pid = 0, parent = 0] of pairs)
        if (family.includes(parent) && !family.includes(pid)) family.push(pid);
    }
    return family;
  }

  get #pid(): number {
    if (this.process.pid === undefined) throw new Error('It did not start.');
    return this.process.pid;
  }
}

/** Those of the processes that still run; a zombie that nobody has buried yet does not. */
export function alive(pids: readonly number[]): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,stat='], { encoding: 'utf8' });
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows
    .filter(([pid, state]) => pids.includes(Number(pid)) && !state?.startsWith('Z'))
    .map(([pid]) => Number(pid));
}
