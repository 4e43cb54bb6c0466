import { describe, expect, it } from 'vitest';
import {
  at,
  scriptedFlow,
  success,
  successDeviceGrant,
  successStepUp,
  successTokenRedirect,
  successUnlock,
} from '../testing/index.ts';

const arrive = async (body: object) => {
  const { flow, org, world } = scriptedFlow([body]);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { step: at(step, 'SUCCESS'), org, world };
};

/** Everything that the step shows to whoever prints or copies it. */
const shown = (step: object): string => JSON.stringify(step) + JSON.stringify({ ...step });

describe('SUCCESS', () => {
  it('[r2] hands over the session token, to be read and not to be printed', async () => {
    const { step } = await arrive(success('2011canary'));
    expect(step.sessionToken).toBe('2011canary');
    expect(step.user?.login).toBe('mira.okafor@example.com');
    expect(step).not.toHaveProperty('next');
    expect(shown(step)).not.toContain('2011canary');
  });

  it('[r3] of a step-up: no session token, a page to go on at, named `original`', async () => {
    const { step } = await arrive(successStepUp({ stateToken: '00canary' }));
    expect(step.sessionToken).toBeUndefined();
    expect(step.next?.href).toBe('https://org.example/login/step-up/redirect?stateToken=00canary');
    expect(shown(step)).not.toContain('00canary');
  });

  it('[r3] with session token and page: both, and `original` before `next`', async () => {
    const body = successTokenRedirect({ stateToken: '00canary' }) as { _links: { next: object } };
    const next = { ...body._links.next, href: 'https://org.example/elsewhere' };
    const { step } = await arrive({ ...body, _links: { ...body._links, next } });
    expect(step.sessionToken).toMatch(/^2011/);
    expect(step.next?.href).toBe('https://org.example/login/token/redirect?stateToken=00canary');
  });

  it('[r3] falls back to `next`, and takes neither what is posted nor what is elsewhere', async () => {
    const link = (href: string, allow: string): object => ({ href, hints: { allow: [allow] } });
    const pageOf = async (links: object) =>
      (await arrive({ status: 'SUCCESS', _links: links })).step.next?.href;
    const page = 'https://org.example/app';
    expect(await pageOf({ next: link('/app', 'GET') })).toBe(page);
    expect(await pageOf({ original: link('/app', 'POST'), next: link('/app', 'GET') })).toBe(page);
    const foreign = link('https://elsewhere.example/', 'GET');
    expect(await pageOf({ original: foreign, next: link('/app', 'GET') })).toBe(page);
    expect(await pageOf({ original: foreign })).toBeUndefined();
  });

  it('[r4] of an unlock: says so, and has no session token', async () => {
    const { step } = await arrive(successUnlock());
    expect(step).toMatchObject({ recoveryType: 'UNLOCK', user: { firstName: 'Mira' } });
    expect(step.sessionToken).toBeUndefined();
    expect(step.problem).toBeUndefined();
  });

  it.each(['DEVICE_ACTIVATED', 'DEVICE_NOT_ACTIVATED_CONSENT_DENIED', 'DEVICE_NOT_ACTIVATED'])(
    '[r19] of a device grant: %s',
    async (deviceActivationStatus) => {
      const { step } = await arrive(successDeviceGrant(deviceActivationStatus));
      expect(step.deviceActivationStatus).toBe(deviceActivationStatus);
      expect(step.sessionToken).toBeUndefined();
      expect(step.problem).toBeUndefined();
    },
  );

  it('gives back the relay state', async () => {
    expect((await arrive({ ...success(), relayState: '' })).step.relayState).toBe('');
    expect((await arrive({ ...success(), relayState: '/a?b' })).step.relayState).toBe('/a?b');
  });

  it('is the end: nothing is asked any more, and going back is ours alone', async () => {
    const { step, org, world } = await arrive(
      successTokenRedirect({ expiresAt: '2031-04-09T11:25:00.000Z' }),
    );
    expect(step).toMatchObject({ activity: 'idle' });
    expect(step.stay).toBeUndefined();
    expect(step.expiresAt).toBeUndefined();
    expect(world.timers).toBe(0);
    expect((await step.cancel()).status).toBe('UNAUTHENTICATED');
    expect(org.requests).toHaveLength(1);
  });
});
