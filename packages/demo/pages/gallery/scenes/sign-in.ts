import { otherPipeline, refusal, signInForDevice, stepUp } from '@authn-flow/authn-core/testing';
import {
  begin,
  BUSY,
  capsLock,
  FIELD_PROBLEM,
  follow,
  goOn,
  press,
  PROBLEM,
  submit,
  type,
} from '../scene.ts';
import type { Deed, Details } from '../scene.ts';

/** What a person types at the start. */
export const credentials: readonly Deed[] = [
  type('username', 'mira.okafor@example.com'),
  type('password', 'Lantern-Harbour-9'),
  submit,
];
const signingIn = (answer: NonNullable<Details['answers']>[number]): Details => ({
  answers: [answer],
  deeds: credentials,
  shows: PROBLEM,
});
const wishes: Details['widget'] = {
  recovery: 'email sms call',
  unlock: 'email sms',
  helpLinks: [{ label: 'Call the help desk', href: 'tel:+15550100' }],
};

const doors: Details['widget'] = {
  entrance: {
    idps: [
      { id: '0oaQ7vTz3nWx9mLb5d7', text: 'Continue with Northwind' },
      { id: '0oaR8wUz4oXy0nMc6e8', text: 'Continue with Contoso' },
    ],
    smartCard: { certAuthUrl: 'https://card.example/cert' },
    buttons: [{ text: 'Continue as a guest', click: () => undefined }],
    registration: true,
  },
};

const nameFirst: Details['widget'] = { entrance: 'identifier-first' };

/** What an org asks of new people (spec §5.8). */
const registrationForm = {
  policyId: 'regX1vTn6kZr8mQwb5d7',
  profileSchema: {
    properties: {
      email: { type: 'email', title: 'Email', format: 'email' },
      firstName: { type: 'string', title: 'First name' },
      country: {
        type: 'string',
        title: 'Country',
        oneOf: [
          { const: 'PT', title: 'Portugal' },
          { const: 'NO', title: 'Norway' },
        ],
      },
      password: {
        type: 'string',
        title: 'Password',
        format: 'password',
        allOf: [
          { description: 'registration.passwordComplexity.minLength', minLength: 10, format: '^.{10,}$' },
        ],
      },
      newsletter: { type: 'boolean', title: 'Tell me what is new' },
    },
    required: ['email', 'password', 'country'],
    fieldOrder: ['email', 'firstName', 'country', 'password'],
  },
};
const registration: Details = {
  widget: { entrance: { registration: true } },
  answers: [registrationForm],
  deeds: [follow('register')],
  shows: '[name=email]',
};
const filled: readonly Deed[] = [
  follow('register'),
  type('email', 'mira.okafor@example.com'),
  type('country', 'PT'),
  type('password', 'Lantern-Harbour-9'),
  submit,
];

/** An engine that does not arrive, and when it is asked for again is still on its way. */
function notLoaded(): NonNullable<Details['widget']>['createFlow'] {
  let tries = 0;
  return () =>
    tries++ ? new Promise(() => undefined) : Promise.reject(new TypeError('The engine did not arrive.'));
}

/** Nobody is known yet. */
export const signIn = [
  begin('sign-in/start'),
  begin('sign-in/offers', {
    widget: wishes,
    attributes: { 'remember-username': '' },
    shows: '[data-name=remember-username]',
  }),
  begin('sign-in/password-shown', {
    deeds: [
      type('username', 'mira.okafor@example.com'),
      type('password', 'Lantern-Harbour-9'),
      press('[data-part=toggle]'),
    ],
    shows: '[aria-pressed=true]',
  }),
  begin('sign-in/caps-lock', {
    deeds: [capsLock],
    shows: '[data-part=hint]',
  }),
  begin('sign-in/nothing-typed', { deeds: [submit], shows: FIELD_PROBLEM }),
  begin('sign-in/under-way', { deeds: credentials, shows: BUSY }),
  begin('sign-in/wrong', signingIn(refusal(401, 'E0000004', 'Authentication failed'))),
  begin('sign-in/limited', signingIn(refusal(429, 'E0000047', 'Too many requests'))),
  begin('sign-in/locked', signingIn(refusal(403, 'E0000119', 'The account is locked'))),
  begin('sign-in/no-network', signingIn('lost')),
  begin('sign-in/org-fails', signingIn(refusal(503, 'E0000010', 'Read only'))),
  begin(
    'sign-in/not-understood',
    signingIn(() => new Response('<p>Welcome to the hotel!</p>')),
  ),
  begin(
    'sign-in/unknown-refusal',
    signingIn(refusal(400, 'E0009999', 'Not between two and three at night.')),
  ),
  goOn('sign-in/expired', refusal(401, 'E0000011', 'Invalid token provided'), { shows: PROBLEM }),
  goOn('sign-in/for-an-app', stepUp(), { shows: '[data-part=form]' }),
  goOn('sign-in/for-a-device', signInForDevice(), { shows: '[data-part=form]' }),

  begin('entrance/doors', { widget: doors, shows: '[data-name=smart-card]' }),
  begin('entrance/doors-above', {
    widget: {
      entrance: { ...(typeof doors.entrance === 'object' && doors.entrance), idpPlacement: 'above' },
    },
    shows: '[data-name=smart-card]',
  }),
  begin('entrance/name-first', { widget: nameFirst, shows: '[data-name=name]' }),
  begin('entrance/name-first/nothing-typed', { widget: nameFirst, deeds: [submit], shows: FIELD_PROBLEM }),
  begin('entrance/name-first/password', {
    widget: nameFirst,
    deeds: [type('username', 'mira.okafor@example.com'), submit],
    shows: '[data-name=password]',
  }),
  begin('entrance/name-first/wrong', {
    widget: nameFirst,
    answers: [refusal(401, 'E0000004', 'Authentication failed')],
    deeds: [type('username', 'mira.okafor@example.com'), submit, type('password', 'Lantern-9'), submit],
    shows: PROBLEM,
  }),
  begin('entrance/name-only', { widget: { entrance: 'username-only' }, shows: '[data-name=name]' }),
  goOn('entrance/of-the-org', otherPipeline(), { shows: '[data-name=name]' }),

  begin('register/form', registration),
  begin('register/missing', {
    ...registration,
    deeds: [follow('register'), submit],
    shows: FIELD_PROBLEM,
  }),
  begin('register/refused', {
    ...registration,
    answers: [
      registrationForm,
      {
        ...refusal(400, 'E0000001', 'Api validation failed: resource'),
        errorCauses: [
          { errorSummary: 'There is an account with this address.', location: 'data.userProfile.email' },
        ],
      },
    ],
    deeds: filled,
    shows: FIELD_PROBLEM,
  }),
  begin('register/no-form', {
    ...registration,
    answers: [refusal(404, 'E0000007', 'Not found')],
    shows: PROBLEM,
  }),
  begin('register/sent', {
    ...registration,
    answers: [registrationForm, { activationToken: '' }],
    deeds: filled,
    shows: '[data-part=form]:not(:has(input))',
  }),

  begin('failure/other-org', {
    probe: true,
    answers: [{ id: '00o1', pipeline: 'idx' }],
    shows: PROBLEM,
  }),
  begin('failure/not-set-up', { widget: { orgUrl: '' }, shows: PROBLEM }),
  begin('failure/not-loaded', {
    stateToken: '00r_dTRgMc2MQNxueVx3nDJcrqmaaFpt8pJ82qpEmq',
    widget: { createFlow: notLoaded() },
    shows: PROBLEM,
  }),
];
