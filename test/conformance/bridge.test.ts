import type { AuthnFlow } from '@authn-flow/authn-core';
import { connectBridge } from '@authn-flow/authn-core/bridge';
import { nativeApp } from '@authn-flow/authn-core/testing';
import type { NativeApp } from '@authn-flow/authn-core/testing';
import { seededPeople } from '@authn-flow/demo/org';
import { describe, expect, it } from 'vitest';
import { meetOrg } from '../support/meet-org.ts';

const visit = meetOrg();

const person = (short: string) => {
  const found = seededPeople.people.find(({ login }) => login.startsWith(short));
  if (!found) throw new Error(`nobody's login begins with ${short}`);
  return { username: found.login, password: found.password ?? '' };
};

/** An app that draws the sign-in itself; all that it knows comes in messages. */
async function launch(flow: AuthnFlow): Promise<NativeApp> {
  const app = nativeApp();
  connectBridge(flow, { mode: 'remote', host: app.host, sessionToken: true });
  expect(await app.hello('remote')).toEqual({ ok: true });
  return app;
}

/** What to send to choose this factor, from the step as it came over. */
function choiceOf(app: NativeApp, factorType: string): string {
  const factors = app.step['factors'] as {
    factorType: string;
    actions: { verify: { action: string } };
  }[];
  const found = factors.find((factor) => factor.factorType === factorType);
  if (!found) throw new Error(`no ${factorType} at ${app.step.status}`);
  return found.actions.verify.action;
}

describe('[r165] an app that draws its own screens, at a real org', () => {
  it('signs in with a password and a push, which is waited for', async () => {
    const me = visit();
    const app = await launch(me.flow);
    const credentials = person('penny');
    await app.command('signIn', { ...credentials, password: 'Wrong-Password-1' });
    expect(app.last('problem')).toMatchObject({ problem: { code: 'refused', errorCode: 'E0000004' } });

    await app.command('signIn', credentials);
    expect(app.step.status).toBe('MFA_REQUIRED');
    await app.command(choiceOf(app, 'push'));
    expect(app.step).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorType: 'push',
      factorResult: 'WAITING',
      activity: 'polling',
    });
    const { id } = app.step;
    await me.wait(8);
    expect(app.step).toMatchObject({ id, activity: 'polling' });
    await me.control.answerPush('approve');
    await me.until(({ status }) => status === 'SUCCESS');
    expect(app.step.status).toBe('SUCCESS');
    const { sessionToken = '' } = app.last('success') ?? {};
    const session = await fetch(`${me.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sessionToken }),
    });
    expect(session.status).toBe(200);
    expect(app.texts.join('\n')).not.toContain(credentials.password);
  });

  it('sees the number to match, and a push that was denied', async () => {
    const me = visit();
    const app = await launch(me.flow);
    await app.command('signIn', person('nina'));
    await app.command(choiceOf(app, 'push'));
    const { numbers } = await me.control.openPush();
    await me.until((step) => 'correctAnswer' in step);
    expect(numbers).toContain(app.step['correctAnswer']);
    await me.control.answerPush('deny');
    await me.until(({ activity }) => activity === 'idle');
    expect(app.step).toMatchObject({ factorResult: 'REJECTED', problem: { code: 'rejected' } });
    expect(await app.command('verify')).toEqual({ ok: true });
    expect(app.step).toMatchObject({ activity: 'polling' });
    expect(await app.ask('back')).toEqual({ ok: true });
    expect(app.step.status).toBe('MFA_REQUIRED');
  });

  it('comes back to the front, and knows at once what happened meanwhile', async () => {
    const me = visit();
    const app = await launch(me.flow);
    await app.command('signIn', person('penny'));
    await app.command(choiceOf(app, 'push'));
    await me.wait(1);
    await me.control.answerPush('approve');
    expect(app.step).toMatchObject({ activity: 'polling' });
    // The flow's next poll would be a second away.
    expect(await app.ask('resume')).toEqual({ ok: true });
    await me.wait(0.4);
    expect(app.step.status).toBe('SUCCESS');
  });
});
