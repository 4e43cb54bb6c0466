import { createAuthnFlow } from '@authn-flow/authn-core';
import type { AuthnFlow, Environment, FactorChoice, Step } from '@authn-flow/authn-core';
import { at } from '@authn-flow/authn-core/testing';
import { startOrg } from '@authn-flow/demo/org';
import type { RunningOrg } from '@authn-flow/demo/org';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrgControl } from '../support/org-control.ts';
import { reached } from '../support/reached.ts';

// Waits between polls are shortened to a tenth: what they are is shown in the core's own tests, in virtual time.
const hasty: Partial<Environment> = {
  setTimeout: (callback, ms) => setTimeout(callback, ms < 5_000 ? ms / 10 : ms),
};

let org: RunningOrg;
let control: OrgControl;
let flow: AuthnFlow;

beforeEach(async () => {
  org = await startOrg();
  control = new OrgControl(org.url);
  flow = createAuthnFlow({ orgUrl: org.url, environment: hasty });
});
afterEach(async () => {
  flow.stop();
  await org.stop();
});

const signIn = async (login: string, password?: string): Promise<Step> => {
  const person = await control.person(login);
  return at(flow.step, 'UNAUTHENTICATED').signIn({ username: login, password: password ?? person.password });
};
const factor = async <T extends FactorChoice['factorType']>(login: string, factorType: T) => {
  const list = at(await signIn(login), 'MFA_REQUIRED');
  const isWanted = (each: FactorChoice): each is Extract<FactorChoice, { factorType: T }> =>
    each.factorType === factorType;
  return list.factors.find(isWanted)!;
};

