import { numbered } from './row.ts';

/** What section 2.2 says about the states of transactions that began at an application, or on a device. */
export const furtherStates = numbered('2.2', [
  ['CONSENT_REQUIRED', 'consent', 'everything or nothing', 'SUCCESS'],
  ['CONSENT_REQUIRED', 'consent', 'scope by scope', 'SUCCESS'],
  ['CONSENT_REQUIRED', 'consent', 'less than the application needs', 'E0000001, state kept'],
  ['CONSENT_REQUIRED', 'cancel', '', 'the transaction is over'],
  ['ADMIN_CONSENT_REQUIRED', 'consent', 'by an administrator', 'SUCCESS, for everybody'],
  ['ADMIN_CONSENT_REQUIRED', 'consent', 'by somebody else', 'E0000006, state kept'],
  ['PROFILE_REQUIRED', 'ask for the form', '', 'the fields'],
  ['PROFILE_REQUIRED', 'hand in the profile', 'complete', 'what is due next'],
  ['PROFILE_REQUIRED', 'hand in the profile', 'something is missing', 'E0000001, state kept'],
  ['UNAUTHENTICATED', 'to a new account', '', 'PROFILE_REQUIRED'],
  ['PROFILE_REQUIRED', 'a new account', 'complete', 'FACTOR_ENROLL'],
  ['PROFILE_REQUIRED', 'sign in after all', '', 'FACTOR_REQUIRED'],
  ['POLL', 'ask again after the time it names', 'not ready', 'POLL'],
  ['POLL', 'ask again after the time it names', 'ready', 'what is due next'],
  ['DEVICE_ACTIVATE', 'code of the device', 'wrong', 'the same, INVALID_USER_CODE'],
  ['DEVICE_ACTIVATE', 'code of the device', 'right', 'UNAUTHENTICATED for a device'],
  ['signed in for a device', 'consent', 'given', 'SUCCESS, DEVICE_ACTIVATED'],
  ['signed in for a device', 'consent', 'refused', 'SUCCESS, DEVICE_NOT_ACTIVATED_CONSENT_DENIED'],
  ['signed in for a device', 'the last proof', 'the device gave up', 'SUCCESS, DEVICE_NOT_ACTIVATED'],
  [
    'FACTOR_REQUIRED',
    'verify',
    'as MFA_REQUIRED; the password is among the factors',
    'FACTOR_CHALLENGE or what is due next',
  ],
  ['FACTOR_CHALLENGE', 'verify', 'as MFA_CHALLENGE', 'as MFA_CHALLENGE; there is no previous'],
  ['FACTOR_ENROLL', 'enrol', 'as MFA_ENROLL', 'as MFA_ENROLL'],
  ['FACTOR_ENROLL_ACTIVATE', 'activate', 'as MFA_ENROLL_ACTIVATE', 'as MFA_ENROLL_ACTIVATE'],
  ['a state nobody knows', 'its own links', '', 'no move by itself; the links can be followed'],
]);
