import { describe, expect, it, vi } from 'vitest';
import { AuthnError, createAuthnFlow, createAuthnFlowWith, sms } from './index.ts';
import type { AuthnFlowOptions } from './index.ts';
import {
  at,
  mfaRequired,
  pushChallenge,
  refusal,
  scriptedFlow,
  smsChallenge,
  success,
} from './testing/index.ts';

const credentials = { username: 'mira', password: 'Tangerine-Kayak-88' };
const start = (flow: ReturnType<typeof scriptedFlow>['flow']) => at(flow.step, 'UNAUTHENTICATED');

describe('options', () => {
  const make = (options: object) => () => createAuthnFlow({ orgUrl: 'https://org.example', ...options });

  it.each([
    [{ orgUrl: undefined }, /orgUrl is missing: it must be the base URL of the org/],
    [{ orgUrl: 'id.example.com' }, /orgUrl is "id.example.com"/],
    [{ orgUrl: 'ftp://id.example.com' }, /orgUrl is "ftp:/],
    [{ orgUrl: 'http://id.example.com' }, /http only on localhost/],
    [{ orgUrl: 'https://id.example.com/oauth2/default' }, /without path, query or credentials/],
    [{ stateToken: ' ' }, /stateToken/],
    [{ timeout: 0 }, /timeout is 0: it must be a number of milliseconds/],
  ])('names what was wrong: %o', (options, message) => {
    expect(make(options)).toThrow(message);
    expect(make(options)).toThrow(AuthnError);
  });

  it('names a list of factors that is none, and a factor listed twice', () => {
    const factors = [{}] as unknown as [typeof sms];
    expect(() => createAuthnFlowWith({ orgUrl: 'https://org.example', factors })).toThrow(/factors/);
    expect(() => createAuthnFlowWith({ orgUrl: 'https://org.example', factors: [sms, sms] })).toThrow(
      /sms of OKTA/,
    );
  });

  it('does not print a state token that is not one', () => {
    expect(make({ stateToken: 4711 })).toThrow(/"number"/);
  });

  it('takes http on this machine', () => {
    expect(make({ orgUrl: 'http://localhost:3000' })).not.toThrow();
    expect(make({ orgUrl: 'http://127.0.0.1:3000/' })).not.toThrow();
  });
});

describe('a flow', () => {
  it('[r2] [r22] signs in with one POST and hands over the session token and the user', async () => {
    const { flow, org } = scriptedFlow([success('2011canary')]);
    const step = at(await start(flow).signIn(credentials), 'SUCCESS');
    expect(org.requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/api/v1/authn', credentials],
    ]);
    expect(step.sessionToken).toBe('2011canary');
    expect(step.user?.login).toBe('mira.okafor@example.com');
  });

  it('sends the password exactly as given', async () => {
    const { flow, org } = scriptedFlow([success()]);
    await start(flow).signIn({ username: 'mira', password: '  Pä ss\u200b ' });
    expect(org.requests[0]?.body['password']).toBe('  Pä ss\u200b ');
  });

  it('[r33] sends one request for a double click, and both clicks learn what came of it', async () => {
    const { flow, org } = scriptedFlow([success()]);
    const step = start(flow);
    const [first, second] = await Promise.all([step.signIn(credentials), step.signIn(credentials)]);
    expect(org.requests).toHaveLength(1);
    expect(first).toBe(second);
    expect(first.status).toBe('SUCCESS');
  });

  it('[r149] shows each step to its listeners, the same object while nothing changed', async () => {
    const { flow } = scriptedFlow([success()]);
    const before = flow.step;
    expect(flow.step).toBe(before);
    const seen: string[] = [];
    const stop = flow.subscribe((step) => seen.push(`${step.status} ${step.activity}`));
    await start(flow).signIn(credentials);
    stop();
    flow.restart();
    expect(seen).toEqual(['UNAUTHENTICATED requesting', 'SUCCESS idle']);
    expect(before.activity).toBe('idle'); // steps are immutable
  });

  it('refuses the actions of a step that is past', async () => {
    const { flow } = scriptedFlow([mfaRequired(), smsChallenge()]);
    const first = start(flow);
    const list = at(await first.signIn(credentials), 'MFA_REQUIRED');
    await list.factors.find((factor) => factor.factorType === 'sms')?.verify();
    await expect(first.signIn(credentials)).rejects.toThrow(
      /signIn\(\) belongs to step 0, but the flow is at step 2/,
    );
    await expect(list.cancel()).rejects.toMatchObject({ code: 'STALE_STEP' });
  });

  it('stays usable after a refusal, from the same step', async () => {
    const { flow, org } = scriptedFlow([refusal(401, 'E0000004'), success()]);
    const step = start(flow);
    expect((await step.signIn(credentials)).problem).toMatchObject({
      code: 'refused',
      errorCode: 'E0000004',
    });
    expect((await step.signIn(credentials)).status).toBe('SUCCESS');
    expect(org.requests).toHaveLength(2);
  });

  it('names the input that is missing', async () => {
    const { flow, org } = scriptedFlow([]);
    const signIn = start(flow).signIn as (input?: object) => Promise<unknown>;
    await expect(signIn({ username: 'mira' })).rejects.toThrow(
      'signIn() needs password: pass it as a string.',
    );
    await expect(signIn()).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(org.requests).toHaveLength(0);
  });

  it('rejects whatever is awaited or asked after stop(), and leaves nothing running', async () => {
    const warned = vi.spyOn(console, 'warn');
    const { flow, world } = scriptedFlow(['silence']);
    const awaited = start(flow).signIn(credentials);
    await world.advance(0);
    flow.stop();
    await expect(awaited).rejects.toMatchObject({ code: 'FLOW_STOPPED' });
    await expect(flow.start()).rejects.toThrow(/create a new one/);
    await expect(start(flow).signIn(credentials)).rejects.toMatchObject({ code: 'FLOW_STOPPED' });
    expect(() => flow.restart()).toThrow(AuthnError);
    expect(world.timers).toBe(0);
    expect(warned).not.toHaveBeenCalled();
  });

  it('restarts at once, aborts what is under way and keeps the identifier', async () => {
    const { flow, org, world } = scriptedFlow(['silence', success()]);
    const awaited = start(flow).signIn(credentials);
    await world.advance(0);
    const step = flow.restart();
    expect(step).toMatchObject({ status: 'UNAUTHENTICATED', activity: 'idle', identifier: 'mira' });
    expect(await awaited).toBe(step);
    expect(org.requests[0]?.aborted).toBe(true);
    expect((await at(step, 'UNAUTHENTICATED').signIn(credentials)).status).toBe('SUCCESS');
  });

  it('[r83] begins with a given state token', async () => {
    const { flow, org } = scriptedFlow([mfaRequired()], { stateToken: '00given' });
    expect((await flow.start()).status).toBe('MFA_REQUIRED');
    expect(org.requests.map(({ path, body }) => [path, body])).toEqual([
      ['/api/v1/authn', { stateToken: '00given' }],
    ]);
    await flow.start();
    expect(org.requests).toHaveLength(1);
  });

  it('[r87] says that a given state token ran out', async () => {
    const { flow } = scriptedFlow([refusal(401, 'E0000011')], { stateToken: '00given' });
    expect(await flow.start()).toMatchObject({ status: 'UNAUTHENTICATED', problem: { code: 'expired' } });
  });

  it('[r86] cancels on the org, whatever it answers, and goes back to the start with the identifier', async () => {
    for (const answer of [
      {},
      { _embedded: {} },
      { relayState: '' },
      refusal(401, 'E0000011'),
      'lost',
    ] as const) {
      const { flow, org } = scriptedFlow([mfaRequired({ stateToken: '00r_d' }), answer]);
      const step = await start(flow).signIn(credentials);
      expect(await step.cancel()).toMatchObject({ status: 'UNAUTHENTICATED', identifier: 'mira' });
      expect(org.requests[1]).toMatchObject({ path: '/api/v1/authn/cancel', body: { stateToken: '00r_d' } });
    }
  });

  it('cancels while something else is under way', async () => {
    const { flow, org, world } = scriptedFlow([mfaRequired(), 'silence', {}]);
    const list = at(await start(flow).signIn(credentials), 'MFA_REQUIRED');
    void list.factors.find((factor) => factor.factorType === 'sms')?.verify();
    await world.advance(0);
    expect((await list.cancel()).status).toBe('UNAUTHENTICATED');
    expect(org.requests[1]?.aborted).toBe(true);
  });

  it('goes on for its other listeners when one of them throws', async () => {
    const { flow } = scriptedFlow([success()]);
    const reported: unknown[] = [];
    const original = globalThis.reportError;
    globalThis.reportError = (error) => reported.push(error);
    try {
      let seen = 0;
      flow.subscribe(() => {
        throw new Error('mine');
      });
      flow.subscribe(() => seen++);
      expect((await start(flow).signIn(credentials)).status).toBe('SUCCESS');
      expect(seen).toBe(2);
      expect(reported).toHaveLength(2);
    } finally {
      globalThis.reportError = original;
    }
  });
});

