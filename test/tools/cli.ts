import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The workspace's root folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** Something a person can put right; shown as one line, without a stack. */
export class UsageError extends Error {}

/** True when the module is the program that Node was asked to run. */
export function isMain(meta: ImportMeta): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === meta.filename;
}

type FlagSpecs = NonNullable<ParseArgsConfig['options']>;

/** Reads the command line; an unknown flag is a {@link UsageError} that names the allowed ones. */
export function readFlags<const T extends FlagSpecs>(options: T, args = process.argv.slice(2)) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const allowed = Object.entries(options).map(([name, { type }]) =>
      type === 'string' ? `--${name} VALUE` : `--${name}`,
    );
    const what = (error as Error).message.split('. ')[0] ?? '';
    throw new UsageError(`${what}. Allowed: ${allowed.length ? allowed.join(', ') : 'no flags'}.`);
  }
}

/** Refuses words that the tool has no use for. */
export function noWords(words: readonly string[]): void {
  if (words.length) throw new UsageError(`Unexpected argument "${words.join(' ')}": only flags are allowed.`);
}

/** Runs a tool's main function: its number is the exit code, a {@link UsageError} is one line and exit 2. */
export async function runTool(main: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
