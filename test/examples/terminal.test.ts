import { startOrg } from '@authn-flow/demo/org';
import type { RunningOrg } from '@authn-flow/demo/org';
import { TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OrgControl } from '../support/org-control.ts';
import type { Person } from '../support/org-control.ts';
import { finders } from './finders.ts';
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

const start = (args: readonly string[] = [], env?: Readonly<Record<string, string>>): TerminalProgram => {
  const program = TerminalProgram.inside(['--org', org.url, ...args], env);
  running.push(program);
  return program;
};

/** Somebody after the password. */
async function comes(short: string): Promise<{ me: TerminalProgram; person: Person }> {
  const person = await control.person(short);
  const me = start();
  await me.answers('Username: ', person.login);
  await me.answers('Password', person.password);
  return { me, person };
}

describe('the terminal example signs in', () => {
  it('by password, as a program of its own: says who, and nothing secret', PATIENCE, async () => {
    const person = await control.person('pat.');
    const me = TerminalProgram.piped(['--org', org.url]);
    running.push(me);
    await me.answers('Username: ', person.login);
    await me.answers('Password', person.password);
    const { code, output, said } = await me.ended;
    expect({ code, output }).toEqual({ code: 0, output: '' });
    expect(said).toContain(`Signed in as ${person.login}, by pwd`);
    expect(said).not.toContain(person.password);
  });

  it('and hands over the session token only when told to, alone on standard output', async () => {
    const { login, password } = await control.person('pat.');
    const me = start(['--username', login, '--print-session-token']);
    await me.answers('Password', password);
    const { code, output, said } = await me.ended;
    expect(code).toBe(0);
    expect(output).toMatch(/^20111[\w-]+\n$/);
    expect(said).not.toContain(output.trim());
  });

  it('after a wrong password, which is said', async () => {
    const { login, password } = await control.person('pat.');
    const me = start(['--username', login]);
    await me.answers('Password', 'Not-The-Password-1');
    await me.sees('! The username or the password is not right.');
    await me.answers(`Username [${login}]: `);
    await me.answers('Password', password);
    const { code, said } = await me.ended;
    expect(code).toBe(0);
    expect(said).not.toContain('Not-The-Password-1');
  });

  it('by a code, after a wrong one', async () => {
    const { me, person } = await comes('tia.');
    await me.sees('1  Okta Verify code');
    await me.answers('How [1]: ');
    await me.answers('Code: ', '000000');
    await me.sees('! That code is not right.');
    await me.answers('How [1]: ', '1');
    const passCode = await control.totp(person.login);
    await me.answers('Code: ', passCode);
    const { code, said } = await me.ended;
    expect(code).toBe(0);
    expect(said).toContain('by pwd, mfa, otp');
    expect(said).not.toContain(passCode);
  });

  it('by a code that is sent, and not again at once', async () => {
    const { me, person } = await comes('sam.');
    await me.answers('How [1]: ');
    await me.sees('A code is on its way to +1 XXX-XXX-4417.');
    await me.answers('Code (Enter', '');
    await me.sees('1  Send it again (in ');
    await me.answers('What else [1]: ');
    await me.sees(/! Too fast: please wait \d+ s\./);
    await me.answers('Code (Enter', await control.code(person.login));
    expect((await me.ended).code).toBe(0);
  });

  it('by a push with a number, which is shown while it waits', async () => {
    const { me } = await comes('nina.');
    await me.answers('How [1]: ');
    await me.sees('Approve the request on');
    await me.sees('Waiting');
    const { numbers = [] } = await control.openPush();
    const [, shown] = await me.sees(/Pick the number (\d+) on/);
    expect(numbers).toContain(Number(shown));
    await control.answerPush('approve', { number: Number(shown) });
    expect((await me.ended).code).toBe(0);
  });

  it('by a push that is denied first, and that a pipe without end waits for', async () => {
    const { me } = await comes('penny.');
    await me.answers('How [1]: ');
    await me.sees('Waiting');
    await control.answerPush('deny');
    await me.sees('! The request was denied.');
    await me.sees('1  Notify');
    await me.answers('What now [1]: ');
    await me.sees('Waiting');
    me.leaves();
    await control.answerPush('approve');
    expect((await me.ended).code).toBe(0);
  });

  it('after an expired password is changed, which is typed twice', async () => {
    const { me, person } = await comes('ed.');
    await me.sees('Your password has expired.');
    await me.answers('What now [1]: ');
    await me.sees('It needs at least');
    await me.answers('Old password: ', person.password);
    await me.answers('New password: ', 'Other-Than-The-Next-1');
    await me.answers('The same again: ', person.newPassword);
    await me.sees('The two are not the same.');
    await me.answers('New password: ', person.newPassword);
    await me.answers('The same again: ', person.newPassword);
    const { code, said } = await me.ended;
    expect(code).toBe(0);
    expect(said).not.toContain(person.newPassword);
  });

  it('after an authenticator app is set up, by picture or key', async () => {
    const { me } = await comes('nora.');
    await me.sees('One more proof of you has to be set up.');
    const [, number] = await me.sees(/(\d) {2}Google Authenticator code/);
    await me.answers('Which [1]: ', number);
    await me.sees('Scan this with the app:');
    const [picture] = await me.sees(/(?:[█▀▄ ]{25,}\n){12,}/);
    expect(finders(picture)).toBe(3);
    const [, secret = ''] = await me.sees(/Or type this key into it: (\w+)/);
    await me.answers('Code that the app shows', new TOTP({ secret }).generate());
    await me.sees('(Google Authenticator code: set up)');
    const [, enough] = await me.sees(/(\d) {2}That is enough/);
    await me.answers('Which [1]: ', enough);
    expect((await me.ended).code).toBe(0);
  });

  it('after the password is forgotten: by a code, the question and a new password', async () => {
    const person = await control.person('faye.');
    const me = start(['--username', person.login]);
    await me.answers('Password', '');
    await me.sees('1  Forgot the password');
    await me.answers('What else [1]: ');
    await me.answers('How [1]: ', '2');
    await me.sees('If the account exists, a code is on its way.');
    await me.answers('Code: ', await control.code(person.login));
    await me.answers('?: ', person.answer);
    await me.answers('New password: ', person.newPassword);
    await me.answers('The same again: ', person.newPassword);
    const { code, said } = await me.ended;
    expect(code).toBe(0);
    expect(said).not.toContain(person.answer);
  });

  it('by the link of a recovery mail', async () => {
    const person = await control.person('faye.');
    const me = start(['--username', person.login]);
    await me.answers('Password', '');
    await me.answers('What else [1]: ');
    await me.answers('How [1]: ');
    await me.sees('a mail with a link is on its way.');
    const link = await control.link(person.login);
    await me.answers('Link of the mail: ', link);
    await me.answers('?: ', person.answer);
    await me.answers('New password: ', person.newPassword);
    await me.answers('The same again: ', person.newPassword);
    const { code, said } = await me.ended;
    expect(code).toBe(0);
    expect(said).not.toContain(link);
  });

  it('once more after an account is unlocked', async () => {
    const { me, person } = await comes('lou.');
    await me.sees('This account is locked.');
    await me.answers('What now [1]: ');
    await me.answers('How [1]: ', '2');
    await me.sees('a code is on its way.');
    await me.answers('Code: ', await control.code(person.login));
    await me.sees('The account is unlocked. Sign in again.');
    await me.answers('Username [', '');
    await me.answers('Password', person.password);
    expect((await me.ended).code).toBe(0);
  });

  it('on the way to an application that asks for access', async () => {
    const { headers } = await fetch(`${org.url}/app/contacts`, { redirect: 'manual' });
    const stateToken = new URL(headers.get('location') ?? '', org.url).searchParams.get('stateToken') ?? '';
    const { login, password } = await control.person('gina.');
    const me = start(['--username', login], { AUTHN_STATE_TOKEN: stateToken });
    await me.answers(`As ${login} [1]: `);
    await me.answers('How [1]: ');
    await me.answers('Password: ', password);
    await me.sees(/asks for access:\n {2}- /);
    await me.sees('2  Allow only what is needed');
    await me.answers('What now [1]: ', '2');
    const { code, said } = await me.ended;
    expect(code).toBe(0);
    expect(said).not.toContain(stateToken);
  });
});

