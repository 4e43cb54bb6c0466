import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { nameAndPassword } from '../support/at-app.ts';
import { arrive, meetOrg } from '../support/meet-org.ts';
import { choice, offered } from '../support/walk.ts';

const visit = meetOrg();

/** A device shows a code, and somebody opens the address that stands beside it. */
async function device(app?: string) {
  const { id, userCode } = await visit().control.newDevice(app);
  const me = await arrive(visit, '/activate');
  const step = at(me.flow.step, 'DEVICE_ACTIVATE');
  return { me, step, userCode, status: () => me.control.deviceStatus(id) };
}

/** The same, after code, name and password. */
async function signedIn(app?: string) {
  const { me, step, userCode, status } = await device(app);
  await offered(step.activate?.({ userCode }));
  await nameAndPassword(me, 'desmond');
  return { me, status };
}

describe('a device without a keyboard', () => {
  it('(2.2/15) (2.2/16) [r19] shows a code: a wrong one is said to be so, the right one begins', async () => {
    const { step, userCode } = await device();
    const wrong = at(await offered(step.activate?.({ userCode: 'AAAA-AAAA' })), 'DEVICE_ACTIVATE');
    expect(wrong.problem).toMatchObject({ code: 'rejected', factorResult: 'INVALID_USER_CODE' });
    const right = at(await offered(wrong.activate?.({ userCode })), 'UNAUTHENTICATED');
    expect(right).toMatchObject({ usingDeviceFlow: true, target: { name: 'television' } });
  });

  it('(2.2/16) [r19] hands the code over in its link', async () => {
    const { userCode } = await visit().control.newDevice();
    const me = await arrive(visit, `/activate?user_code=${userCode}`);
    expect(at(me.flow.step, 'DEVICE_ACTIVATE').userCode).toBe(userCode);
  });

  it('(2.2/15) [r19] has a code that does not last', async () => {
    const { me, userCode } = await device();
    await me.control.advance(601);
    const late = await arrive(visit, '/activate');
    const step = await offered(at(late.flow.step, 'DEVICE_ACTIVATE').activate?.({ userCode }));
    expect(step.problem).toMatchObject({ factorResult: 'INVALID_USER_CODE' });
  });

  it('(2.2/17) [r19] is let in', async () => {
    const { me, status } = await signedIn();
    const step = at(me.flow.step, 'CONSENT_REQUIRED');
    const done = at(await offered(step.consent?.()), 'SUCCESS');
    expect(done.deviceActivationStatus).toBe('DEVICE_ACTIVATED');
    expect(done.sessionToken).toBeUndefined();
    expect(done.next).toBeUndefined();
    expect(await status()).toBe('ACTIVATED');
  });

  it('(2.2/18) [r19] is denied what it asks for', async () => {
    const { me, status } = await signedIn();
    const step = at(me.flow.step, 'CONSENT_REQUIRED');
    const done = at(await offered(step.consent?.({ scopes: [] })), 'SUCCESS');
    expect(done.deviceActivationStatus).toBe('DEVICE_NOT_ACTIVATED_CONSENT_DENIED');
    expect(await status()).toBe('DENIED');
  });

  it('(2.2/4) [r19] learns that the person gave up', async () => {
    const { me, status } = await signedIn();
    expect(await me.flow.step.cancel()).toMatchObject({ status: 'UNAUTHENTICATED' });
    expect(await status()).toBe('DENIED');
  });

  it('(2.2/19) (3.2/stay) [r19] gave up meanwhile', async () => {
    const { me, step, userCode, status } = await device('notes');
    await offered(step.activate?.({ userCode }));
    const { login, password } = await me.control.person('desmond');
    await offered(me.start.login?.({ identifier: login }));
    for (let minutes = 0; minutes < 12; minutes += 4) {
      await me.wait(240);
      await offered(me.flow.step.stay?.());
    }
    const done = at(await choice(me.flow.step, 'password').verify({ password }), 'SUCCESS');
    expect(done.deviceActivationStatus).toBe('DEVICE_NOT_ACTIVATED');
    expect(await status()).toBe('EXPIRED');
  });
});
