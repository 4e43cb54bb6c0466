import { describe, expect, it } from 'vitest';
import { createAuthnFlow } from '../create-authn-flow.ts';
import { STATUSES } from '../transaction/transaction.ts';
import { at, everyFixture, mfaRequired, pushChallenge, scriptedFlow, success } from './index.ts';
import { scriptedFetch, virtualEnvironment } from './index.ts';

const credentials = { username: 'mira', password: 'x' };

describe('[r168] the testing kit', () => {
  it('[r150] has an answer for every status that the API has', () => {
    const statuses = new Set(everyFixture.map(({ body }) => (body as { status?: string }).status));
    for (const status of STATUSES) expect(statuses).toContain(status);
  });

  it.each(everyFixture.filter(({ body }) => 'status' in body))('brings a flow to $name', async ({ body }) => {
    const { flow } = scriptedFlow([body], { stateToken: '00r_dTRgMc2MQNxueVx3nDJcrqmaaFpt8pJ82qpEmq' });
    const step = await flow.start();
    const { status } = body as { status: string };
    expect(step.status === 'UNSUPPORTED' ? step.wireStatus : step.status).toBe(status);
    flow.stop();
  });

  it('[r150] answers in its order, keeps what was sent, and drops the connection when it has nothing more to say', async () => {
    const { flow, org } = scriptedFlow([mfaRequired()]);
    const step = await at(flow.step, 'UNAUTHENTICATED').signIn(credentials);
    expect(step.status).toBe('MFA_REQUIRED');
    expect(org.requests).toMatchObject([{ method: 'POST', path: '/api/v1/authn', body: credentials }]);
    const sms = at(step, 'MFA_REQUIRED').factors.find((factor) => factor.factorType === 'sms');
    expect((await sms?.verify())?.problem?.code).toBe('network');
  });

  it('lets time stand still until it is told to pass', async () => {
    const world = virtualEnvironment();
    const org = scriptedFetch(mfaRequired(), pushChallenge(), pushChallenge(), pushChallenge(), success());
    const flow = createAuthnFlow({ orgUrl: 'https://org.example', fetch: org, environment: world });
    const list = at(await at(flow.step, 'UNAUTHENTICATED').signIn(credentials), 'MFA_REQUIRED');
    await list.factors.find((factor) => factor.factorType === 'push')?.verify();
    await world.advance(1_999);
    expect(org.requests).toHaveLength(3);
    await world.advance(2_001);
    expect(flow.step.status).toBe('SUCCESS');
    expect(world.timers).toBe(0);
  });
});
