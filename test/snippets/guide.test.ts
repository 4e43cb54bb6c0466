import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthnFlow } from '@authn-flow/authn-core';
import {
  at,
  everyFixture,
  mfaEnroll,
  mfaRequired,
  mfaRequiredOfEvery,
  pushChallenge,
  recovery,
  recoveryChallenge,
  passwordReset,
  refusal,
  scriptedFetch,
  scriptedFlow,
  smsChallenge,
  success,
  totpActivation,
  webauthnChallenge,
} from '@authn-flow/authn-core/testing';
import type { ScriptedAnswer, ScriptedFlow } from '@authn-flow/authn-core/testing';
import { startOrg } from '@authn-flow/demo/org';
import { createServer } from 'vite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { OrgControl } from '../support/org-control.ts';
import { STATUSES } from '../support/statuses.ts';
import { titleOf } from './guide-every-status.ts';
import { signIn } from './guide-first.ts';
import { proveByKey } from './guide-key.ts';
import { explain } from './guide-problems.ts';
import { pushTo } from './guide-push.ts';
import { forgotten } from './guide-recovery.ts';
import { arrive } from './guide-resume.ts';
import { setUpApp } from './guide-set-up.ts';
import { resendIfOffered } from './guide-step.ts';
import { showsTheNumber } from './guide-test.ts';
import config from './guide-vite.ts';

/** A flow after the password. */
async function after(...answers: ScriptedAnswer[]): Promise<ScriptedFlow> {
  const scripted = scriptedFlow(answers);
  await at(scripted.flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return scripted;
}

const guide = readFileSync(join(import.meta.dirname, '../../docs/headless.md'), 'utf8');

describe('the table of docs/headless.md', () => {
  it('has a row for every status, and none for what is none', () => {
    const cells = [...guide.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/[A-Z_]+/g)].map(([status]) => status),
    );
    expect(cells.toSorted()).toEqual([...STATUSES].toSorted());
  });
});