describe('the terminal example goes on', () => {
  it('when the org wants a pause, after that', async () => {
    await control.fault({ path: '/api/v1/authn', method: 'POST', kind: '429', retryAfter: 1 });
    const { me, person } = await comes('pat.');
    await me.sees(/! Too fast: please wait \d+ s\./);
    await me.answers('Username [');
    await me.answers('Password', person.password);
    expect((await me.ended).code).toBe(0);
  });

  it('when the org does not answer, and says so', async () => {
    const { me, person } = await comes('tia.');
    await me.sees('How [1]: ');
    await control.fault({ path: '/api/v1/authn/factors', drop: true, times: 5 });
    me.types();
    await me.answers('Code: ', '000000');
    await me.sees('! The org cannot be reached.');
    await me.sees('How [1]: ');
    await fetch(`${org.url}/__org/faults`, { method: 'DELETE' });
    me.types();
    await me.answers('Code: ', await control.totp(person.login));
    expect((await me.ended).code).toBe(0);
  });
});

describe('the terminal example says in one line what is wrong', () => {
  const wrong: [args: string[], code: number, line: RegExp][] = [
    [[], 2, /^--org is missing: --org http:\/\/localhost:3000\.\n$/],
    [['--orgs', 'x'], 2, /^Unknown option '--orgs'\. Allowed: --org URL, --username NAME, /],
    [['--org', 'id.example.com'], 2, /^orgUrl is "id.example.com": it must be the base URL/],
    [['--org', 'http://localhost:1'], 1, /^There is no org at http:\/\/localhost:1: .*\n$/],
  ];
  it.for(wrong)('%j', async ([args, code, line]) => {
    const program = TerminalProgram.inside(args);
    const ended = await program.ended;
    expect(ended).toMatchObject({ code, output: '' });
    expect(ended.said).toMatch(line);
  });

  it('when the input ends, and gives the sign-in up on the org', async () => {
    const { me } = await comes('tia.');
    await me.sees('How [1]: ');
    me.leaves();
    const { code, said } = await me.ended;
    expect(code).toBe(1);
    expect(said).toContain('The input ended before the sign-in did.');
    expect((await control.requests('POST', '/api/v1/authn/cancel')).map(({ status }) => status)).toEqual([
      200,
    ]);
  });

  it('and explains itself', async () => {
    const { code, output } = await TerminalProgram.inside(['--help']).ended;
    expect(code).toBe(0);
    expect(output).toContain('--print-session-token');
  });
});
