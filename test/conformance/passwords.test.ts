import { createAuthnFlow } from '@authn-flow/authn-core';
import type { AuthnFlow } from '@authn-flow/authn-core';
import { at } from '@authn-flow/authn-core/testing';
import { startOrg } from '@authn-flow/demo/org';
import type { RunningOrg } from '@authn-flow/demo/org';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrgControl } from '../support/org-control.ts';

let org: RunningOrg;
let control: OrgControl;
let flow: AuthnFlow;

beforeEach(async () => {
  org = await startOrg();
  control = new OrgControl(org.url);
  flow = createAuthnFlow({ orgUrl: org.url });
});
afterEach(async () => {
  flow.stop();
  await org.stop();
});

const start = () => at(flow.step, 'UNAUTHENTICATED');
const signIn = async (username: string) => {
  const { password } = await control.person(username);
  return { step: await start().signIn({ username, password }), password };
};
const NEW = 'Quiet-Harbour-2031';

describe('passwords', () => {
  it('[r5] [r34] one that expires soon: told of when asked for, skipped or changed', async () => {
    const username = 'wanda.warned@example.com';
    const { step, password } = await signIn(username);
    expect(step.status).toBe('SUCCESS');
    await step.cancel();
    const options = { warnBeforePasswordExpired: true };
    const warned = at(await start().signIn({ username, password, options }), 'PASSWORD_WARN');
    expect(warned.passwordExpireDays).toBe(5);
    expect((await warned.skip?.())?.status).toBe('SUCCESS');
    await flow.step.cancel();
    const again = at(await start().signIn({ username, password, options }), 'PASSWORD_WARN');
    expect((await again.changePassword?.({ oldPassword: password, newPassword: NEW }))?.status).toBe(
      'SUCCESS',
    );
  });

  it('[r6] an expired one: wrong, too weak, changed, and the new one is good', async () => {
    const username = 'ed.expired@example.com';
    const { step, password } = await signIn(username);
    const expired = at(step, 'PASSWORD_EXPIRED');
    expect(expired.passwordPolicy?.minLength).toBe(8);
    const change = (oldPassword: string, newPassword: string) =>
      expired.changePassword?.({ oldPassword, newPassword });
    expect((await change('no', NEW))?.problem).toMatchObject({ errorCode: 'E0000014', field: 'oldPassword' });
    expect((await change(password, 'x'))?.problem).toMatchObject({
      errorCode: 'E0000080',
      field: 'newPassword',
    });
    expect((await change(password, NEW))?.status).toBe('SUCCESS');
    await flow.step.cancel();
    expect((await start().signIn({ username, password: NEW })).status).toBe('SUCCESS');
  });

  it('an expired one after the factor', async () => {
    const { step } = await signIn('tess.temporary@example.com');
    const totp = at(step, 'MFA_REQUIRED').factors.find((each) => each.factorType === 'token:software:totp');
    const after = await totp?.verify({ passCode: await control.totp('tess.temporary@example.com') });
    expect(after?.status).toBe('PASSWORD_EXPIRED');
  });

  it('[r7] one that is kept elsewhere', async () => {
    const { step } = await signIn('dora.directory@example.com');
    const expired = at(step, 'PASSWORD_EXPIRED');
    expect(expired.changePassword).toBeUndefined();
    expect(expired.externalSite?.href).toMatch(/^https?:/);
    expect(expired.externalSite?.title).toBeTruthy();
  });
});

describe('recovery', () => {
  it.each(['SMS', 'CALL'] as const)('[r73] [r10] [r9] a forgotten password, by %s', async (factorType) => {
    const username = 'faye.forgetful@example.com';
    const challenge = at(await start().forgotPassword({ username, factorType }), 'RECOVERY_CHALLENGE');
    expect(challenge).toMatchObject({ factorType, recoveryType: 'PASSWORD', identifier: username });
    expect((await challenge.verify?.({ passCode: '000000' }))?.problem).toMatchObject({ field: 'passCode' });
    const question = at(
      (await challenge.verify?.({ passCode: await control.code(username) })) ?? flow.step,
      'RECOVERY',
    );
    expect(question.question).toBeTruthy();
    expect((await question.answer?.({ answer: 'no idea' }))?.problem).toMatchObject({ field: 'answer' });
    const { answer = '' } = await control.person(username);
    const reset = at((await question.answer?.({ answer })) ?? flow.step, 'PASSWORD_RESET');
    expect((await reset.resetPassword?.({ newPassword: NEW, revokeSessions: true }))?.status).toBe('SUCCESS');
  });

  it('[r74] [r75] a forgotten password, by mail: the link goes on, once', async () => {
    const username = 'ray.recovers@example.com';
    await start().forgotPassword({ username, factorType: 'EMAIL' });
    expect(flow.step).toMatchObject({ status: 'RECOVERY_CHALLENGE', factorType: 'EMAIL' });
    const recoveryToken = new URL(await control.link(username)).pathname.split('/').at(-1) ?? '';
    await flow.step.cancel();
    const reset = at(await start().redeemRecoveryToken({ recoveryToken }), 'PASSWORD_RESET');
    // The password is set although a factor is still due.
    expect((await reset.resetPassword?.({ newPassword: NEW }))?.status).toBe('MFA_REQUIRED');
    await flow.step.cancel();
    expect((await start().redeemRecoveryToken({ recoveryToken })).problem).toMatchObject({
      code: 'refused',
      remedy: 'restart',
    });
  });

  it('[r8] [r80] a locked account, unlocked from where it is disclosed', async () => {
    const username = 'lou.locked@example.com';
    const locked = at((await signIn(username)).step, 'LOCKED_OUT');
    await locked.unlock?.({ username, factorType: 'SMS' });
    let step = await at(flow.step, 'RECOVERY_CHALLENGE').verify?.({ passCode: await control.code(username) });
    const { answer = '' } = await control.person(username);
    if (step?.status === 'RECOVERY') step = await step.answer?.({ answer });
    expect(step).toMatchObject({ status: 'SUCCESS', recoveryType: 'UNLOCK' });
    await flow.step.cancel();
    expect((await signIn(username)).step.status).toBe('SUCCESS');
  });

  it('says nothing about who exists', async () => {
    const one = await start().forgotPassword({ username: 'faye.forgetful@example.com', factorType: 'EMAIL' });
    await flow.step.cancel();
    const two = await start().forgotPassword({ username: 'nobody@example.com', factorType: 'EMAIL' });
    expect({ ...two, id: 0, identifier: '' }.status).toBe(one.status);
    expect(two.problem).toEqual(one.problem);
  });
});

describe('codes by call and mail', () => {
  it.each([
    ['carl.call@example.com', 'call'],
    ['emma.email@example.com', 'email'],
  ] as const)('[r37] [r38] %s', async (login, factorType) => {
    const { step } = await signIn(login);
    const choice = at(step, 'MFA_REQUIRED').factors.find((each) => each.factorType === factorType);
    if (choice?.factorType !== factorType) throw new Error('not listed');
    const challenge = at(await choice.verify(), 'MFA_CHALLENGE');
    if (challenge.factorType !== factorType) throw new Error('another factor');
    expect((await challenge.verify({ passCode: '0' })).problem).toMatchObject({ errorCode: 'E0000068' });
    expect((await challenge.verify({ passCode: await control.code(login) })).status).toBe('SUCCESS');
  });
});