describe('the code of docs/headless.md', () => {
  const options = (...answers: ScriptedAnswer[]) => ({
    orgUrl: 'https://org.example',
    fetch: scriptedFetch(...answers),
    probe: false as const,
  });

  it.each([
    ['who is in', success(), /^signed in as .+@/],
    ['what is wrong', refusal(401, 'E0000004'), 'problem.E0000004'],
    ['what comes next', mfaRequired(), 'MFA_REQUIRED comes next'],
  ])('signs in, and says %s', async (_what, answer, said) => {
    expect(await signIn(options(answer), 'mira', 'x')).toMatch(said);
  });

  it('has a title for every step there is', async () => {
    const unknown = { name: 'unknown', body: { ...mfaRequired(), status: 'TEA_REQUIRED' } };
    const met = new Set<string>();
    for (const { body } of [...everyFixture, unknown]) {
      const { flow } = await after(body);
      met.add(flow.step.status);
      expect(titleOf(flow.step)).not.toMatch(/^$|undefined/);
      flow.stop();
    }
    expect([...met].toSorted()).toEqual([...STATUSES].toSorted());
  });

  it('sends again only what can be sent again', async () => {
    const { flow, org, world } = await after(smsChallenge(), smsChallenge());
    await world.advance(31_000);
    await resendIfOffered(flow.step);
    expect(org.requests[1]?.path).toMatch(/\/verify\/resend$/);
    const { flow: other, org: silent } = await after(mfaRequired());
    expect(await resendIfOffered(other.step)).toBe(other.step);
    expect(silent.requests).toHaveLength(1);
  });

  it('explains a problem, with its field and how long to wait', async () => {
    expect(explain((await after(mfaRequired())).flow.step)).toBeUndefined();
    expect(explain((await after(refusal(401, 'E0000004'))).flow.step)).toMatchObject({
      words: 'The username or the password is not right.',
      waitSeconds: 0,
    });
    expect(explain((await after('lost')).flow.step)?.words).toBe(
      'The org cannot be reached. Please try again.',
    );
    expect(explain((await after(refusal(400, 'E0000999'))).flow.step)?.words).not.toMatch(/It did not work/);
    const { flow, world } = await after(refusal(429, 'E0000047'));
    expect(explain(flow.step, world.now())?.waitSeconds).toBeGreaterThan(0);
  });

  it('waits for a push, with and without a number, to its end', async () => {
    const { flow, world } = await after(
      mfaRequired(),
      pushChallenge(),
      pushChallenge(),
      pushChallenge({ correctAnswer: 0 }),
      success(),
    );
    const said: string[] = [];
    const ended = pushTo(flow, (words) => said.push(words));
    await world.advance(10_000);
    expect((await ended).status).toBe('SUCCESS');
    expect(new Set(said)).toEqual(new Set(['Approve the request', 'Pick 0']));
  });

  it('sets up an authenticator app', async () => {
    const { flow, org } = await after(mfaEnroll(), totpActivation('GOOGLE'), success());
    const shown: (string | undefined)[] = [];
    const last = await setUpApp(flow.step, (picture, key) => {
      shown.push(picture, key);
      return Promise.resolve('123456');
    });
    expect(last.status).toBe('SUCCESS');
    expect(shown).toEqual([expect.stringMatching(/^https:/), expect.stringMatching(/^\w{16,}$/)]);
    expect(org.requests.at(-1)?.body).toMatchObject({ passCode: '123456' });
  });

  it('goes back from a key that cannot be used here', async () => {
    const { flow, org } = await after(mfaRequiredOfEvery(), webauthnChallenge(), mfaRequired());
    expect((await proveByKey(flow.step)).status).toBe('MFA_REQUIRED');
    expect(org.requests.at(-1)?.path).toMatch(/\/previous$/);
  });

  it('recovers a password', async () => {
    const { flow, org } = scriptedFlow([recoveryChallenge('SMS'), recovery(), passwordReset(), success()]);
    const asked: string[] = [];
    const last = await forgotten(flow, 'mira', (what) => {
      asked.push(what);
      return Promise.resolve('typed');
    });
    expect(last.status).toBe('SUCCESS');
    expect(asked).toEqual(['Code', expect.stringContaining('?'), 'New password']);
    expect(org.requests.at(-1)?.body).toMatchObject({ newPassword: 'typed' });
  });

  it('goes on with the tokens that are in the address, and takes them from there', async () => {
    const replaceState = vi.fn();
    const page = (query: string): void => {
      vi.stubGlobal('location', { href: `https://app.example/sign-in${query}` });
      vi.stubGlobal('history', { replaceState, state: null });
    };
    page('?stateToken=00abc');
    const resumed = await arrive(options(mfaRequired()));
    expect(resumed.step.status).toBe('MFA_REQUIRED');
    expect(replaceState).toHaveBeenLastCalledWith(null, '', 'https://app.example/sign-in');
    resumed.stop();
    page('?recoveryToken=abc');
    const recovered = await arrive(options(recovery()));
    expect(recovered.step.status).toBe('RECOVERY');
    recovered.stop();
  });

  it('passes on what is the org’s, so that page and org are of one origin', async () => {
    const org = await startOrg();
    const proxy = Object.fromEntries(
      Object.entries(config.server?.proxy ?? {}).map(([path, to]) => [
        path,
        { ...(typeof to === 'object' && to), target: org.url },
      ]),
    );
    const vite = await createServer({
      configFile: false,
      logLevel: 'silent',
      server: { port: 0, proxy, ws: false },
    });
    await vite.listen();
    onTestFinished(async () => {
      await vite.close();
      await org.stop();
    });
    const page = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
    const { login, password } = await new OrgControl(page).person('tia.');
    const flow = createAuthnFlow({ orgUrl: page });
    await flow.start();
    const list = at(
      await at(flow.step, 'UNAUTHENTICATED').signIn({ username: login, password }),
      'MFA_REQUIRED',
    );
    await list.factors.find((each) => each.factorType === 'token:software:totp')?.verify({ passCode: '0' });
    expect(flow.step.problem).toMatchObject({ errorCode: 'E0000068' }); // by the org’s own link
    flow.stop();
  });

  it('tests a UI', async () => {
    const show = vi.fn();
    expect(await showsTheNumber(show)).toBe('SUCCESS');
    expect(show).toHaveBeenCalledWith('Pick 7');
  });
});
