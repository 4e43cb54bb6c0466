import type { MfaEnrollActivateStep } from '@authn-flow/authn-core';
import { describe, expect, it } from 'vitest';
import {
  callToEnroll,
  keyActivation,
  mfaEnroll,
  pushActivation,
  questionToEnroll,
  smsActivation,
  smsToEnroll,
  toEnroll,
  totpActivation,
} from '../../testing/index.ts';
import { enrollId } from '../enrollable.ts';
import { nextScreens, route } from '../route.ts';

const password = toEnroll({ factorType: 'password', provider: 'OKTA' });
const rsa = toEnroll({ factorType: 'token', provider: 'RSA' });
const yubikey = toEnroll({ factorType: 'token:hardware', provider: 'YUBICO' });
const push = toEnroll({ factorType: 'push', provider: 'OKTA', shape: 'waiting' });
const other = (more: object): MfaEnrollActivateStep => ({ ...smsActivation(), ...more });

describe('route, where factors are set up', () => {
  it.each([
    [smsToEnroll(), 'enroll-phone'],
    [callToEnroll(), 'enroll-phone'],
    [questionToEnroll(), 'enroll-question'],
    [password, 'enroll-password'],
    [rsa, 'enroll-token'],
    [yubikey, 'enroll-token'],
    [push, 'enroll'],
    [smsToEnroll({ enrolled: true }), 'enroll-phone'],
    [toEnroll({ factorType: 'sms', provider: 'OKTA' }, { enroll: false }), 'enroll'],
  ])('[r64] %#: opens %o on %s', (factor, screen) => {
    const step = mfaEnroll({ factors: [factor] });
    expect(route(step, enrollId(factor)).name).toBe(screen);
    expect(route(step, undefined).name).toBe('enroll');
    expect(route({ ...step, status: 'FACTOR_ENROLL' }, enrollId(factor)).name).toBe(screen);
  });

  it.each([
    [smsActivation(), 'activate-code'],
    [other({ factorType: 'call' }), 'activate-code'],
    [other({ factorType: 'email' }), 'activate-code'],
    [other({ factorType: 'token:pigeon' }), 'activate-code'],
    [totpActivation(), 'activate-app'],
    [pushActivation(), 'activate-push'],
    [keyActivation(), 'activate-key'],
    [other({ factorType: 'web', shape: 'frame' }), 'duo'],
    [other({ factorType: 'claims_provider', shape: 'redirect' }), 'elsewhere'],
    [other({ factorType: 'assertion:saml2', shape: 'redirect' }), 'elsewhere'],
    [other({ factorType: 'unknown' }), 'unsupported'],
    [other({ factorType: 'pigeon', shape: 'waiting' }), 'unsupported'],
  ])('[r15] [r16] %#: proves %o on %s', (step, screen) => {
    expect(route(step, undefined).name).toBe(screen);
    expect(route({ ...step, status: 'FACTOR_ENROLL_ACTIVATE' }, undefined).name).toBe(screen);
  });

  it('fetches the screens of what can be chosen', () => {
    const key = toEnroll({ factorType: 'u2f', provider: 'FIDO' }, { enroll: false });
    const factors = [questionToEnroll(), smsToEnroll(), push, yubikey, key];
    expect(nextScreens(mfaEnroll({ factors }))).toEqual([
      'enroll-question',
      'enroll-phone',
      'activate-code',
      'activate-push',
      'enroll-token',
    ]);
  });
});
