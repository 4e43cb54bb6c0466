import type {
  ConsentStep,
  DeviceActivateStep,
  PollStep,
  ProfileRequiredStep,
  Step,
  Target,
} from '@authn-flow/authn-core';
import { unauthenticated } from './steps.ts';

// Steps of what applications, devices and organisations begin.

let ids = 10_000;
const user = { id: '00u1', login: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' };
const stay = (): Promise<Step> => Promise.resolve(unauthenticated());
const base = () => ({ id: ++ids, activity: 'idle', cancel: stay }) as const;

/** An application with all that it can say about itself but a picture. */
export const contacts: Target = {
  name: 'contacts',
  label: 'Contacts',
  about: 'https://contacts.example.com/about',
  termsOfService: 'https://contacts.example.com/terms',
  privacyPolicy: 'https://contacts.example.com/privacy',
};

/** An application asks for access; scope by scope unless told. */
export const consentRequired = (more: Partial<ConsentStep> = {}): ConsentStep => ({
  ...base(),
  status: 'CONSENT_REQUIRED',
  user,
  target: contacts,
  scopes: [
    {
      name: 'openid',
      displayName: 'Know who you are',
      description: 'Your user id in this organization.',
      optional: false,
    },
    { name: 'profile', displayName: 'View your profile', optional: true },
    { name: 'email', optional: true },
  ],
  granular: true,
  consent: stay,
  ...more,
});

/** Something about the person is missing. */
export const profileRequired = (more: Partial<ProfileRequiredStep> = {}): ProfileRequiredStep => ({
  ...base(),
  status: 'PROFILE_REQUIRED',
  user,
  form: [
    { name: 'department', label: 'Department', type: 'string', required: true },
    { name: 'email', label: 'Email', type: 'email', required: false },
    { name: 'yearsHere', label: 'Years here', type: 'number', required: false },
    { name: 'birthday', label: 'Birthday', type: 'date', required: false },
    { name: 'hasPassport', label: 'I have a passport', type: 'boolean', required: false },
  ],
  enroll: stay,
  ...more,
});

/** A device shows a code. */
export const deviceActivate = (more: Partial<DeviceActivateStep> = {}): DeviceActivateStep => ({
  ...base(),
  status: 'DEVICE_ACTIVATE',
  activate: stay,
  ...more,
});

/** The org is busy. */
export const poll = (more: Partial<PollStep> = {}): PollStep => ({
  ...base(),
  status: 'POLL',
  activity: 'polling',
  nextPollAt: Date.now() + 5000,
  ...more,
});
