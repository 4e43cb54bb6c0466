import {
  adminConsentRequired,
  consentRequired,
  deviceActivate,
  pollLater,
  profileRequired,
  refusal,
  refusalOfRegistration,
  success,
  successDeviceGrant,
} from '@authn-flow/authn-core/testing';
import { FIELD_PROBLEM, goOn, PROBLEM, submit, type } from '../scene.ts';

const denied = ['DEVICE_NOT_ACTIVATED_CONSENT_DENIED', 'DEVICE_NOT_ACTIVATED'] as const;

/** The end, and what applications, devices and organisations begin. */
export const further = [
  goOn('success/signed-in', success(), { shows: '[data-part=title]' }),
  goOn('success/device', successDeviceGrant()),
  goOn('success/device-denied', successDeviceGrant(denied[0])),
  goOn('success/device-not', successDeviceGrant(denied[1])),
  goOn('consent-required/start', consentRequired(), { shows: '[data-part=scopes]' }),
  goOn('consent-required/refused', consentRequired(), {
    answers: [refusal(403, 'E0000006', 'You do not have permission')],
    deeds: [submit],
    shows: PROBLEM,
  }),
  goOn('admin-consent-required/start', adminConsentRequired(), { shows: '[data-part=scopes]' }),
  goOn('profile-required/form', profileRequired(), { shows: '[name=nickName]' }),
  goOn('profile-required/missing', profileRequired(), { deeds: [submit], shows: FIELD_PROBLEM }),
  goOn('profile-required/refused', profileRequired(), {
    answers: [refusalOfRegistration()],
    deeds: [type('nickName', 'Mir'), submit],
    shows: FIELD_PROBLEM,
  }),
  goOn('poll/waiting', pollLater()),
  goOn('device-activate/start', deviceActivate(), { shows: '[name=userCode]' }),
  goOn('device-activate/wrong', deviceActivate('INVALID_USER_CODE'), { shows: FIELD_PROBLEM }),
  goOn('unsupported/status', {
    status: 'CAROUSEL_REQUIRED',
    stateToken: '00r_dTRgMc2MQNxueVx3nDJcrqmaaFpt8pJ82qpEmq',
    _links: {
      next: {
        name: 'ride',
        title: 'Ride once more',
        href: 'https://org.example/api/v1/authn/ride',
        hints: { allow: ['POST'] },
      },
      about: { title: 'What is this?', href: 'https://org.example/about', hints: { allow: ['GET'] } },
      cancel: { href: 'https://org.example/api/v1/authn/cancel', hints: { allow: ['POST'] } },
    },
  }),
];
