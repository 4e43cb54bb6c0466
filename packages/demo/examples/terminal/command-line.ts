import { parseArgs } from 'node:util';

/** What the arguments ask for. */
export interface CommandLine {
  readonly orgUrl: string;
  readonly username?: string;
  readonly printSessionToken: boolean;
  /** From the environment: in an argument everybody on the machine could read it. */
  readonly stateToken?: string;
}

/** Something to put right in the command: shown as one line. */
export class UsageError extends Error {}

export const HELP = `Signs in to an Okta Classic org, or to the local one of this repository.

  node main.ts --org http://localhost:3000 [--username NAME] [--print-session-token]

  --org URL               the org's address: https, or http on localhost
  --username NAME         whose account; asked for unless told
  --print-session-token   writes the one-time session token, and nothing else, to standard output
  --help                  says this

AUTHN_STATE_TOKEN in the environment goes on with a sign-in that was begun elsewhere.
Enter alone at a question shows what else can be done. Ctrl-C gives the sign-in up.`;

const FLAGS = {
  org: { type: 'string' },
  username: { type: 'string' },
  'print-session-token': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
const ALLOWED = 'Allowed: --org URL, --username NAME, --print-session-token, --help.';

/** Reads the command; `undefined` where only help is wanted. Throws {@link UsageError}. */
export function readCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine | undefined {
  const { org, username, help, 'print-session-token': printSessionToken = false } = valuesOf(args);
  if (help) return undefined;
  if (org === undefined) throw new UsageError('--org is missing: --org http://localhost:3000.');
  const stateToken = env['AUTHN_STATE_TOKEN'];
  return {
    orgUrl: org,
    printSessionToken,
    ...(username !== undefined && { username }),
    ...(stateToken && { stateToken }),
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true }).values;
  } catch (error) {
    const [what = ''] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    throw new UsageError(`${what}. ${ALLOWED}`);
  }
}
