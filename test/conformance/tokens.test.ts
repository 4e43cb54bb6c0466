import { HOTP, Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { totpCode } from '../../packages/demo/org/testing/totp-code.ts';
import { meetOrg } from '../support/meet-org.ts';
import type { PersonFactor } from '../support/org-control.ts';
import type { Visitor } from '../support/visitor.ts';
import { choice, enrollable, offered, refused } from '../support/walk.ts';

const visit = meetOrg();
const WRONG = refused('MFA_REQUIRED', 'E0000068', { field: 'passCode' });
const NOT_ENROLLED = refused('MFA_ENROLL', 'E0000068', { field: 'passCode' });

/** What the display of a token shows, in seconds that a code lasts. */
const shown = ({ now }: Visitor, { sharedSecret = '' }: PersonFactor, period: number, steps = 0): string =>
  totpCode(sharedSecret, now, steps, period);

/** The text that a YubiKey types at its n-th touch. */
const touch = ({ keyName = '' }: PersonFactor, n = 0): string => keyName + 'cbdefghijk'.charAt(n).repeat(32);

describe('tokens with a PIN', () => {
  it('(2.4/59) (3.10/rsa) [r41] RSA asks for a new PIN, then for the next code', async () => {
    const me = visit();
    const token = await me.control.factor('rosa', 'token', 'RSA');
    const rsa = choice(await me.signIn('rosa'), 'token', 'RSA');
    const give = (passCode: string) => rsa.verify({ passCode });
    const asked = (text: RegExp) =>
      refused('MFA_REQUIRED', 'E0000113', {
        field: 'passCode',
        errorSummary: expect.stringMatching(text) as unknown,
      });
    expect(await give(`0000${shown(me, token, 60)}`)).toEqual(WRONG);
    expect(await give(`2468${shown(me, token, 60)}`)).toEqual(asked(/new PIN/));
    expect(await give('no digits')).toEqual(asked(/new PIN/));
    expect(await give('13579')).toEqual(asked(/code of your token to change/));
    await me.control.advance(60);
    expect((await give(`13579${shown(me, token, 60)}`)).status).toBe('SUCCESS');
    await me.control.advance(60);
    const again = choice(await me.again('rosa'), 'token', 'RSA');
    expect((await again.verify({ passCode: `13579${shown(me, token, 60)}` })).status).toBe('SUCCESS');
  });

  it('(2.4/58) (2.4/59) (3.10/on-prem) [r41] On-Prem MFA, by the name the organisation gave it', async () => {
    const me = visit();
    const token = await me.control.factor('otto', 'token', 'DEL_OATH');
    const factor = choice(await me.signIn('otto'), 'token', 'DEL_OATH');
    expect(factor.vendorName).toBe('Vault token');
    expect(await factor.verify({ passCode: shown(me, token, 60) })).toEqual(WRONG);
    expect((await factor.verify({ passCode: `1357${shown(me, token, 60)}` })).status).toBe('SUCCESS');
  });

  it.each([
    ['RSA', '4321'],
    ['DEL_OATH', '8765'],
  ] as const)('(2.4/39) (2.4/41) (3.9/rsa) (3.9/on-prem) [r71] set up: %s', async (provider, pin) => {
    const me = visit();
    const token = await me.control.factor('hank', 'token', provider);
    const list = await me.signIn('hank');
    const factor = enrollable(list, 'token', provider);
    expect(factor).toMatchObject({ enrolled: false, profile: { credentialId: 'hank' } });
    const passCode = pin + shown(me, token, 60);
    const enrol = async (input: { credentialId?: string; passCode: string }) =>
      offered(factor.enroll?.(input));
    expect(await enrol({ passCode: '1' })).toEqual(NOT_ENROLLED);
    expect(await enrol({ credentialId: 'someone', passCode })).toEqual(refused('MFA_ENROLL', 'E0000001'));
    expect((await enrol({ passCode })).status).toBe('SUCCESS');
    expect(choice(await me.again('hank'), 'token', provider).profile).toEqual({ credentialId: 'hank' });
  });
});

describe('Symantec VIP', () => {
  it('(2.4/58) (2.4/59) (3.10/symantec) [r42] one code', async () => {
    const me = visit();
    const token = await me.control.factor('vera', 'token', 'SYMANTEC');
    const factor = choice(await me.signIn('vera'), 'token', 'SYMANTEC');
    expect(await factor.verify({ passCode: '000000' })).toEqual(WRONG);
    expect((await factor.verify({ passCode: shown(me, token, 30) })).status).toBe('SUCCESS');
  });

  it('(2.4/39) (2.4/41) (3.9/symantec) [r71] set up with two codes in a row', async () => {
    const me = visit();
    const token = await me.control.factor('hank', 'token', 'SYMANTEC');
    const factor = enrollable(await me.signIn('hank'), 'token', 'SYMANTEC');
    const [one, two] = [shown(me, token, 30), shown(me, token, 30, 1)];
    const enrol = (passCode: string, nextPassCode: string) =>
      offered(factor.enroll?.({ credentialId: 'VSMT23421508', passCode, nextPassCode }));
    expect(await enrol(two, one)).toEqual(NOT_ENROLLED);
    expect((await enrol(one, two)).status).toBe('SUCCESS');
  });
});

describe('a YubiKey', () => {
  it('(2.4/58) (2.4/59) (3.10/yubikey) [r40] a touch is good once', async () => {
    const me = visit();
    const key = await me.control.factor('yuri', 'token:hardware', 'YUBICO');
    const verify = async (passCode: string) =>
      choice(await me.again('yuri'), 'token:hardware', 'YUBICO').verify({ passCode });
    expect(await verify(touch(key).slice(1))).toEqual(WRONG);
    expect((await verify(touch(key))).status).toBe('SUCCESS');
    expect(await verify(touch(key))).toEqual(refused('MFA_REQUIRED', 'E0000082'));
    expect((await verify(touch(key, 1))).status).toBe('SUCCESS');
  });

  it('(2.4/39) (2.4/41) (3.9/yubikey) [r71] set up with one touch', async () => {
    const me = visit();
    const key = await me.control.factor('hank', 'token:hardware', 'YUBICO');
    const factor = enrollable(await me.signIn('hank'), 'token:hardware', 'YUBICO');
    expect(await offered(factor.enroll?.({ passCode: 'k'.repeat(44) }))).toEqual(NOT_ENROLLED);
    expect((await offered(factor.enroll?.({ passCode: touch(key) }))).status).toBe('SUCCESS');
    const listed = choice(await me.again('hank'), 'token:hardware', 'YUBICO');
    expect(listed.profile).toEqual({ credentialId: '000023421508' });
  });
});

describe('a counter-based token', () => {
  it('(2.4/58) (2.4/59) (3.10/hotp) a code is good once, and those before it no more', async () => {
    const me = visit();
    const { sharedSecret = '' } = await me.control.factor('hugo', 'token:hotp', 'CUSTOM');
    const code = (counter: number) => HOTP.generate({ secret: Secret.fromBase32(sharedSecret), counter });
    const verify = async (passCode: string) =>
      choice(await me.again('hugo'), 'token:hotp', 'CUSTOM').verify({ passCode });
    expect(await verify('000000')).toEqual(WRONG);
    expect((await verify(code(2))).status).toBe('SUCCESS');
    expect(await verify(code(2))).toEqual(refused('MFA_REQUIRED', 'E0000082'));
    expect((await verify(code(3))).status).toBe('SUCCESS');
  });

  it('(3.9/hotp) [r71] is listed, and nobody sets one up by themselves', async () => {
    const factor = enrollable(await visit().signIn('hank'), 'token:hotp', 'CUSTOM');
    expect(factor).toMatchObject({ enrolled: false, cardinality: { enrolled: 0 } });
    expect(factor).not.toHaveProperty('enroll');
  });
});
