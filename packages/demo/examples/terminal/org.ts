import type { SuccessStep } from '@authn-flow/authn-core';
import { organization } from '@authn-flow/authn-core/discovery';
import { createSession } from '@authn-flow/authn-core/session';
import type { CommandLine } from './command-line.ts';
import type { Terminal } from './prompt.ts';
import { inWords } from './problem.ts';

/** The org, or what should be one, says no: shown as one line. */
export class Refused extends Error {}

/** Looks whether there is an org, before anybody types a password for it. */
export async function reach(orgUrl: string): Promise<void> {
  const probe = await organization({ orgUrl, timeout: 10_000 });
  if (!probe.ok)
    throw new Refused(`There is no org at ${orgUrl}: ${inWords(probe.problem)} Is it running? See --org.`);
  if (probe.organization.pipeline === 'idx')
    throw new Refused(`${orgUrl} is an Identity Engine org: this program signs in to Classic ones.`);
}

/** SUCCESS: who is signed in. The token is good for once: it is printed, or becomes a session. */
export async function tellSuccess(
  { sessionToken, user, deviceActivationStatus: device }: SuccessStep,
  { orgUrl, printSessionToken }: CommandLine,
  terminal: Terminal,
  stdout: NodeJS.WritableStream,
): Promise<number> {
  if (device !== undefined) {
    terminal.say(device === 'DEVICE_ACTIVATED' ? 'Your device is in.' : 'Your device stays out.');
    return device === 'DEVICE_ACTIVATED' ? 0 : 1;
  }
  const who = user?.login ?? 'you';
  if (sessionToken === undefined) terminal.say(`Done: ${who}. It goes on where it was begun.`);
  else if (printSessionToken) stdout.write(`${sessionToken}\n`);
  else {
    const created = await createSession({ orgUrl, sessionToken });
    if (!created.ok)
      throw new Refused(`The sign-in is done, but no session came of it: ${inWords(created.problem)}`);
    const { login = who, amr, expiresAt } = created.session;
    terminal.say(
      `Signed in as ${login}, by ${amr.join(', ')}${
        expiresAt === undefined ? '' : `; the session ends at ${new Date(expiresAt).toISOString()}`
      }.`,
    );
  }
  return 0;
}
