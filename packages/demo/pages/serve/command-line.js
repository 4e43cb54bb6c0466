// The arguments of `npm start`, read by start.js before anything is installed and by server.ts: plain JavaScript, no
// dependencies, Node 20.
import { resolve } from 'node:path';

export const DEFAULT_PORT = 3000;

/** What `npm start -- --help` prints. */
export const HELP = `The authn-flow demo: a local org and the pages that sign in to it.

  npm start                       http://localhost:${DEFAULT_PORT}
  npm start -- --port 4000        another port (0 takes any free one); PORT=4000 npm start does the same
  npm start -- --db FILE          keep the org's people, transactions and sessions in FILE; without it, in memory
  npm start -- --help             this text

It listens on this machine only and is made for development: its people and their passwords are public.`;

/** Something the person at the terminal can put right: shown as one line, without a stack. */
export class UsageError extends Error {}

const port = (text, from) => {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (number <= 65535) return number;
  throw new UsageError(`${from} must be a whole number from 0 to 65535, not "${text}".`);
};

/**
 * Reads the arguments, then PORT where they name none. Paths are relative to where npm was called (`INIT_CWD`).
 * Throws UsageError.
 */
export function readCommandLine(argv, env) {
  const values = {};
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, flag, glued] = /^(--[^=]+)(?:=(.*))?$/s.exec(argument) ?? [undefined, argument];
    if ((flag === '--help' || flag === '-h') && glued === undefined)
      return { help: true, port: DEFAULT_PORT };
    if (flag !== '--port' && flag !== '--db')
      throw new UsageError(`Unknown argument "${argument}". Allowed: --port NUMBER, --db FILE, --help.`);
    const value = glued ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
    if (!value)
      throw new UsageError(`${flag} needs a value: ${flag} ${flag === '--port' ? '4000' : 'FILE'}.`);
    values[flag] = value;
  }
  const asked = values['--port'];
  return {
    help: false,
    port:
      asked !== undefined ? port(asked, '--port') : env.PORT ? port(env.PORT.trim(), 'PORT') : DEFAULT_PORT,
    ...(values['--db'] && { db: resolve(env.INIT_CWD ?? '.', values['--db']) }),
  };
}
