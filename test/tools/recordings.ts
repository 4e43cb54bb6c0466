// Records what the demo's panel page plays, from flows against a local org at a person's pace; takes half a minute:
// `node --conditions @authn-flow/source test/tools/recordings.ts`. The panel reads the result as it reads anybody's.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createAuthnFlow } from '@authn-flow/authn-core';
import type { AuthnFlow, Step } from '@authn-flow/authn-core';
import { createInspector, record } from '@authn-flow/authn-core/inspect';
import { at } from '@authn-flow/authn-core/testing';
import { startOrg } from '@authn-flow/demo/org';
import { cookieJar } from '../support/cookie-jar.ts';
import { OrgControl } from '../support/org-control.ts';
import { challenge, choice } from '../support/walk.ts';
import { isMain, noWords, readFlags, ROOT, runTool } from './cli.ts';
import { run } from './run.ts';

/** Where the recordings are. */
export const RECORDINGS = join(ROOT, 'packages/demo/pages/panel/recordings');

/** Somebody with a flow, and the world around them. */
interface Visit {
  readonly flow: AuthnFlow;
  readonly control: OrgControl;
  readonly signIn: (login: string) => Promise<Step>;
}

/** What is recorded, by the name of its file. */
const WALKS: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  // The password, and a code of the authenticator app: mistyped first.
  'authenticator-app': async ({ flow, control, signIn }) => {
    await wait(2600);
    const step = await signIn('tia.');
    await wait(3100);
    const code = await control.totp('tia.');
    const app = choice(step, 'token:software:totp');
    await app.verify({ passCode: code === '314159' ? '271828' : '314159' });
    await wait(2400);
    const again = at(flow.step, 'MFA_REQUIRED');
    await choice(again, 'token:software:totp').verify({ passCode: await control.totp('tia.') });
  },
  // A notification that asks for the number on the screen.
  'push-with-number': async ({ flow, control, signIn }) => {
    await wait(1900);
    const step = await signIn('nina.');
    await wait(1700);
    await choice(step, 'push').verify();
    await wait(3300);
    await control.openPush();
    await until(flow, () => challenge(flow.step, 'push').correctAnswer !== undefined);
    await wait(1200);
    await control.answerPush('approve', { number: challenge(flow.step, 'push').correctAnswer });
    await until(flow, () => flow.step.status === 'SUCCESS');
  },
};

const until = (flow: AuthnFlow, condition: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = flow.subscribe(look);
    function look(): void {
      if (!condition()) return;
      stop();
      resolve();
    }
    look();
  });

async function main(): Promise<number> {
  noWords(readFlags({}).positionals);
  const org = await startOrg();
  try {
    const control = new OrgControl(org.url);
    for (const [name, walk] of Object.entries(WALKS)) {
      const inspector = createInspector({ fetch: cookieJar() });
      const recorder = record(inspector);
      const { fetch, hooks } = inspector;
      const flow = createAuthnFlow({ orgUrl: org.url, fetch, hooks });
      inspector.watch(flow);
      const signIn = async (short: string): Promise<Step> => {
        const { login, password } = await control.person(short);
        const start = at(await flow.start(), 'UNAUTHENTICATED');
        return start.signIn({ username: login, password });
      };
      await walk({ flow, control, signIn });
      at(flow.step, 'SUCCESS');
      flow.stop();
      writeFileSync(join(RECORDINGS, `${name}.json`), JSON.stringify(recorder.recording));
    }
  } finally {
    await org.stop();
  }
  const { code, output } = await run('prettier', ['--write', RECORDINGS]);
  if (code) console.error(output);
  return code;
}

if (isMain(import.meta)) await runTool(main);
