import {
  at,
  mfaRequired,
  refusal,
  scriptedFlow,
  smsChallenge,
  success,
} from '@authn-flow/authn-core/testing';

export async function signsInWithTheSecondCode() {
  const { flow, org, world } = scriptedFlow([
    mfaRequired(),
    smsChallenge(),
    refusal(403, 'E0000068'),
    success(),
  ]);
  const start = at(flow.step, 'UNAUTHENTICATED');
  const list = at(await start.signIn({ username: 'mira', password: 'Tangerine-Kayak-88' }), 'MFA_REQUIRED');
  await list.factors.find((factor) => factor.factorType === 'sms')?.verify();

  const challenge = at(flow.step, 'MFA_CHALLENGE');
  if (challenge.factorType !== 'sms') throw new Error('expected a text message');
  const refused = await challenge.verify({ passCode: '000000' });
  await world.advance(30_000); // time passes when the test says so

  return {
    problem: refused.problem,
    last: await challenge.verify({ passCode: '123456' }),
    sent: org.requests,
  };
}
