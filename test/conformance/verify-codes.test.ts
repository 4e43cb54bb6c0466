import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { totpCode } from '../../packages/demo/org/testing/totp-code.ts';
import { meetOrg } from '../support/meet-org.ts';
import { challenge, choice, offered, refused } from '../support/walk.ts';

const visit = meetOrg();
const WRONG = refused('MFA_CHALLENGE', 'E0000068', { field: 'passCode' });

describe('a code that is sent', () => {
  it('(2.4/53) (2.4/61) (2.4/62) (2.4/69) (3.10/sms) [r37] by text message: wrong, another one, replaced, right', async () => {
    const me = visit();
    const { login } = await me.control.person('sam');
    const open = challenge(await choice(await me.signIn('sam'), 'sms').verify(), 'sms');
    const first = await me.control.code(login);
    expect(await open.verify({ passCode: '000000' })).toEqual(WRONG);
    expect(await offered(open.resend?.())).toMatchObject({
      status: 'MFA_CHALLENGE',
      problem: { code: 'rate-limited', scope: 'send', errorCode: 'E0000109' },
    });
    await me.wait(31);
    expect(await offered(open.resend?.())).not.toHaveProperty('problem');
    expect(await open.verify({ passCode: first })).toEqual(WRONG);
    expect((await open.verify({ passCode: await me.control.code(login) })).status).toBe('SUCCESS');
  });

  it('(2.4/53) (2.4/61) (2.4/62) (2.4/69) (3.10/call) by call', async () => {
    const me = visit();
    const { login } = await me.control.person('carl');
    const open = challenge(await choice(await me.signIn('carl'), 'call').verify(), 'call');
    expect(await open.verify({ passCode: '00000' })).toEqual(WRONG);
    expect((await offered(open.resend?.())).problem).toMatchObject({ errorCode: 'E0000133' });
    await me.wait(31);
    expect(await offered(open.resend?.())).not.toHaveProperty('problem');
    expect((await open.verify({ passCode: await me.control.code(login) })).status).toBe('SUCCESS');
  });

  it('(2.4/53) (2.4/61) (2.4/62) (2.4/69) (3.10/email) [r38] by mail', async () => {
    const me = visit();
    const { login } = await me.control.person('emma');
    const open = challenge(await choice(await me.signIn('emma'), 'email').verify(), 'email');
    expect(await open.verify({ passCode: '000000' })).toEqual(WRONG);
    expect((await offered(open.resend?.())).problem).toMatchObject({ errorCode: 'E0000118' });
    await me.wait(6);
    expect(await offered(open.resend?.())).not.toHaveProperty('problem');
    expect((await open.verify({ passCode: await me.control.code(login) })).status).toBe('SUCCESS');
  });

  it('(2.4/63) five wrong ones lock the account', async () => {
    const me = visit();
    const open = challenge(await choice(await me.signIn('sam'), 'sms').verify(), 'sms');
    for (let attempt = 1; attempt <= 4; attempt++)
      expect(await open.verify({ passCode: '000000' })).toEqual(WRONG);
    expect(await open.verify({ passCode: '000000' })).toMatchObject({
      status: 'UNAUTHENTICATED',
      identifier: 'sam.sms@example.com',
      problem: { errorCode: 'E0000069', remedy: 'restart' },
    });
    expect((await me.control.person('sam')).status).toBe('LOCKED_OUT');
  });

  it.each([
    ['sent', true, undefined],
    ['entered', undefined, true],
  ])(
    '(3.10/remember-device) [r47] the device is remembered by what was said when the code was %s',
    async (_when, atSending, atProof) => {
      const me = visit();
      const sms = choice(await me.signIn('sam'), 'sms');
      const open = challenge(await sms.verify(atSending ? { rememberDevice: true } : {}), 'sms');
      const passCode = await me.control.code('sam.sms@example.com');
      await open.verify({ passCode, ...(atProof && { rememberDevice: true }) });
      expect((await me.again('sam')).status).toBe('SUCCESS');
    },
  );

  it('(2.4/70) (3.8/previous-list) [r48] back to the list, and on with another factor', async () => {
    const me = visit();
    const open = challenge(await choice(await me.signIn('mia'), 'sms').verify(), 'sms');
    const list = at(await offered(open.previous?.()), 'MFA_REQUIRED');
    const google = choice(list, 'token:software:totp', 'GOOGLE');
    const passCode = await me.control.totp('mia', 'GOOGLE');
    expect((await google.verify({ passCode })).status).toBe('SUCCESS');
  });
});

