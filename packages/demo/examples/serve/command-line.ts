import { parseArgs } from 'node:util';
import { UsageError } from '../../pages/serve/command-line.js';
import { examples, findExample } from './examples.ts';

/** Where an example listens unless told. */
const PORT = 3100;

const FLAGS = {
  port: { type: 'string' },
  built: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export const HELP = `An example with a local org to sign in to.

  npm run example -- NAME               http://localhost:${PORT}
  npm run example -- NAME --port 4000   another port (0 takes any free one)
  npm run example -- NAME --built       as it would be deployed, instead of as it is developed
  npm run example -- --help             this text

Names: ${examples()
  .map(({ name }) => name)
  .join(', ')}`;

/** What the arguments ask for. */
export interface CommandLine {
  readonly name: string;
  readonly port: number;
  readonly built: boolean;
}

/** Reads the arguments, then PORT where they name none; `undefined` where only help is wanted. Throws UsageError. */
export function readCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [name, ...more] = positionals;
  if (name === undefined) throw new UsageError(`Which example? npm run example -- single-file\n\n${HELP}`);
  if (more.length) throw new UsageError(`One example at a time, not also "${more.join(' ')}".`);
  findExample(name);
  const port =
    values.port !== undefined
      ? portFrom(values.port, '--port')
      : env['PORT']
        ? portFrom(env['PORT'], 'PORT')
        : PORT;
  return { name, port, built: values.built ?? false };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true, strict: true });
  } catch (error) {
    const [what = ''] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    throw new UsageError(`${what}. Allowed: --port NUMBER, --built, --help.`);
  }
}

function portFrom(text: string, from: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (number <= 65535) return number;
  throw new UsageError(`${from} must be a whole number from 0 to 65535, not "${text}".`);
}
