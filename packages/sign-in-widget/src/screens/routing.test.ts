import { describe, expect, it } from 'vitest';
import {
  googleTotpChoice,
  lockedOut,
  mfaRequired,
  passwordExpired,
  passwordReset,
  passwordWarn,
  pushChallenge,
  pushChoice,
  recoveryCode,
  recoveryMail,
  recoveryQuestion,
  smsChallenge,
  smsChoice,
  success,
  unauthenticated,
  unknownChoice,
  unsupported,
} from '../testing/index.ts';
import { lookup } from './registry.ts';
import { nextScreens, route } from './route.ts';

describe('route', () => {
  it.each([
    [unauthenticated(), 'sign-in'],
    [lockedOut(), 'locked-out'],
    [mfaRequired(), 'factor-list'],
    [mfaRequired({ factors: [googleTotpChoice()] }), 'code'],
    [mfaRequired({ factors: [smsChoice()] }), 'send'],
    [mfaRequired({ factors: [unknownChoice()] }), 'factor-list'],
    [mfaRequired({ factors: [pushChoice(), unknownChoice()] }), 'factor-list'],
    [smsChallenge(), 'code'],
    [pushChallenge(), 'waiting'],
    [recoveryCode(), 'recovery-code'],
    [recoveryMail(), 'mail-sent'],
    [recoveryQuestion(), 'recovery-question'],
    [passwordReset(), 'new-password'],
    [passwordExpired(), 'new-password'],
    [passwordWarn(), 'new-password'],
    [success(), 'success'],
    [success({ recoveryType: 'UNLOCK' }), 'unlocked'],
    [unsupported(), 'unsupported'],
  ] as const)('finds the screen of %#: %o', (step, name) => {
    expect(route(step, undefined).name).toBe(name);
  });

  it('opens what was picked on this side at the start, and nothing else that was picked before', () => {
    expect(route(unauthenticated(), 'forgot').name).toBe('forgot');
    expect(route(unauthenticated(), 'unlock').name).toBe('unlock');
    expect(route(lockedOut(), 'unlock').name).toBe('unlock');
    expect(route(unauthenticated(), 'uft1').name).toBe('sign-in');
    expect(route(recoveryMail(), 'forgot').name).toBe('mail-sent');
  });

  it('opens the factor that was picked, while it is there', () => {
    expect(route(mfaRequired(), 'uft1')).toMatchObject({ name: 'code', key: 'code/uft1' });
    expect(route(mfaRequired(), 'gone').name).toBe('factor-list');
  });

  it('goes by exact status and factor, else shape, else status, else to unsupported', () => {
    expect(lookup('SUCCESS', 'UNLOCK')).toBe('unlocked');
    expect(lookup('MFA_CHALLENGE', 'call', 'code')).toBe('code');
    expect(lookup('LOCKED_OUT', 'x', 'y')).toBe('locked-out');
    expect(lookup('SOMETHING_NEW')).toBe('unsupported');
  });

  it('knows what may come next', () => {
    expect(nextScreens(mfaRequired({ factors: [pushChoice(), smsChoice(), unknownChoice()] }))).toEqual([
      'waiting',
      'code',
    ]);
    expect(nextScreens(success())).toEqual([]);
  });
});