describe('a code of an app', () => {
  it.each(['OKTA', 'GOOGLE'] as const)(
    '(2.4/58) (2.4/59) (3.10/totp) [r35] of %s: wrong, of another time, right, and not again',
    async (provider) => {
      const me = visit();
      const short = provider === 'OKTA' ? 'tia' : 'greg';
      const { sharedSecret = '' } = await me.control.factor(short, 'token:software:totp', provider);
      const code = (steps = 0) => totpCode(sharedSecret, me.now, steps);
      const refusal = (errorCode: string) => refused('MFA_REQUIRED', errorCode, { field: 'passCode' });
      const totp = choice(await me.signIn(short), 'token:software:totp', provider);
      expect(await totp.verify({ passCode: '000000' })).toEqual(refusal('E0000068'));
      expect(await totp.verify({ passCode: code(5) })).toEqual(refusal('E0000083'));
      expect((await totp.verify({ passCode: code() })).status).toBe('SUCCESS');
      const again = choice(await me.again(short), 'token:software:totp', provider);
      expect(await again.verify({ passCode: code() })).toEqual(refusal('E0000082'));
      expect((await again.verify({ passCode: code(1) })).status).toBe('SUCCESS');
    },
  );

  it('(2.4/58) (2.4/59) (3.10/totp-type) of any of several phones', async () => {
    const me = visit();
    const { factors } = await me.control.person('tim');
    const list = at(await me.signIn('tim'), 'MFA_REQUIRED');
    const type = list.factorTypes.find(({ factorType }) => factorType === 'token:software:totp');
    if (type?.factorType !== 'token:software:totp') throw new Error('the type is not offered');
    expect(await type.verify({ passCode: '000000' })).toEqual(refused('MFA_REQUIRED', 'E0000068'));
    const passCode = totpCode(factors[1]?.sharedSecret ?? '', me.now);
    expect((await type.verify({ passCode })).status).toBe('SUCCESS');
  });

  it('(2.4/60) five wrong ones lock the account', async () => {
    const me = visit();
    const totp = choice(await me.signIn('tia'), 'token:software:totp');
    for (let attempt = 1; attempt <= 4; attempt++)
      expect(await totp.verify({ passCode: '000000' })).toEqual(refused('MFA_REQUIRED', 'E0000068'));
    const locked = { status: 'UNAUTHENTICATED', problem: { errorCode: 'E0000069', remedy: 'restart' } };
    expect(await totp.verify({ passCode: '000000' })).toMatchObject(locked);
    expect(await me.signIn('tia')).toEqual(refused('UNAUTHENTICATED', 'E0000004'));
  });

  it('(3.10/remember-device) [r47] is not asked for again on a device that is remembered', async () => {
    const me = visit();
    const passCode = await me.control.totp('greg');
    const list = at(await me.signIn('greg'), 'MFA_REQUIRED');
    expect(list.rememberDevice).toEqual({ lifetimeInMinutes: 15, byDefault: false });
    const totp = choice(list, 'token:software:totp', 'GOOGLE');
    expect((await totp.verify({ passCode, rememberDevice: true })).status).toBe('SUCCESS');
    expect((await me.again('greg')).status).toBe('SUCCESS');
    expect((await visit().signIn('greg')).status).toBe('MFA_REQUIRED');
    await me.control.advance(15 * 60);
    expect(at(await me.again('greg'), 'MFA_REQUIRED').rememberDevice?.byDefault).toBe(true);
  });
});

describe('what a person knows', () => {
  it('(2.4/58) (2.4/59) (3.10/question) [r39] an answer', async () => {
    const me = visit();
    const question = choice(await me.signIn('quinn'), 'question');
    expect(question.profile.questionText).toBeTruthy();
    expect(await question.verify({ answer: 'no idea' })).toEqual(refused('MFA_REQUIRED', 'E0000068'));
    expect((await question.verify({ answer: ' burnt PANCAKES ' })).status).toBe('SUCCESS');
  });

  it('(2.4/58) (2.4/59) (3.10/password) the password once more', async () => {
    const me = visit();
    const { password } = await me.control.person('perry');
    const factor = choice(await me.signIn('perry'), 'password');
    expect(await factor.verify({ password: 'no' })).toEqual(refused('MFA_REQUIRED', 'E0000068'));
    expect((await factor.verify({ password })).status).toBe('SUCCESS');
  });
});
