import { execFile, type ExecFileException } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './cli.ts';

/** Where the workspace's own commands are, so that a tool works however it was started. */
export const BIN_PATH = [
  join(ROOT, 'node_modules/.bin'),
  join(ROOT, 'test/node_modules/.bin'),
  process.env['PATH'],
].join(delimiter);

/** How a command ended, with everything that it printed. */
export interface Outcome {
  code: number;
  output: string;
}

/** Runs a command to its end and keeps quiet about it; never rejects. */
export function run(command: string, args: readonly string[], cwd = ROOT): Promise<Outcome> {
  return new Promise((resolve) => {
    const done = (error: ExecFileException | null, stdout: string, stderr: string): void => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, output: stdout + stderr + (error && !stdout && !stderr ? error.message : '') });
    };
    execFile(command, args, { cwd, env: { ...process.env, PATH: BIN_PATH }, maxBuffer: 64e6 }, done);
  });
}

/** Runs pnpm: the one that started us if there is one, else the pinned version through npx. */
export function pnpm(args: readonly string[], cwd = ROOT): Promise<Outcome> {
  const own = process.env['npm_execpath'];
  if (own && /pnpm[^/\\]*$/.test(own) && existsSync(own) && !own.endsWith('js')) return run(own, args, cwd);
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  return run('npx', ['--yes', packageManager, ...args], cwd);
}