describe('against the org', () => {
  it('[r2] [r22] a password alone: SUCCESS, and the token makes a session once', async () => {
    const step = at(await signIn('pat.password@example.com'), 'SUCCESS');
    expect(step.user?.login).toBe('pat.password@example.com');
    const exchange = () =>
      fetch(`${org.url}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ sessionToken: step.sessionToken }),
      });
    expect(await (await exchange()).json()).toMatchObject({
      login: 'pat.password@example.com',
      status: 'ACTIVE',
    });
    expect((await exchange()).status).toBe(401);
  });

  it('[r92] a wrong password and an unknown person: the same words', async () => {
    const wrong = await signIn('pat.password@example.com', 'no');
    const unknown = await at(flow.step, 'UNAUTHENTICATED').signIn({
      username: 'nobody@example.com',
      password: 'no',
    });
    expect(wrong.problem).toMatchObject({ code: 'refused', errorCode: 'E0000004', remedy: 'retry' });
    expect({ ...unknown.problem, errorId: '' }).toEqual({ ...wrong.problem, errorId: '' });
  });

  it.each(['tia.totp@example.com', 'greg.google@example.com'])(
    '[r35] a code of an app: %s',
    async (login) => {
      const totp = await factor(login, 'token:software:totp');
      const wrong = await totp.verify({ passCode: '000000' });
      expect(wrong).toMatchObject({
        status: 'MFA_REQUIRED',
        problem: { errorCode: 'E0000068', field: 'passCode' },
      });
      const step = await totp.verify({ passCode: await control.totp(login) });
      expect(step.status).toBe('SUCCESS');
    },
  );

  it('[r37] a text message: wrong code, another one too soon, another one, and in', async () => {
    const sms = await factor('sam.sms@example.com', 'sms');
    const challenge = () => {
      const step = at(flow.step, 'MFA_CHALLENGE');
      if (step.factorType !== 'sms') throw new Error('not a text message');
      return step;
    };
    await sms.verify();
    const first = await control.code('sam.sms@example.com');
    expect((await challenge().verify({ passCode: '000000' })).problem).toMatchObject({
      errorCode: 'E0000068',
    });
    expect((await challenge().resend?.())?.problem).toMatchObject({ code: 'rate-limited', scope: 'send' });
    await control.advance(31);
    expect((await challenge().resend?.())?.problem).toBeUndefined();
    expect((await challenge().verify({ passCode: first })).problem).toMatchObject({ errorCode: 'E0000068' });
    const passCode = await control.code('sam.sms@example.com');
    expect((await challenge().verify({ passCode })).status).toBe('SUCCESS');
  });

  it('[r49] a push: approved on the phone', async () => {
    await (await factor('penny.push@example.com', 'push')).verify();
    expect(flow.step).toMatchObject({ status: 'MFA_CHALLENGE', factorType: 'push', activity: 'polling' });
    await control.answerPush('approve');
    expect((await reached(flow, (step) => step.status === 'SUCCESS')).status).toBe('SUCCESS');
  });

  it('[r51] a push with a number: shown once the phone shows its three, and picked there', async () => {
    await (await factor('nina.number@example.com', 'push')).verify();
    await control.openPush();
    const step = await reached(flow, (each) => 'correctAnswer' in each);
    const number = 'correctAnswer' in step ? step.correctAnswer : undefined;
    await control.answerPush('approve', { number });
    await reached(flow, (each) => each.status === 'SUCCESS');
  });

  it('[r13] [r53] a push denied: said so, sent again, approved', async () => {
    await (await factor('penny.push@example.com', 'push')).verify();
    await control.answerPush('deny');
    const step = at(await reached(flow, (each) => each.activity === 'idle'), 'MFA_CHALLENGE');
    expect(step).toMatchObject({ factorResult: 'REJECTED', problem: { code: 'rejected' } });
    if (step.factorType === 'push') await step.verify?.();
    await control.answerPush('approve');
    await reached(flow, (each) => each.status === 'SUCCESS');
  });

  it('[r48] back to the list and on with another factor', async () => {
    await (await factor('mia.many@example.com', 'sms')).verify();
    const list = at((await at(flow.step, 'MFA_CHALLENGE').previous?.()) ?? flow.step, 'MFA_REQUIRED');
    const google = list.factors.find((each) => each.provider === 'GOOGLE');
    const step = await google!.verify({ passCode: await control.totp('mia.many@example.com', 'GOOGLE') });
    expect(step.status).toBe('SUCCESS');
  });

  it('[r86] cancel: the org has forgotten the transaction', async () => {
    await signIn('mia.many@example.com');
    const requests = await control.requests();
    const done = await flow.step.cancel();
    expect(done.status).toBe('UNAUTHENTICATED');
    expect((await control.requests()).length).toBe(requests.length + 1);
  });

  it('[r8] locked and disclosed, locked and hidden, suspended', async () => {
    expect((await signIn('lou.locked@example.com')).status).toBe('LOCKED_OUT');
    await flow.step.cancel();
    for (const login of ['hal.hidden@example.com', 'sue.suspended@example.com']) {
      expect(await signIn(login)).toMatchObject({
        status: 'UNAUTHENTICATED',
        problem: { errorCode: 'E0000004' },
      });
    }
  });

  it('five wrong codes: locked, back at the start with the reason', async () => {
    const login = 'tia.totp@example.com';
    const totp = await factor(login, 'token:software:totp');
    for (let attempt = 1; attempt < 5; attempt++) {
      expect((await totp.verify({ passCode: '000000' })).problem).toMatchObject({ errorCode: 'E0000068' });
    }
    expect(await totp.verify({ passCode: '000000' })).toMatchObject({
      status: 'UNAUTHENTICATED',
      identifier: login,
      problem: { errorCode: 'E0000069', remedy: 'restart' },
    });
  });

  it('[r87] a transaction that ran out: back at the start, identifier kept', async () => {
    const totp = await factor('tia.totp@example.com', 'token:software:totp');
    await control.advance(301);
    expect(await totp.verify({ passCode: '000000' })).toMatchObject({
      status: 'UNAUTHENTICATED',
      identifier: 'tia.totp@example.com',
      problem: { code: 'expired' },
    });
  });

  it('[r83] a state token from elsewhere', async () => {
    const person = await control.person('mia.many@example.com');
    const response = await fetch(`${org.url}/api/v1/authn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: person.login, password: person.password }),
    });
    const { stateToken } = (await response.json()) as { stateToken: string };
    const other = createAuthnFlow({ orgUrl: org.url, stateToken });
    expect((await other.start()).status).toBe('MFA_REQUIRED');
    other.stop();
  });

  it('[r47] a remembered device is not asked again', async () => {
    const jar = cookieJar();
    const mine = () => createAuthnFlow({ orgUrl: org.url, fetch: jar });
    const { password } = await control.person('mia.many@example.com');
    const credentials = { username: 'mia.many@example.com', password };
    const first = mine();
    const list = at(await at(first.step, 'UNAUTHENTICATED').signIn(credentials), 'MFA_REQUIRED');
    const google = list.factors.find((each) => each.provider === 'GOOGLE');
    await google!.verify({
      passCode: await control.totp(credentials.username, 'GOOGLE'),
      rememberDevice: true,
    });
    const second = mine();
    expect((await at(second.step, 'UNAUTHENTICATED').signIn(credentials)).status).toBe('SUCCESS');
    first.stop();
    second.stop();
  });
});

describe('what is no org', () => {
  it('[r95] an org that is down, and up again', async () => {
    const { port } = org;
    const { password } = await control.person('pat.password@example.com');
    await org.stop();
    const credentials = { username: 'pat.password@example.com', password };
    const step = at(flow.step, 'UNAUTHENTICATED');
    expect((await step.signIn(credentials)).problem).toMatchObject({ code: 'network', offline: false });
    org = await startOrg({ port });
    expect((await step.signIn(credentials)).status).toBe('SUCCESS');
  });

  it('[r100] a site that is no org', async () => {
    await control.fault({ path: '/api/v1/authn', times: 1, kind: 'html', status: 200 });
    expect((await signIn('pat.password@example.com')).problem).toMatchObject({
      code: 'protocol',
      detail: 'expected a transaction with HTTP 200, got no JSON',
    });
  });
});

/** A fetch that keeps cookies, as a browser would. */
function cookieJar(): typeof fetch {
  const cookies = new Map<string, string>();
  return async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    return response;
  };
}
