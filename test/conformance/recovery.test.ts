import { createSession, getSession } from '@authn-flow/authn-core/session';
import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { meetOrg } from '../support/meet-org.ts';
import type { Visitor } from '../support/visitor.ts';
import { choice, offered, refused } from '../support/walk.ts';

const visit = meetOrg();
const FAYE = 'faye.forgetful@example.com';
const RAY = 'ray.recovers@example.com';
const LOU = 'lou.locked@example.com';
const NEW = 'Quiet-Harbour-2031';

/** The token in the link that was mailed last. */
const mailed = async ({ control }: Visitor, username: string): Promise<string> =>
  new URL(await control.link(username)).pathname.split('/').at(-1) ?? '';

/** The code that was sent last, entered. */
async function enterCode(me: Visitor, username: string) {
  const passCode = await me.control.code(username);
  return offered(at(me.flow.step, 'RECOVERY_CHALLENGE').verify?.({ passCode }));
}

describe('a forgotten password', () => {
  it.each(['SMS', 'CALL'] as const)(
    '(2.4/20) (2.4/24) (2.4/27) (2.4/33) (2.4/35) (2.4/36) (2.4/37) [r73] [r11] [r10] [r9] by %s',
    async (factorType) => {
      const me = visit();
      const sent = await me.start.forgotPassword({ username: FAYE, factorType });
      expect(sent).toMatchObject({ factorType, recoveryType: 'PASSWORD', identifier: FAYE });
      const wrong = at(sent, 'RECOVERY_CHALLENGE').verify?.({ passCode: '000000' });
      expect(await offered(wrong)).toEqual(refused('RECOVERY_CHALLENGE', 'E0000068', { field: 'passCode' }));
      const question = at(await enterCode(me, FAYE), 'RECOVERY');
      expect(question.question).toBe('Which lake did you swim in first?');
      expect(await offered(question.answer?.({ answer: 'no idea' }))).toEqual(
        refused('RECOVERY', 'E0000087', { field: 'answer' }),
      );
      const reset = at(await offered(question.answer?.({ answer: 'Walden Pond' })), 'PASSWORD_RESET');
      expect(await offered(reset.resetPassword?.({ newPassword: 'x' }))).toEqual(
        refused('PASSWORD_RESET', 'E0000080', { field: 'newPassword' }),
      );
      expect((await offered(reset.resetPassword?.({ newPassword: NEW }))).status).toBe('SUCCESS');
      await me.flow.step.cancel();
      expect((await me.start.signIn({ username: FAYE, password: NEW })).status).toBe('SUCCESS');
    },
  );

  it('(2.4/25) (2.4/36) [r9] without a question; the password is set although a factor is due', async () => {
    const me = visit();
    await me.start.forgotPassword({ username: RAY, factorType: 'SMS' });
    const reset = at(await enterCode(me, RAY), 'PASSWORD_RESET');
    const list = await offered(reset.resetPassword?.({ newPassword: NEW }));
    const passCode = await me.control.totp(RAY);
    // Under the new state token: the old one is dead.
    expect((await choice(list, 'token:software:totp').verify({ passCode })).status).toBe('SUCCESS');
  });

  it.each([
    ['SMS', 'E0000109'],
    ['CALL', 'E0000133'],
  ] as const)('(2.4/28) (2.4/29) [r11] another code by %s, not at once', async (factorType, errorCode) => {
    const me = visit();
    await me.start.forgotPassword({ username: RAY, factorType });
    const first = await me.control.code(RAY);
    const resend = () => offered(at(me.flow.step, 'RECOVERY_CHALLENGE').resend?.());
    expect(await resend()).toMatchObject({
      status: 'RECOVERY_CHALLENGE',
      problem: { code: 'rate-limited', scope: 'send', errorCode },
    });
    await me.wait(31);
    expect(await resend()).not.toHaveProperty('problem');
    expect(await me.control.code(RAY)).not.toBe(first);
    expect((await enterCode(me, RAY)).status).toBe('PASSWORD_RESET');
  });

  it('(2.4/27) (2.4/35) [r10] [r11] five wrong codes burn the code, five wrong answers end it all', async () => {
    const me = visit();
    const sent = await me.start.forgotPassword({ username: FAYE, factorType: 'SMS' });
    const wrongCode = () => offered(at(sent, 'RECOVERY_CHALLENGE').verify?.({ passCode: '000000' }));
    const tooLate = refused('RECOVERY_CHALLENGE', 'E0000068');
    for (let attempt = 1; attempt <= 5; attempt++) expect(await wrongCode()).toEqual(tooLate);
    expect(await enterCode(me, FAYE)).toEqual(tooLate);
    await me.wait(31);
    await at(me.flow.step, 'RECOVERY_CHALLENGE').resend?.();
    const question = at(await enterCode(me, FAYE), 'RECOVERY');
    const wrongAnswer = () => offered(question.answer?.({ answer: 'no idea' }));
    for (let attempt = 1; attempt <= 5; attempt++)
      expect(await wrongAnswer()).toEqual(refused('RECOVERY', 'E0000087'));
    expect(await wrongAnswer()).toMatchObject({ status: 'UNAUTHENTICATED', problem: { code: 'expired' } });
  });

  it('(2.4/19) (2.4/30) (2.4/33) [r11] [r74] [r75] by mail: the flow ends, and the link begins another', async () => {
    const me = visit();
    const sent = await me.start.forgotPassword({ username: FAYE, factorType: 'EMAIL' });
    expect(sent).toMatchObject({ status: 'RECOVERY_CHALLENGE', factorType: 'EMAIL', activity: 'idle' });
    for (const action of ['verify', 'resend', 'stay']) expect(sent).not.toHaveProperty(action);
    const recoveryToken = await mailed(me, FAYE);
    const question = at(await visit().start.redeemRecoveryToken({ recoveryToken }), 'RECOVERY');
    const reset = await offered(question.answer?.({ answer: 'Walden Pond' }));
    expect(reset).toMatchObject({ status: 'PASSWORD_RESET', recoveryType: 'PASSWORD' });
  });

  it('(2.4/31) (2.4/32) [r75] the token of a mail: good once, not for ever, and not made up', async () => {
    const me = visit();
    await me.start.forgotPassword({ username: RAY, factorType: 'EMAIL' });
    const recoveryToken = await mailed(me, RAY);
    const redeem = (token: string) => visit().start.redeemRecoveryToken({ recoveryToken: token });
    expect((await redeem(recoveryToken)).status).toBe('PASSWORD_RESET');
    const dead = { remedy: 'restart' };
    expect(await redeem(recoveryToken)).toEqual(refused('UNAUTHENTICATED', 'E0000105', dead));
    expect(await redeem('nonsense')).toEqual(refused('UNAUTHENTICATED', 'E0000011', dead));
    await me.wait(60);
    await me.flow.step.cancel();
    await me.start.forgotPassword({ username: RAY, factorType: 'EMAIL' });
    const late = await mailed(me, RAY);
    await me.control.advance(30 * 24 * 3600);
    expect(await redeem(late)).toEqual(refused('UNAUTHENTICATED', 'E0000105', dead));
  });

  it.each(['EMAIL', 'SMS', 'CALL'] as const)(
    '(2.4/19) (2.4/20) (3.4/masked) [r73] nobody of that name: as for somebody, by %s',
    async (factorType) => {
      const [one, two] = [visit(), visit()];
      const known = await one.start.forgotPassword({ username: FAYE, factorType });
      const unknown = await two.start.forgotPassword({ username: 'nobody@example.com', factorType });
      expect({ ...unknown, identifier: FAYE }).toMatchObject(JSON.parse(JSON.stringify(known)) as object);
      if (factorType === 'EMAIL') return;
      const wrong = at(unknown, 'RECOVERY_CHALLENGE').verify?.({ passCode: '000000' });
      expect(await offered(wrong)).toEqual(refused('RECOVERY_CHALLENGE', 'E0000068'));
    },
  );

  it('(3.1/relay-state-recovery) leads on to where the org trusts, and to nowhere else', async () => {
    const me = visit();
    const forgot = (relayState: string) =>
      me.start.forgotPassword({ username: RAY, factorType: 'SMS', relayState });
    expect(await forgot('https://elsewhere.example.com/')).toEqual(refused('UNAUTHENTICATED', 'E0000001'));
    await forgot(`${me.url}/after`);
    const reset = at(await enterCode(me, RAY), 'PASSWORD_RESET');
    const list = await offered(reset.resetPassword?.({ newPassword: NEW }));
    const passCode = await me.control.totp(RAY);
    const done = at(await choice(list, 'token:software:totp').verify({ passCode }), 'SUCCESS');
    expect(done.relayState).toBe(`${me.url}/after`);
  });

  it.each([true, false])(
    '(3.7/revoke-sessions) (4.1/session) [r79] other sessions end: %s',
    async (revokeSessions) => {
      const me = visit();
      const { sessionToken = '' } = at(await me.signIn('faye'), 'SUCCESS');
      const exchange = { orgUrl: me.url, fetch: me.browser, sessionToken };
      expect(await createSession(exchange)).toMatchObject({ ok: true, session: { login: FAYE } });
      expect(await createSession(exchange)).toMatchObject({ ok: false });
      const other = visit();
      const { sessionToken: token = '' } = at(await other.signIn('faye'), 'SUCCESS');
      await other.opens(`/login/sessionCookieRedirect?token=${token}&redirectUrl=${me.url}/`);
      const session = () => getSession({ orgUrl: me.url, fetch: other.browser });
      expect(await session()).toMatchObject({ session: { login: FAYE } });

      await me.flow.step.cancel();
      await me.start.forgotPassword({ username: FAYE, factorType: 'SMS' });
      const question = at(await enterCode(me, FAYE), 'RECOVERY');
      const reset = at(await offered(question.answer?.({ answer: 'Walden Pond' })), 'PASSWORD_RESET');
      await reset.resetPassword?.({ newPassword: NEW, revokeSessions });
      const { session: left } = (await session()) as { session?: object };
      expect(left === undefined).toBe(revokeSessions);
    },
  );
});

