import { AuthnError, createAuthnFlow } from '@authn-flow/authn-core';
import type { AuthnFlowOptions } from '@authn-flow/authn-core';
import { HELP, readCommandLine, UsageError } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import { reach, Refused, tellSuccess } from './org.ts';
import { InputEnded, Terminal } from './prompt.ts';
import { walk } from './walk.ts';

/** Longest that giving up may take: the org is told, if it answers. */
const FAREWELL_MS = 2000;

/** What a program reads and writes. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** The whole program; returns its exit code: 0, 1, 2 for a wrong command, 130 after Ctrl-C. */
export async function main(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  streams: Streams = process,
  more: Pick<AuthnFlowOptions, 'pollInterval'> = {},
): Promise<number> {
  try {
    const command = readCommandLine(args, env);
    if (command) return await signIn(command, streams, more);
    streams.stdout.write(`${HELP}\n`);
    return 0;
  } catch (error) {
    // What is wrong with the address says the library itself.
    const isUsage =
      error instanceof UsageError || (error instanceof AuthnError && error.code === 'BAD_OPTION');
    if (!isUsage) throw error;
    streams.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function signIn(
  command: CommandLine,
  { stdin, stdout, stderr }: Streams,
  more: Partial<AuthnFlowOptions>,
): Promise<number> {
  const { orgUrl, stateToken } = command;
  const flow = createAuthnFlow({
    ...more,
    orgUrl,
    probe: false, // `reach` has looked
    ...(stateToken !== undefined && { stateToken }),
  });
  const interrupted = new AbortController();
  const interrupt = (): void => {
    if (interrupted.signal.aborted) process.exit(130); // the second one means it
    interrupted.abort();
  };
  process.on('SIGINT', interrupt);
  // The conversation is on standard error, so that standard output holds nothing but what was asked for.
  const terminal = new Terminal(stdin, stderr, interrupt);
  try {
    await reach(orgUrl);
    const step = await walk(flow, terminal, command, interrupted.signal);
    if (step) return await tellSuccess(step, command, terminal, stdout);
    terminal.say('Given up.');
    return 130;
  } catch (error) {
    if (!(error instanceof InputEnded || error instanceof Refused)) throw error;
    terminal.say(error.message);
    return 1;
  } finally {
    if (flow.step.status !== 'SUCCESS') await farewell(flow.step.cancel());
    flow.stop();
    terminal.close();
    process.off('SIGINT', interrupt);
  }
}

/** Waits for the org to forget the sign-in, but not for long. */
const farewell = (cancelling: Promise<unknown>): Promise<unknown> =>
  Promise.race([cancelling, new Promise((resolve) => setTimeout(resolve, FAREWELL_MS).unref())]);
