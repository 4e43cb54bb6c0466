import { describe, expect, it } from 'vitest';
import { at, duoActivation, duoChallenge, everyFactor, scriptedFlow, success } from '../../testing/index.ts';
import type { ScriptedAnswer } from '../../testing/index.ts';

const SIGNATURE = 'TX|bWlyYQ==|9f2c:APP|bWlyYQ==|4e71';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org, world } = scriptedFlow(answers);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  const isAttempt = step.status === 'MFA_CHALLENGE' || step.status === 'MFA_ENROLL_ACTIVATE';
  if (!isAttempt || step.factorType !== 'web') throw new Error('no Duo');
  return { step, flow, org, world };
};

describe.each([
  ['[r43] a challenge', duoChallenge({ stateToken: '00d' }), 'verify/lifecycle/duoCallback'],
  ['[r72] an activation', duoActivation({ stateToken: '00d' }), 'lifecycle/duoCallback'],
])('%s of Duo', (_, body, path) => {
  it('has what the frame needs', async () => {
    const { step } = await arrive(body);
    expect(step).toMatchObject({ shape: 'frame', activity: 'polling', host: 'api-1a2b.duosecurity.example' });
    expect(step.script).toBe('https://org.example/js/Duo-Web-v2.js');
    expect(step.signature).toBe(SIGNATURE);
  });

  it('passes on what the frame answers, as a form, and leaves the verdict to the polls', async () => {
    const { step, flow, org, world } = await arrive(body, 'silence', {}, success());
    await step.complete?.({ sigResponse: 'AUTH|x:APP|y' });
    const [, poll, form] = org.requests;
    expect(poll?.aborted).toBe(true);
    expect(form?.path).toBe(`/api/v1/authn/factors/${everyFactor.duo.id}/${path}`);
    expect(form?.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/);
    expect(form?.body).toEqual({
      stateToken: '00d',
      id: everyFactor.duo.id,
      sig_response: 'AUTH|x:APP|y',
    });
    expect(flow.step).toMatchObject({ id: step.id, activity: 'polling', factorType: 'web' });
    await world.advance(0);
    expect(flow.step.status).toBe('SUCCESS');
  });

  it.each<[string, Response]>([
    ['nothing', new Response('')],
    ['a page', new Response('<html>thank you</html>')],
  ])('bears a reply of %s', async (_what, reply) => {
    const { step, flow } = await arrive(body, 'silence', reply);
    await step.complete?.({ sigResponse: 'AUTH|x:APP|y' });
    expect(flow.step).toMatchObject({ id: step.id, activity: 'polling' });
    expect(flow.step.problem).toBeUndefined();
  });
});

describe('[r43] Duo', () => {
  it('starts over once it was refused', async () => {
    const { step, org } = await arrive(duoChallenge({ factorResult: 'REJECTED' }), duoChallenge());
    expect(step).toMatchObject({ activity: 'idle', problem: { factorResult: 'REJECTED' } });
    if (step.status !== 'MFA_CHALLENGE') throw new Error('no challenge');
    const again = await step.verify?.({ rememberDevice: true });
    expect(again).toMatchObject({ activity: 'polling' });
    expect(org.requests[1]?.path).toBe(
      `/api/v1/authn/factors/${everyFactor.duo.id}/verify?rememberDevice=true`,
    );
  });

  it('sends its answer nowhere but to the org', async () => {
    const text = JSON.stringify(duoChallenge()).replace(
      /https:\/\/org\.example(\/[^"]*duoCallback)/,
      'https://evil.example$1',
    );
    const { step, org } = await arrive(JSON.parse(text) as object);
    await step.complete?.({ sigResponse: 'AUTH|x:APP|y' });
    expect(org.requests.map(({ url }) => new URL(url).origin)).not.toContain('https://evil.example');
  });
});

it('[r134] is not passed on to another site', async () => {
  const challenge = JSON.parse(
    JSON.stringify(duoChallenge()).replaceAll(
      /https:\/\/org\.example([^"]*duoCallback)/g,
      'https://evil.example$1',
    ),
  ) as object;
  expect(JSON.stringify(challenge)).toContain('evil.example');
  const { flow } = scriptedFlow([challenge]);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  expect(step).toMatchObject({ status: 'MFA_CHALLENGE', factorType: 'web' });
  expect(step).not.toHaveProperty('complete');
});
