import { spawn, type ChildProcess } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './cli.ts';
import { BIN_PATH } from './run.ts';

/** One part of `npm test`: commands that all run, one after another, even when one of them fails. */
export interface Part {
  name: string;
  commands: readonly (readonly string[])[];
  /** Parts that must have ended before, whatever became of them. */
  after?: readonly string[];
  /** Parts that must have passed before: there is nothing to look at otherwise. */
  needs?: readonly string[];
  /** How many cores it keeps busy; a heavy part has the machine to itself. */
  heavy?: boolean;
  /** The commands are test runs that end with "N passed, N failed, N skipped". */
  tally?: boolean;
}

/** What became of tests: a part without tests of its own counts as one. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** A part that has ended. */
export interface PartResult {
  name: string;
  ok: boolean;
  seconds: number;
  tally: Tally;
  output: string;
}

const running = new Set<ChildProcess>();
const LIMIT = 15 * 60_000; // a part that hangs must not hang whoever waits for the verdict

/** Runs a part to its end; never rejects: whatever happens to a command is a failure of the part. */
export async function runPart(part: Part, limit = LIMIT): Promise<PartResult> {
  const began = performance.now();
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  const outputs: string[] = [];
  let ok = true;
  for (const command of part.commands) {
    const { ended, output } = await runCommand(command, limit);
    outputs.push(ended ? `${output.trimEnd()}\n${command.join(' ')}: ${ended}` : output);
    if (ended) ok = false;
    if (!part.tally) continue;
    const own = readTally(output);
    if (!own) outputs.push(`${command.join(' ')}: no closing line "N passed, N failed, N skipped"`);
    // No tally, or a bad end that no failed test explains: something outside the tests broke.
    const broken = !own || (ended && !own.failed) ? 1 : 0;
    tally.passed += own?.passed ?? 0;
    tally.failed += (own?.failed ?? 0) + broken;
    tally.skipped += own?.skipped ?? 0;
  }
  if (part.tally) ok = ok && tally.failed === 0;
  else tally[ok ? 'passed' : 'failed'] = 1;
  const seconds = (performance.now() - began) / 1000;
  return { name: part.name, ok, seconds, tally, output: outputs.join('\n').trim() };
}

/** Ends every command that is still running, with all that it started. */
export function endAll(signal: NodeJS.Signals = 'SIGTERM'): void {
  for (const child of running) kill(child, signal);
}

/** The last closing line of a test run, if there is one. */
export function readTally(output: string): Tally | undefined {
  const lines = stripVTControlCharacters(output).matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm);
  const last = [...lines].at(-1)?.slice(1).map(Number);
  return last && { passed: last[0]!, failed: last[1]!, skipped: last[2]! };
}

function runCommand([command = '', ...args]: readonly string[], limit: number) {
  return new Promise<{ ended: string; output: string }>((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: BIN_PATH, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a process group of its own, so that all of it can be ended
    });
    running.add(child);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      kill(child, 'SIGKILL');
    }, limit);
    const done = (ended: string): void => {
      clearTimeout(timer);
      kill(child, 'SIGKILL'); // what a command leaves behind must not disturb the next one
      running.delete(child);
      resolve({
        ended: late ? `did not end within ${limit / 1000} s` : ended,
        output: Buffer.concat(chunks).toString(),
      });
    };
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => done(error.message));
    child.on('exit', () => setTimeout(() => kill(child, 'SIGKILL'), 2000).unref());
    child.on('close', (code, signal) =>
      done(signal ? `ended by ${signal}` : code ? `exit code ${code}` : ''),
    );
  });
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is empty: there is nothing left to end.
  }
}
