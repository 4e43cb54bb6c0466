import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { meetOrg } from '../support/meet-org.ts';
import type { Visitor } from '../support/visitor.ts';
import { activation, choice, enrollable, offered, refused } from '../support/walk.ts';

const visit = meetOrg();
const PHONE = '+14155550100';
const multi = { options: { multiOptionalFactorEnroll: true } };
const wrongCode = refused('MFA_ENROLL_ACTIVATE', 'E0000068', { field: 'passCode' });

/** Enrols a phone for text messages, up to its code. */
const enrolSms = async (me: Visitor, input = {}) =>
  offered(enrollable(me.flow.step, 'sms').enroll?.({ phoneNumber: PHONE, ...input }));

describe('what there is to enrol', () => {
  it('(2.4/43) (2.4/44) (3.1/multi-optional) [r14] [r34] [r64] required ones first, then optional ones, then enough', async () => {
    const me = visit();
    const list = at(await me.signIn('theo', multi), 'MFA_ENROLL');
    expect(
      list.factors.map(({ factorType, required, enrolled }) => [factorType, required, enrolled]),
    ).toEqual(
      expect.arrayContaining([
        ['question', true, false],
        ['sms', true, false],
        ['token:software:totp', false, false],
      ]),
    );
    expect(list.skip).toBeUndefined();
    const question = enrollable(list, 'question');
    const second = at(
      await offered(question.enroll?.({ question: 'disliked_food', answer: 'Boiled Leeks' })),
      'MFA_ENROLL',
    );
    expect(enrollable(second, 'question')).toMatchObject({ enrolled: true });
    expect(enrollable(second, 'question').enroll).toBeUndefined();
    expect(second.skip).toBeUndefined();
    const open = activation(await enrolSms(me), 'sms');
    const third = at(await open.activate({ passCode: await me.control.code(PHONE) }), 'MFA_ENROLL');
    expect((await offered(third.skip?.())).status).toBe('SUCCESS');
  });

  it('(2.4/44) [r14] without being asked for, the optional ones are not offered', async () => {
    const me = visit();
    const question = enrollable(await me.signIn('theo'), 'question');
    await question.enroll?.({ question: 'disliked_food', answer: 'Boiled Leeks' });
    const open = activation(await enrolSms(me), 'sms');
    expect((await open.activate({ passCode: await me.control.code(PHONE) })).status).toBe('SUCCESS');
  });

  it('(2.4/42) [r14] put off', async () => {
    const list = at(await visit().signIn('lara'), 'MFA_ENROLL');
    expect(list.gracePeriodEndsAt).toBe(Date.UTC(2099, 11, 31));
    expect((await offered(list.skip?.())).status).toBe('SUCCESS');
  });
});

