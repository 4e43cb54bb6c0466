import { expect, it } from 'vitest';
import { at, fixtureFactors, mfaRequired, scriptedFlow, smsChallenge, success } from '../testing/index.ts';

/** The list and the challenge of the fixtures, with another factor in the place of the text message. */
function instead(factorType: 'call' | 'email', profile: object): object[] {
  const factor = { id: 'f1', factorType, provider: 'OKTA', profile };
  return [mfaRequired(), smsChallenge(), smsChallenge(), success()].map((answer) => {
    const text = JSON.stringify(answer);
    const { id, factorType: sms, profile: phone } = fixtureFactors.sms;
    const swapped = text
      .replaceAll(id, factor.id)
      .replaceAll(`"factorType":"${sms}"`, `"factorType":"${factorType}"`)
      .replaceAll(JSON.stringify(phone), JSON.stringify(profile));
    return JSON.parse(swapped) as object;
  });
}

it.each([
  ['call', { phoneNumber: '+1 XXX-XXX-4417', phoneExtension: '12' }, 30_000],
  ['email', { email: 'm...r@example.com' }, 5_000],
] as const)('[r37] [r38] %s: sends a code, sends another, takes it', async (factorType, profile, wait) => {
  const { flow, org, world } = scriptedFlow(instead(factorType, profile));
  const list = at(
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' }),
    'MFA_REQUIRED',
  );
  const choice = list.factors.find((factor) => factor.factorType === factorType);
  expect(choice).toMatchObject({ shape: 'code', challenged: true, profile });
  if (choice?.factorType !== factorType) throw new Error('not listed');
  await choice.verify();
  expect(flow.step).toMatchObject({ factorType, profile, resendAt: world.now() + wait });
  await at(flow.step, 'MFA_CHALLENGE').resend?.();
  const challenge = at(flow.step, 'MFA_CHALLENGE');
  if (challenge.factorType !== factorType) throw new Error('another factor');
  expect((await challenge.verify({ passCode: '01234' })).status).toBe('SUCCESS');
  expect(org.requests.at(-1)?.body).toMatchObject({ passCode: '01234' });
});