describe('a locked account', () => {
  it('(2.4/38) (2.4/26) [r8] [r80] by text message, from where it is disclosed', async () => {
    const me = visit();
    const locked = at(await me.signIn('lou'), 'LOCKED_OUT');
    await offered(locked.unlock?.({ username: LOU, factorType: 'SMS' }));
    expect(await enterCode(me, LOU)).toMatchObject({ status: 'SUCCESS', recoveryType: 'UNLOCK' });
    expect((await me.again('lou')).status).toBe('SUCCESS');
  });

  it('(2.4/23) (2.4/31) [r80] by mail', async () => {
    const me = visit();
    const sent = await me.start.unlockAccount({ username: LOU, factorType: 'EMAIL' });
    expect(sent).toMatchObject({ status: 'RECOVERY_CHALLENGE', recoveryType: 'UNLOCK' });
    const recoveryToken = await mailed(me, LOU);
    const done = await visit().start.redeemRecoveryToken({ recoveryToken });
    expect(done).toMatchObject({ status: 'SUCCESS', recoveryType: 'UNLOCK' });
    expect((await me.again('lou')).status).toBe('SUCCESS');
  });

  it('(2.4/23) (2.4/34) [r80] by call and security question', async () => {
    const me = visit();
    await me.start.unlockAccount({ username: FAYE, factorType: 'CALL' });
    const question = at(await enterCode(me, FAYE), 'RECOVERY');
    expect(question.recoveryType).toBe('UNLOCK');
    expect(await offered(question.answer?.({ answer: 'Walden Pond' }))).toMatchObject({
      status: 'SUCCESS',
      recoveryType: 'UNLOCK',
    });
  });
});

