import { spawnSync } from 'node:child_process';
import { startOrg } from '@authn-flow/demo/org';
import type { RunningOrg } from '@authn-flow/demo/org';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OrgControl } from '../support/org-control.ts';
import { TerminalProgram } from './terminal-program.ts';

/** A program of its own takes what it takes to begin, on a busy machine too. */
const PATIENCE = { timeout: 30_000 };

let org: RunningOrg;
let control: OrgControl;
const running: TerminalProgram[] = [];
beforeAll(async () => {
  org = await startOrg();
  control = new OrgControl(org.url);
});
afterEach(async () => {
  for (const program of running.splice(0)) program.end();
  await control.reset();
});
afterAll(() => org.stop());

// `script`, of util-linux, is what gives a program a terminal here.
const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
describe.runIf(hasTerminal)('the terminal example in a terminal', PATIENCE, () => {
  const open = (): TerminalProgram => {
    const program = TerminalProgram.inTerminal(['--org', org.url]);
    running.push(program);
    return program;
  };

  it('shows a name while it is typed, and neither a password nor what was typed before', async () => {
    const { login, password } = await control.person('pat.');
    const me = open();
    await me.sees('Username: ');
    me.presses(`${login}\r`);
    await me.sees(login);
    await me.sees('Password');
    me.presses('Not-The-Password-1\r');
    await me.sees('is not right');
    await me.sees('Username [');
    me.presses('\u001b[A\u001b[A\r'); // arrow up
    await me.sees('Password');
    me.presses(`${password}\r`);
    await me.ended;
    expect(me.transcript).toContain('code 0');
    expect(me.transcript).toContain('Signed in as');
    expect(me.transcript).not.toContain(password);
    expect(me.transcript).not.toContain('Not-The-Password-1');
    expect(me.transcript).toMatch(/ echo\b/);
  });

  it.each(['Password', 'a request', 'Waiting'])(
    'is left as it was by Ctrl-C at "%s", and the sign-in is given up',
    async (place) => {
      const { login, password } = await control.person('penny.');
      const me = open();
      await me.sees('Username: ');
      me.presses(`${login}\r`);
      await me.sees('Password');
      if (place === 'a request') {
        await control.fault({ path: '/api/v1/authn', method: 'POST', delayMs: 60_000 });
        me.presses(`${password}\r`);
      }
      if (place === 'Waiting') {
        me.presses(`${password}\r`);
        await me.sees('How [1]: ');
        me.presses('\r');
        await me.sees(place);
      }
      me.presses('\u0003');
      await me.ended;
      expect(me.transcript).toContain('Given up.');
      expect(me.transcript).toContain('code 130');
      expect(me.transcript).toMatch(/ echo\b/);
      const cancelled = await control.requests('POST', '/api/v1/authn/cancel');
      expect(cancelled.length).toBe(place === 'Waiting' ? 1 : 0);
    },
  );
});
