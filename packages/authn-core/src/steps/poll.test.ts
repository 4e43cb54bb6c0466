import { describe, expect, it } from 'vitest';
import { at, mfaRequired, pollLater, refusal, scriptedFlow, success } from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org, world } = scriptedFlow(answers);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  const polls = (): number => org.requests.filter(({ path }) => path === '/api/v1/authn/poll').length;
  return { step: at(step, 'POLL'), flow, org, world, polls };
};

describe('[r20] POLL', () => {
  it('says when the org is asked again, and does so then and not before', async () => {
    const { step, flow, org, world, polls } = await arrive(
      pollLater(4_000, { stateToken: '00p' }),
      success(),
    );
    expect(step).toMatchObject({ activity: 'polling', nextPollAt: world.now() + 4_000 });
    await world.advance(3_999);
    expect(polls()).toBe(0);
    await world.advance(1);
    expect(polls()).toBe(1);
    expect(org.requests[1]?.body).toEqual({ stateToken: '00p' });
    expect(flow.step.status).toBe('SUCCESS');
    expect(world.timers).toBe(0);
  });

  it('obeys what the org says anew', async () => {
    const { flow, world, polls } = await arrive(pollLater(4_000), pollLater(9_000), mfaRequired());
    await world.advance(4_000);
    expect(flow.step).toMatchObject({ status: 'POLL', nextPollAt: world.now() + 9_000 });
    await world.advance(8_999);
    expect(polls()).toBe(1);
    await world.advance(1);
    expect(polls()).toBe(2);
    expect(flow.step.status).toBe('MFA_REQUIRED');
  });

  it('obeys the org over the page’s own interval', async () => {
    const { flow, world, org } = await (async () => {
      const scripted = scriptedFlow([pollLater(4_000), pollLater(4_000), success()], { pollInterval: 100 });
      await at(scripted.flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
      return scripted;
    })();
    await world.advance(7_999);
    expect(org.requests).toHaveLength(2);
    await world.advance(1);
    expect(flow.step.status).toBe('SUCCESS');
  });

  it('survives a lost connection, and ends where the transaction has', async () => {
    const { flow, world, polls } = await arrive(pollLater(), 'lost', refusal(401, 'E0000011'));
    await world.advance(4_000);
    expect(flow.step).toMatchObject({ status: 'POLL', problem: { code: 'network', retrying: true } });
    await world.advance(1_000);
    expect(polls()).toBe(2);
    expect(flow.step).toMatchObject({ status: 'UNAUTHENTICATED', problem: { code: 'expired' } });
  });

  it('can be given up while it waits', async () => {
    const { flow, world, polls } = await arrive(pollLater(), {});
    expect((await flow.step.cancel()).status).toBe('UNAUTHENTICATED');
    await world.advance(60_000);
    expect(polls()).toBe(0);
  });
});