describe('a trusted caller', () => {
  it('(2.4/21) (2.4/30) (3.6/trusted) is given a token instead of sending anything', async () => {
    const me = visit({ trusted: true });
    const begun = at(await me.start.forgotPassword({ username: FAYE }), 'RECOVERY');
    expect(begun.answer).toBeUndefined();
    const question = at(await offered(begun.recover?.()), 'RECOVERY');
    expect(question.question).toBe('Which lake did you swim in first?');
    const reset = await offered(question.answer?.({ answer: 'Walden Pond' }));
    expect(reset.status).toBe('PASSWORD_RESET');
  });

  it('(2.4/23) (2.4/31) (3.6/trusted) unlocks so as well', async () => {
    const me = visit({ trusted: true });
    const begun = at(await me.start.unlockAccount({ username: LOU }), 'RECOVERY');
    expect(await offered(begun.recover?.())).toMatchObject({ status: 'SUCCESS', recoveryType: 'UNLOCK' });
  });

  it('(2.4/22) is told the truth', async () => {
    const me = visit({ trusted: true });
    const forgot = (username: string, factorType?: 'SMS') =>
      me.start.forgotPassword({ username, ...(factorType && { factorType }) });
    expect(await forgot('nobody@example.com')).toEqual(refused('UNAUTHENTICATED', 'E0000095'));
    expect(await forgot('pat.password@example.com', 'SMS')).toEqual(refused('UNAUTHENTICATED', 'E0000097'));
  });

  it('(2.4/21) which nobody else is', async () => {
    const step = await visit().start.forgotPassword({ username: FAYE });
    expect(step).toEqual(refused('UNAUTHENTICATED', 'E0000006', { remedy: 'stop' }));
  });
});
