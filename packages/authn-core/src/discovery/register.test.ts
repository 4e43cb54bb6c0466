import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { refusal, refusalOfRegistration } from '../testing/fixtures/refusals.ts';
import { scriptedFetch } from '../testing/scripted-fetch.ts';
import type { ScriptedAnswer } from '../testing/scripted-fetch.ts';
import { virtualEnvironment } from '../testing/virtual-environment.ts';
import { register, registrationForm } from './register.ts';

const orgUrl = 'https://org.example';
const policyId = 'reg4xq7LkW8sjR2nB5d7';

function org(...answers: ScriptedAnswer[]) {
  const fetch = scriptedFetch(...answers);
  return { requests: fetch.requests, options: { orgUrl, fetch, environment: virtualEnvironment() } };
}

const schema = {
  policyId,
  profileSchema: {
    properties: {
      nickName: { type: 'string', description: 'What shall we call you?', default: 'Kit', maxLength: 40 },
      plan: {
        type: 'string',
        title: 'Plan',
        enum: ['Basic', 'Plus'],
        oneOf: [
          { const: 'b', title: 'Basic' },
          { const: 'p', title: 'Plus' },
        ],
      },
      country: { type: 'country-code', format: 'country-code' },
      size: { enum: ['S', 'M', null, 3] },
      email: { type: 'string', description: 'E-mail <b>', format: 'email', maxLength: 255 },
      password: {
        type: 'string',
        allOf: [
          { description: 'registration.passwordComplexity.minLength', minLength: 8 },
          { format: '[a-z]+' },
        ],
      },
    },
    required: ['email', 'password'],
    fieldOrder: ['email', 'password', 'gone', 'country'],
  },
};

describe('registrationForm', () => {
  it('[r32] is what the org asks, in its order', async () => {
    const { options, requests } = org(schema);
    expect(await registrationForm(options)).toEqual({
      ok: true,
      form: {
        policyId,
        fields: [
          {
            name: 'email',
            type: 'string',
            required: true,
            label: 'E-mail <b>',
            format: 'email',
            maxLength: 255,
          },
          {
            name: 'password',
            type: 'string',
            required: true,
            rules: [
              { description: 'registration.passwordComplexity.minLength', minLength: 8 },
              { format: '[a-z]+' },
            ],
          },
          { name: 'country', type: 'country-code', required: false, format: 'country-code' },
          {
            name: 'nickName',
            type: 'string',
            required: false,
            label: 'What shall we call you?',
            placeholder: 'Kit',
            maxLength: 40,
          },
          {
            name: 'plan',
            type: 'string',
            required: false,
            label: 'Plan',
            choices: [
              { value: 'b', label: 'Basic' },
              { value: 'p', label: 'Plus' },
            ],
          },
          {
            name: 'size',
            type: 'string',
            required: false,
            choices: ['S', 'M', '3'].map((value) => ({ value, label: value })),
          },
        ],
      },
    });
    expect(requests[0]).toMatchObject({ method: 'GET', path: '/api/v1/registration/form' });
  });

  it.each([
    {},
    { policyId },
    { policyId, profileSchema: [] },
    { policyId: '../../users', profileSchema: schema.profileSchema },
    { policyId: 7, profileSchema: schema.profileSchema },
  ])('is none: %j', async (answer) => {
    expect(await registrationForm(org(answer).options)).toMatchObject({ problem: { code: 'protocol' } });
  });

  it('[r100] leaves out what has another shape', async () => {
    for (const junk of [null, 7, 'x', [], [null], {}]) {
      const { options } = org({
        policyId,
        profileSchema: {
          properties: { a: junk, b: { type: junk, oneOf: junk, allOf: junk, enum: junk, maxLength: junk } },
          required: junk,
          fieldOrder: junk,
        },
      });
      const read = await registrationForm(options);
      expect(read.ok && read.form.fields.at(-1)).toMatchObject({ name: 'b', required: false });
    }
  });
});

describe('register', () => {
  const profile = {
    email: 'kit@example.com',
    password: 'Walnut-Tricycle-27',
    nickName: '',
    plan: null,
    country: undefined,
    newsletter: false,
  };

  it('[r32] sends what is filled in, and hands over the token that signs in', async () => {
    const { options, requests } = org({ activationToken: '00act-s3cret' });
    const made = await register({ ...options, policyId, profile, relayState: '/app/x' });
    expect(made.ok && made.activationToken).toBe('00act-s3cret');
    expect(JSON.stringify(made) + inspect(made)).not.toContain('s3cret');
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: 'POST', path: `/api/v1/registration/${policyId}/register` });
    expect(requests[0]?.body).toEqual({
      userProfile: { email: 'kit@example.com', password: 'Walnut-Tricycle-27', newsletter: false },
      relayState: '/app/x',
    });
  });

  it('[r32] asks for the form where the caller has none; no token means that a mail is on its way', async () => {
    const { options, requests } = org(schema, {});
    expect(await register({ ...options, profile })).toEqual({ ok: true });
    expect(requests.map(({ path }) => path)).toEqual([
      '/api/v1/registration/form',
      `/api/v1/registration/${policyId}/register`,
    ]);
  });

  it('says which answers are refused', async () => {
    const { options } = org(refusalOfRegistration());
    expect(await register({ ...options, policyId, profile })).toMatchObject({
      ok: false,
      problem: { code: 'refused', errorCode: 'E0000001', causes: ['That nickname is taken.'] },
      fields: [{ name: 'nickName', text: 'That nickname is taken.', reason: 'UNIQUE_CONSTRAINT' }],
    });
  });

  it.each([
    refusal(403, 'E0000015'),
    { ...refusal(400, 'E0000001'), errorCauses: [null, 7, { location: '' }] },
  ])('has nothing against single answers otherwise: %j', async (answer) => {
    const made = await register({ ...org(answer).options, policyId, profile });
    expect(made).toMatchObject({ ok: false, problem: { code: 'refused' }, fields: [] });
  });

  it('does not send anything without a form', async () => {
    const { options, requests } = org('lost', {});
    expect(await register({ ...options, profile })).toMatchObject({
      problem: { code: 'network' },
      fields: [],
    });
    expect(requests).toHaveLength(1);
  });

  it.each(['', '../users', 'a/b', 7])('refuses %j for a policy', async (id) => {
    const { options, requests } = org({});
    await expect(register({ ...options, policyId: id as string, profile })).rejects.toThrow(/^policyId is /);
    await expect(register({ ...options, policyId, profile: 7 as never })).rejects.toThrow(/^profile is /);
    expect(requests).toEqual([]);
  });
});
