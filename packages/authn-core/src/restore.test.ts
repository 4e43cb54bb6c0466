import { describe, expect, it } from 'vitest';
import { at, mfaRequired, scriptedFlow, smsChallenge, success } from './testing/index.ts';
import type { ScriptedAnswer } from './testing/index.ts';

const credentials = { username: 'mira', password: 'x' };

/** A flow that was begun and has taken credentials. */
async function signedIn(...answers: ScriptedAnswer[]) {
  const setting = scriptedFlow(answers);
  await setting.flow.start();
  await at(setting.flow.step, 'UNAUTHENTICATED').signIn(credentials);
  return setting;
}

describe('a page that comes back as it was left', () => {
  it('begins anew where the session token was handed over, and keeps the name', async () => {
    const { flow, org, world } = await signedIn(success());
    world.restore();
    expect(flow.step).toMatchObject({ status: 'UNAUTHENTICATED', identifier: 'mira' });
    expect(org.requests).toHaveLength(1);
  });

  it('asks the org where the transaction is by now', async () => {
    const { flow, org, world } = await signedIn(mfaRequired(), smsChallenge());
    world.restore();
    await world.advance(0);
    expect(org.requests[1]).toMatchObject({
      path: '/api/v1/authn',
      body: { stateToken: expect.any(String) as string },
    });
    expect(flow.step.status).toBe('MFA_CHALLENGE');
  });

  it('leaves the blank start alone, and a flow that was stopped', async () => {
    const { flow, org, world } = scriptedFlow([]);
    const { id } = await flow.start();
    world.restore();
    expect(flow.step.id).toBe(id);
    flow.stop();
    world.restore();
    expect(org.requests).toHaveLength(0);
  });
});

describe('a token that the org’s own page handed over', () => {
  it.each([
    ['01kEqFqTtGMc', '/api/v1/authn/introspect'],
    ['00r_dTRgMc2M', '/api/v1/authn'],
  ])('%s is read at %s', async (stateToken, path) => {
    const { flow, org } = scriptedFlow([mfaRequired({ stateToken })], { stateToken });
    expect((await flow.start()).status).toBe('MFA_REQUIRED');
    expect(org.requests[0]).toMatchObject({ path, body: { stateToken } });
  });
});
