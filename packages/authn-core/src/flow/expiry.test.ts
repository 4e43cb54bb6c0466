import { describe, expect, it } from 'vitest';
import { at, mfaRequired, pushChallenge, refusal, scriptedFlow, smsChallenge } from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';
import { virtualEnvironment } from '../testing/index.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A person at the list of factors, five minutes from the org's expiry; their device's clock is off by `skew`. */
async function listed(skew: number, ...answers: ScriptedAnswer[]) {
  const world = virtualEnvironment();
  const orgTime = world.now();
  world.skew(skew);
  const expiresAt = (after: number): { expiresAt: string } => ({
    expiresAt: new Date(orgTime + after).toISOString(),
  });
  const { flow, org } = scriptedFlow([mfaRequired(expiresAt(5 * MINUTE)), ...answers], {}, world);
  await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { flow, org, world, expiresAt, reads: () => org.requests.length - 1 };
}

const expired = refusal(401, 'E0000011');

describe('expiry', () => {
  it('[r88] [r173] warns 30 s ahead', async () => {
    const { flow, world } = await listed(0, expired);
    expect(flow.step.expiresAt).toBe(world.now() + 5 * MINUTE);
    await world.advance(5 * MINUTE - 30_001);
    expect(flow.step.expiring).toBeUndefined();
    await world.advance(1);
    expect(flow.step.expiring).toBe(true);
  });

  it('[r63] [r87] [r173] asks the org when the time is over, and starts over with the reason and the identifier', async () => {
    const { flow, org, world, reads } = await listed(0, expired);
    await world.advance(5 * MINUTE);
    expect(reads()).toBe(0);
    await world.advance(1_000);
    expect(org.requests[1]).toMatchObject({ path: '/api/v1/authn' });
    expect(Object.keys(org.requests[1]?.body ?? {})).toEqual(['stateToken']);
    expect(flow.step).toMatchObject({
      status: 'UNAUTHENTICATED',
      identifier: 'mira',
      problem: { code: 'expired', message: { key: 'problem.expired' } },
    });
  });

  it('is renewed by stay()', async () => {
    const { flow, org, world, expiresAt } = await listed(0);
    await world.advance(5 * MINUTE - 10_000);
    org.add(mfaRequired(expiresAt(10 * MINUTE)), expired);
    const { id } = flow.step;
    const step = await flow.step.stay?.();
    expect(step).toMatchObject({ id, status: 'MFA_REQUIRED', activity: 'idle' });
    expect(step).not.toHaveProperty('expiring');
    await world.advance(60_000);
    expect(flow.step.status).toBe('MFA_REQUIRED');
    await world.advance(5 * MINUTE);
    expect(flow.step.status).toBe('UNAUTHENTICATED');
  });

  it('waits for somebody to look before it asks', async () => {
    const { flow, world, reads } = await listed(0, expired);
    world.hide();
    await world.advance(DAY);
    expect(reads()).toBe(0);
    world.show();
    await world.advance(0);
    expect(flow.step.problem?.code).toBe('expired');
  });

  it('lets a person act while it asks: their command goes first', async () => {
    const { flow, org, world } = await listed(0, 'silence', smsChallenge());
    const list = at(flow.step, 'MFA_REQUIRED');
    await world.advance(5 * MINUTE + 1_000);
    expect(flow.step.activity).toBe('requesting');
    const step = await list.factors.find((factor) => factor.factorType === 'sms')?.verify();
    expect(step?.status).toBe('MFA_CHALLENGE');
    expect(org.requests[1]?.aborted).toBe(true);
  });

  it.each<[string, ScriptedAnswer]>([
    ['cannot be reached', 'lost'],
    ['has a fault', { httpStatus: 500 }],
    ['limits us', { httpStatus: 429 }],
  ])('asks once, not again and again, when the org %s at that moment', async (_, answer) => {
    const { flow, world, reads } = await listed(0, ...Array.from({ length: 500 }, () => answer));
    await world.advance(10 * MINUTE);
    expect(reads()).toBe(1);
    expect(flow.step.status).toBe('MFA_REQUIRED');
  });

  it('is not told of where the org does not say', async () => {
    const { flow, world } = scriptedFlow([mfaRequired()]);
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    expect(flow.step).not.toHaveProperty('expiresAt');
    expect(world.timers).toBe(0);
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['10 min fast', 10 * MINUTE],
    ['a day fast', DAY],
    ['a day and a half slow', -1.5 * DAY],
  ])('%s: starts no timer, and ends nothing', async (_, skew) => {
    const { flow, world, reads } = await listed(skew);
    expect(flow.step).not.toHaveProperty('expiresAt');
    await world.advance(10 * MINUTE);
    expect(reads()).toBe(0);
    expect(flow.step.status).toBe('MFA_REQUIRED');
  });

  it.each([
    ['10 min slow', -10 * MINUTE],
    ['not quite a day slow', -DAY + 10 * MINUTE],
  ])('%s: the org’s word at the next command ends the transaction', async (_, skew) => {
    const { flow, world } = await listed(skew, expired);
    await world.advance(6 * MINUTE);
    const list = at(flow.step, 'MFA_REQUIRED');
    const step = await list.factors.find((factor) => factor.factorType === 'sms')?.verify();
    expect(step).toMatchObject({
      status: 'UNAUTHENTICATED',
      identifier: 'mira',
      problem: { code: 'expired' },
    });
  });

  it('4 min fast: the org is found alive, and the clock is not asked again', async () => {
    const { flow, org, world, expiresAt, reads } = await listed(4 * MINUTE);
    org.add(mfaRequired(expiresAt(6 * MINUTE)));
    await world.advance(MINUTE + 1_000);
    expect(reads()).toBe(1);
    expect(flow.step).toMatchObject({ status: 'MFA_REQUIRED', activity: 'idle' });
    expect(flow.step.problem).toBeUndefined();
    await world.advance(30 * MINUTE); // no stealthy keeping alive
    expect(reads()).toBe(1);
  });

  it('set during the transaction: changes nothing', async () => {
    const { flow, world, reads } = await listed(0, expired);
    world.skew(DAY);
    await world.advance(5 * MINUTE - 1_000);
    expect(reads()).toBe(0);
    expect(flow.step.expiring).toBe(true);
  });
});

describe('polling and expiry', () => {
  it('leaves the end to the polls, which renew the transaction', async () => {
    const { flow, org, world, expiresAt } = await listed(0, pushChallenge());
    const list = at(flow.step, 'MFA_REQUIRED');
    await list.factors.find((factor) => factor.factorType === 'push')?.verify();
    for (let poll = 0; poll < 200; poll++) org.add(pushChallenge(expiresAt(5 * MINUTE)));
    await world.advance(6 * MINUTE);
    expect(flow.step).toMatchObject({ status: 'MFA_CHALLENGE', activity: 'polling' });
  });
});
