import { describe, expect, it } from 'vitest';
import {
  at,
  passwordExpired,
  passwordReset,
  passwordWarn,
  refusal,
  scriptedFlow,
  success,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org } = scriptedFlow(answers);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { step, flow, org };
};
const change = { oldPassword: ' old ', newPassword: 'Tangerine-Kayak-88 ' };

describe('PASSWORD_WARN', () => {
  it('[r5] tells the days that are left, and lets the person skip', async () => {
    const { step, org } = await arrive(passwordWarn(), success());
    const warned = at(step, 'PASSWORD_WARN');
    expect(warned.passwordExpireDays).toBe(3);
    expect((await warned.skip?.())?.status).toBe('SUCCESS');
    expect(org.requests[1]?.path).toBe('/api/v1/authn/skip');
  });

  it('[r5] lets the person change it now', async () => {
    const { step, org } = await arrive(passwordWarn({ stateToken: '00t' }), success());
    expect(
      (await at(step, 'PASSWORD_WARN').changePassword?.({ ...change, revokeSessions: true }))?.status,
    ).toBe('SUCCESS');
    expect(org.requests[1]).toMatchObject({
      path: '/api/v1/authn/credentials/change_password',
      body: { stateToken: '00t', ...change, revokeSessions: true },
    });
  });
});

describe('PASSWORD_EXPIRED', () => {
  it('[r6] changes the password, both sent exactly as given', async () => {
    const { step, org } = await arrive(passwordExpired(), success());
    expect(step).not.toHaveProperty('skip');
    expect((await at(step, 'PASSWORD_EXPIRED').changePassword?.(change))?.status).toBe('SUCCESS');
    expect(org.requests[1]?.body).toMatchObject(change);
    expect(org.requests[1]?.body).not.toHaveProperty('revokeSessions');
  });

  it('[r76] hands out the policy, with odd values put right', async () => {
    const odd = passwordExpired() as { _embedded: { policy: object } };
    odd._embedded.policy = {
      complexity: { minLength: '8', minSymbol: -1, excludeUsername: 'true', excludeAttributes: 'x' },
    };
    const { step } = await arrive(odd);
    expect(at(step, 'PASSWORD_EXPIRED').passwordPolicy).toEqual({
      minLength: 8,
      minLowerCase: 0,
      minUpperCase: 0,
      minNumber: 0,
      minSymbol: 0,
      excludeUsername: true,
      excludeAttributes: [],
    });
    const { step: plain } = await arrive(passwordWarn());
    expect(at(plain, 'PASSWORD_WARN').passwordPolicy).toMatchObject({
      minLength: 10,
      historyCount: 4,
      excludeAttributes: ['firstName'],
    });
    const none = passwordExpired() as { _embedded: { policy?: object } };
    delete none._embedded.policy;
    expect((await arrive(none)).step).not.toHaveProperty('passwordPolicy');
  });

  it.each([
    ['E0000080', [], 'newPassword'],
    ['E0000014', [], 'oldPassword'],
    ['E0000014', ['Old password is not correct.'], 'oldPassword'],
    ['E0000014', ['Password requirements were not met.'], 'newPassword'],
  ])('[r93] %s %o is about %s', async (errorCode, causes, field) => {
    const { step } = await arrive(passwordExpired(), refusal(403, errorCode, 's', ...causes));
    const { id } = step;
    expect(await at(step, 'PASSWORD_EXPIRED').changePassword?.(change)).toMatchObject({
      id,
      status: 'PASSWORD_EXPIRED',
      problem: { field, causes },
    });
  });

  it('[r7] points to the other site where the password is kept, and posts nothing there', async () => {
    const custom = passwordExpired() as { _links: object };
    custom._links = {
      next: {
        title: 'ACME Directory',
        href: 'https://passwords.example/change',
        hints: { allow: ['GET', 'POST'] },
      },
    };
    const { step } = await arrive(custom);
    const expired = at(step, 'PASSWORD_EXPIRED');
    expect(expired.changePassword).toBeUndefined();
    expect(expired.externalSite?.title).toBe('ACME Directory');
    expect(expired.externalSite?.href).toBe('https://passwords.example/change');
  });
});

describe('PASSWORD_RESET', () => {
  it('[r9] [r79] sets a new password and ends other sessions, under a new token from then on', async () => {
    const { step, flow, org } = await arrive(
      passwordReset({ stateToken: '00old' }),
      passwordExpired({ stateToken: '00new' }),
      success(),
    );
    await at(step, 'PASSWORD_RESET').resetPassword?.({ newPassword: 'N', revokeSessions: true });
    expect(org.requests[1]).toMatchObject({
      path: '/api/v1/authn/credentials/reset_password',
      body: { stateToken: '00old', newPassword: 'N', revokeSessions: true },
    });
    await at(flow.step, 'PASSWORD_EXPIRED').changePassword?.(change);
    expect(org.requests[2]?.body['stateToken']).toBe('00new');
  });

  it('takes the other name that its link has', async () => {
    const reset = passwordReset() as { _links: { next: { name: string } } };
    reset._links.next.name = 'password';
    const { step } = await arrive(reset, success());
    expect((await at(step, 'PASSWORD_RESET').resetPassword?.({ newPassword: 'N' }))?.status).toBe('SUCCESS');
  });
});