describe('two flows', () => {
  it('[r90] [r91] [r153] share nothing', async () => {
    const one = scriptedFlow([mfaRequired({ stateToken: '00one' }), pushChallenge({ stateToken: '00one' })]);
    const two = scriptedFlow([mfaRequired({ stateToken: '00two' }), smsChallenge({ stateToken: '00two' })]);
    const [listOne, listTwo] = await Promise.all([
      start(one.flow).signIn({ ...credentials, username: 'one' }),
      start(two.flow).signIn({ ...credentials, username: 'two' }),
    ]);
    await at(listTwo, 'MFA_REQUIRED')
      .factors.find((factor) => factor.factorType === 'sms')
      ?.verify();
    expect(two.org.requests[1]?.body).toEqual({ stateToken: '00two' });
    expect(one.flow.step).toBe(listOne);
    expect(one.flow.step.identifier).toBe('one');
  });
});

describe('the package', () => {
  it('[r145] is imported where there is no document', () => {
    expect(typeof document).toBe('undefined');
    expect(createAuthnFlow).toBeTypeOf('function');
  });

  it('[r127] sends the language of the moment', async () => {
    const language = { now: 'de' };
    const options: Partial<AuthnFlowOptions> = { language: () => language.now };
    const { flow, org } = scriptedFlow([refusal(401, 'E0000004'), refusal(401, 'E0000004')], options);
    await start(flow).signIn(credentials);
    language.now = 'ja';
    await start(flow).signIn(credentials);
    expect(org.requests.map(({ headers }) => headers.get('accept-language'))).toEqual(['de', 'ja']);
  });
});
