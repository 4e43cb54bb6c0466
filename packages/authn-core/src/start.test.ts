import { describe, expect, it } from 'vitest';
import type { AuthnFlowOptions } from './index.ts';
import { at, mfaRequired, refusal, scriptedFlow, success } from './testing/index.ts';
import type { ScriptedAnswer } from './testing/index.ts';

const PROBE = '/.well-known/okta-organization';
const classic = { id: '00oQ7vTz3nWx9mLb5d7', pipeline: 'v1' };
const newer = { id: '00oQ7vTz3nWx9mLb5d7', pipeline: 'idx' };
const CONFIGURATION = {
  code: 'configuration',
  reason: 'identity-engine',
  message: { key: 'problem.configuration.identity-engine' },
};
const kept = (stateToken: string | undefined) => ({
  load: () => stateToken,
  save: () => undefined,
  clear: () => undefined,
});

const begin = async (options: Partial<AuthnFlowOptions>, ...answers: ScriptedAnswer[]) => {
  const { flow, org, world } = scriptedFlow(answers, { probe: undefined, ...options } as AuthnFlowOptions);
  return { step: await flow.start(), flow, org, world };
};
const paths = ({ requests }: { requests: readonly { path: string }[] }) => requests.map(({ path }) => path);

describe('start()', () => {
  it('looks whether it is the right kind of org, and is silent where it is', async () => {
    const { step, org } = await begin({}, classic);
    expect(org.requests).toMatchObject([{ method: 'GET', path: PROBE, body: {} }]);
    expect(step).toMatchObject({ status: 'UNAUTHENTICATED', activity: 'idle' });
    expect(step.problem).toBeUndefined();
  });

  it('says that an org speaks the protocol that came after this one', async () => {
    const { step } = await begin({}, newer);
    expect(step).toMatchObject({ status: 'UNAUTHENTICATED', activity: 'idle', problem: CONFIGURATION });
  });

  it.each<[string, ScriptedAnswer]>([
    ['a lost connection', 'lost'],
    ['a 404', { httpStatus: 404 }],
    ['a page', new Response('<html>')],
    ['JSON null', new Response('null')],
    ['a list', [newer]],
  ])('is silent where nobody can tell: %s', async (_, answer) => {
    expect((await begin({}, answer)).step.problem).toBeUndefined();
  });

  it('asks nobody where it is told not to', async () => {
    expect((await begin({ probe: false })).org.requests).toHaveLength(0);
  });

  it('looks once more only where the first command found nothing', async () => {
    const { step, org } = await begin({ stateToken: '00given' }, mfaRequired());
    expect(step.status).toBe('MFA_REQUIRED');
    expect(paths(org)).toEqual(['/api/v1/authn']);
    const lost = await begin({ stateToken: '00given' }, 'lost');
    expect(lost.org.requests).toHaveLength(1);
    expect(lost.step.problem?.code).toBe('network');
  });

  it.each<[string, ScriptedAnswer, string]>([
    ['refuses a token', refusal(401, 'E0000011'), 'expired'],
    ['refuses', refusal(403, 'E0000006'), 'refused'],
    ['answers something else', { hello: 'world' }, 'protocol'],
  ])('looks where an org %s', async (_, answer, code) => {
    const wrong = await begin({ stateToken: '00given' }, answer, newer);
    expect(wrong.step.problem).toEqual(CONFIGURATION);
    expect(paths(wrong.org)).toEqual(['/api/v1/authn', PROBE]);
    const right = await begin({ stateToken: '00given' }, answer, classic);
    expect(right.step.problem?.code).toBe(code);
  });

  it('says it of a refused token of the other kind, unless the org says what it is', async () => {
    const { step, org } = await begin({ stateToken: '01given' }, refusal(401, 'E0000011'), 'lost');
    expect(step.problem).toEqual(CONFIGURATION);
    expect(paths(org)).toEqual(['/api/v1/authn/introspect', PROBE]);
    const late = await begin({ stateToken: '01given' }, refusal(401, 'E0000011'), classic);
    expect(late.step.problem?.code).toBe('expired');
  });

  it('does not keep anybody waiting who signs in meanwhile', async () => {
    let answer: (body: object) => void = () => undefined;
    const probe = () => new Promise<object>((resolve) => (answer = resolve));
    const { flow, org, world } = scriptedFlow([probe, mfaRequired()], { probe: undefined } as object);
    const started = flow.start();
    await world.advance(0);
    expect(paths(org)).toEqual([PROBE]);
    const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    expect(step.status).toBe('MFA_REQUIRED');
    answer(newer);
    expect(await started).toBe(flow.step);
    expect(flow.step).toBe(step);
  });
});

describe('start() with a store', () => {
  it('[r82] goes on where the store says', async () => {
    const { step, org } = await begin({ store: kept('00kept') }, mfaRequired());
    expect(step.status).toBe('MFA_REQUIRED');
    expect(org.requests[0]?.body).toEqual({ stateToken: '00kept' });
  });

  it('prefers a token that was handed over', async () => {
    const { org } = await begin({ store: kept('00kept'), stateToken: '00given' }, mfaRequired());
    expect(org.requests[0]?.body).toEqual({ stateToken: '00given' });
  });

  it('begins anew where there is nothing, or what there is is dead', async () => {
    const empty = await begin({ store: kept(undefined) }, classic);
    expect(paths(empty.org)).toEqual([PROBE]);
    expect(empty.step.problem).toBeUndefined();
    const dead = await begin({ store: kept('00kept') }, refusal(401, 'E0000011'), classic);
    expect(dead.step).toMatchObject({ status: 'UNAUTHENTICATED', problem: { code: 'expired' } });
  });

  it('bears a store that breaks its promise', async () => {
    const store = { ...kept(undefined), load: () => Promise.reject(new Error('no storage')) };
    const { step, flow, org } = await begin({ store }, success());
    expect(step).toMatchObject({ status: 'UNAUTHENTICATED', activity: 'idle' });
    expect(org.requests).toHaveLength(0);
    const done = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    expect(done.status).toBe('SUCCESS');
  });
});