describe('a phone', () => {
  it('(2.4/40) (2.4/44) (2.4/45) (2.4/50) (3.9/sms) [r15] [r66] for text messages', async () => {
    const me = visit();
    await me.signIn('nora');
    const open = activation(await enrolSms(me), 'sms');
    expect(open.profile.phoneNumber).toBe('+1 XXX-XXX-0100');
    expect((await offered(open.resend?.())).problem).toMatchObject({ errorCode: 'E0000109' });
    await me.wait(31);
    expect(await offered(open.resend?.())).not.toHaveProperty('problem');
    expect(await open.activate({ passCode: '000000' })).toEqual(wrongCode);
    expect((await open.activate({ passCode: await me.control.code(PHONE) })).status).toBe('SUCCESS');
    expect(choice(await me.again('nora'), 'sms').profile.phoneNumber).toBe('+1 XXX-XXX-0100');
  });

  it('(2.4/40) (2.4/44) (2.4/45) (2.4/50) (3.9/call) [r15] [r66] for calls, with an extension', async () => {
    const me = visit();
    const call = enrollable(await me.signIn('nora'), 'call');
    const enrol = async (phoneExtension: string) =>
      offered(call.enroll?.({ phoneNumber: PHONE, phoneExtension }));
    expect(await enrol('ext')).toEqual(refused('MFA_ENROLL', 'E0000121', { field: 'phoneExtension' }));
    const open = activation(await enrol('42'), 'call');
    expect((await offered(open.resend?.())).problem).toMatchObject({ errorCode: 'E0000133' });
    expect(await open.activate({ passCode: '00000' })).toEqual(wrongCode);
    expect((await open.activate({ passCode: await me.control.code(PHONE) })).status).toBe('SUCCESS');
  });

  it('(2.4/41) (3.9/validate-phone) [r66] a number that cannot exist, unless the person insists', async () => {
    const me = visit();
    await me.signIn('nora');
    const phoneNumber = '+11155550100';
    const impossible = refused('MFA_ENROLL', 'E0000098', { field: 'phoneNumber' });
    expect(await enrolSms(me, { phoneNumber: 'call me' })).toEqual(refused('MFA_ENROLL', 'E0000001'));
    expect(await enrolSms(me, { phoneNumber })).toEqual(impossible);
    const open = await enrolSms(me, { phoneNumber, validatePhone: false });
    expect(open.status).toBe('MFA_ENROLL_ACTIVATE');
  });

  it('(2.4/45) [r15] a sixth code within five minutes is one too many, and locks nobody', async () => {
    const me = visit();
    await me.signIn('nora');
    const open = activation(await enrolSms(me), 'sms');
    for (let attempt = 1; attempt <= 5; attempt++)
      expect(await open.activate({ passCode: '000000' })).toEqual(wrongCode);
    const passCode = await me.control.code(PHONE);
    expect(await open.activate({ passCode })).toMatchObject({
      status: 'MFA_ENROLL_ACTIVATE',
      problem: { code: 'rate-limited', scope: 'all', errorCode: 'E0000047' },
    });
    for (let minutes = 0; minutes < 6; minutes += 2) {
      await me.wait(120);
      await offered(me.flow.step.stay?.());
    }
    expect((await open.activate({ passCode })).problem).toMatchObject({ errorCode: 'E0000068' });
    expect((await me.control.person('nora')).status).toBe('ACTIVE');
  });

  it('(2.4/52) [r15] back: the pending one is dropped, and its code is worth nothing', async () => {
    const me = visit();
    await me.signIn('nora');
    const open = activation(await enrolSms(me), 'sms');
    const passCode = await me.control.code(PHONE);
    expect((await offered(open.previous?.())).status).toBe('MFA_ENROLL');
    const corrected = activation(await enrolSms(me, { phoneNumber: '+14155550199' }), 'sms');
    expect(await corrected.activate({ passCode })).toEqual(wrongCode);
  });

  it('(3.9/update-phone) (3.9/call) [r66] a verified one is offered again, and replaced only if asked', async () => {
    const me = visit();
    await me.signIn('nora', multi);
    const open = activation(await enrolSms(me), 'sms');
    const list = await open.activate({ passCode: await me.control.code(PHONE) });
    const call = enrollable(list, 'call');
    expect(call.phones).toMatchObject([{ phoneNumber: '+1 XXX-XXX-0100' }]);
    const other = { phoneNumber: '+14155550199' };
    expect(await offered(call.enroll?.(other))).toEqual(refused('MFA_ENROLL', 'E0000001'));
    const reused = activation(await offered(call.enroll?.()), 'call');
    expect(reused.profile.phoneNumber).toBe('+1 XXX-XXX-0100');
    const back = await offered(reused.previous?.());
    const update = enrollable(back, 'call').enroll?.({ ...other, updatePhone: true });
    const updated = activation(await offered(update), 'call');
    const passCode = await me.control.code('+14155550199');
    expect((await updated.activate({ passCode })).status).toBe('MFA_ENROLL');
  });
});

describe('mail and question', () => {
  it('(2.4/40) (2.4/44) (2.4/45) (2.4/50) (3.9/email) [r69] the primary address', async () => {
    const me = visit();
    const { login } = await me.control.person('nora');
    const email = enrollable(await me.signIn('nora'), 'email');
    const open = activation(await offered(email.enroll?.()), 'email');
    expect(open.profile.email).toBe('n...r@example.com');
    await me.wait(6);
    expect(await offered(open.resend?.())).not.toHaveProperty('problem');
    expect(await open.activate({ passCode: '000000' })).toEqual(wrongCode);
    expect((await open.activate({ passCode: await me.control.code(login) })).status).toBe('SUCCESS');
  });

  it('(2.4/39) (2.4/41) (3.9/question) [r65] a question of the org’s list', async () => {
    const me = visit();
    const begin = enrollable(await me.signIn('nora'), 'question');
    expect(begin.questions).toBeUndefined();
    const question = enrollable(await offered(begin.loadQuestions?.()), 'question');
    const [listed] = question.questions ?? [];
    expect(question.questions?.length).toBeGreaterThan(10);
    const enrol = (answer: string, key = listed?.question ?? '') =>
      offered(question.enroll?.({ question: key, answer }));
    expect(await enrol('abc')).toEqual(refused('MFA_ENROLL', 'E0000001'));
    // What was fetched is still there after a refusal.
    expect(enrollable(me.flow.step, 'question').questions).toEqual(question.questions);
    expect((await enrol('Boiled Leeks')).status).toBe('SUCCESS');
    const asked = choice(await me.again('nora'), 'question');
    expect(asked.profile.questionText).toBe(listed?.questionText);
    expect((await asked.verify({ answer: 'boiled leeks' })).status).toBe('SUCCESS');
  });
});
