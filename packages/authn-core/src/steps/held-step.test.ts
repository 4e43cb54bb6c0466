import { expect, it } from 'vitest';
import { at, mfaRequired, scriptedFlow, smsChallenge, success } from '../testing/index.ts';

it('a step that somebody still holds is good for as long as its id is, whatever the org has said since', async () => {
  const { flow, org } = scriptedFlow([mfaRequired(), smsChallenge(), smsChallenge(), success()]);
  const required = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  const sms = at(required, 'MFA_REQUIRED').factors.find((factor) => factor.factorType === 'sms');
  const held = await sms?.verify();
  await flow.step.stay?.();
  expect(flow.step.id).toBe(held?.id);
  if (held?.status !== 'MFA_CHALLENGE' || held.factorType !== 'sms') throw new Error('no challenge');
  expect((await held.verify({ passCode: '123456' })).status).toBe('SUCCESS');
  expect(org.requests).toHaveLength(4);
});
