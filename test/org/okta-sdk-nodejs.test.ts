import { Client, type Collection } from '@okta/okta-sdk-nodejs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { totpCode } from '../../packages/demo/org/testing/totp-code.ts';
import { OktaClient } from './okta-client.ts';

// The administrators' client of the real service: paths, bodies, models and pages are what it expects, or it breaks.
let okta: OktaClient;
let admin: Client;

beforeAll(async () => {
  okta = await OktaClient.start();
});
beforeEach(async () => {
  await okta.reset();
  // Its cache would answer from memory what the test wants to hear from the org.
  const config = { orgUrl: okta.org.url, token: okta.org.org.apiToken, cacheMiddleware: null };
  admin = new Client(config);
});
afterAll(() => okta.org.stop());

async function all<Item>(collection: Promise<Collection<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  await (
    await collection
  ).each((item) => {
    items.push(item);
  });
  return items;
}

const idOf = async (short: string): Promise<string> => {
  const { login } = await okta.person(short);
  return (await admin.userApi.getUser({ userId: login })).id!;
};

const profile = {
  firstName: 'Mira',
  lastName: 'Okafor',
  login: 'mira.okafor@example.com',
  email: 'mira.okafor@example.com',
};
const credentials = {
  password: { value: 'Tangerine-Kayak-88' },
  recovery_question: { question: 'Which street?', answer: 'Elm Street' },
};

describe('[r167] okta-sdk-nodejs, users', () => {
  test('creates, reads, updates, replaces, deletes', async () => {
    const created = await admin.userApi.createUser({ body: { profile, credentials } });
    expect(created.status).toBe('ACTIVE');
    expect(created.passwordChanged).toBeInstanceOf(Date);
    const userId = created.id!;
    expect((await admin.userApi.getUser({ userId: 'MIRA.okafor' })).id).toBe(userId);
    const updated = await admin.userApi.updateUser({ userId, user: { profile: { firstName: 'Miriam' } } });
    expect(updated.profile).toMatchObject({ ...profile, firstName: 'Miriam' });
    const replaced = await admin.userApi.replaceUser({ userId, user: { profile } });
    expect(replaced.profile).toMatchObject(profile);
    const { client } = okta;
    const password = credentials.password.value;
    expect((await client.signInWithCredentials({ username: profile.login, password })).status).toBe(
      'SUCCESS',
    );
    await admin.userApi.deleteUser({ userId });
    expect((await admin.userApi.getUser({ userId })).status).toBe('DEPROVISIONED');
    await admin.userApi.deleteUser({ userId });
    await expect(admin.userApi.getUser({ userId })).rejects.toMatchObject({
      status: 404,
      errorCode: 'E0000007',
    });
  });

  test('walks through pages, searches and filters', async () => {
    const paged = await all(admin.userApi.listUsers({ limit: 5 }));
    const whole = await all(admin.userApi.listUsers());
    expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    const logins = async (list: ReturnType<typeof admin.userApi.listUsers>) =>
      (await all(list)).map(({ profile: found }) => found?.login);
    expect(await logins(admin.userApi.listUsers({ q: 'pat' }))).toEqual(['pat.password@example.com']);
    expect(await logins(admin.userApi.listUsers({ search: 'profile.firstName eq "tia"' }))).toEqual([
      'tia.totp@example.com',
    ]);
    expect(await logins(admin.userApi.listUsers({ filter: 'status eq "SUSPENDED"' }))).toContain(
      'sue.suspended@example.com',
    );
  });

  test('goes through a life: staged, activated, suspended, locked, deactivated', async () => {
    const created = await admin.userApi.createUser({ body: { profile }, activate: false });
    const userId = created.id!;
    const status = async () => (await admin.userApi.getUser({ userId })).status;
    expect(created.status).toBe('STAGED');
    const { activationToken, activationUrl } = await admin.userApi.activateUser({ userId, sendEmail: false });
    expect(activationUrl).toContain(activationToken);
    expect(await status()).toBe('PROVISIONED');
    const again = await admin.userApi.reactivateUser({ userId, sendEmail: false });
    expect(again.activationToken).not.toBe(activationToken);
    await admin.userApi.updateUser({ userId, user: { credentials } });
    expect(await status()).toBe('ACTIVE');
    await admin.userApi.suspendUser({ userId });
    expect(await status()).toBe('SUSPENDED');
    await admin.userApi.unsuspendUser({ userId });
    await expect(admin.userApi.unlockUser({ userId })).rejects.toMatchObject({ errorCode: 'E0000032' });
    await admin.userApi.unlockUser({ userId: await idOf('lou') });
    expect((await okta.signIn('lou')).status).toBe('SUCCESS');
    await admin.userApi.deactivateUser({ userId });
    expect(await status()).toBe('DEPROVISIONED');
  });

  test('cares for passwords', async () => {
    const userId = await idOf('pat');
    expect((await admin.userApi.expirePassword({ userId })).status).toBe('PASSWORD_EXPIRED');
    expect((await okta.signIn('pat')).status).toBe('PASSWORD_EXPIRED');
    // The client's model of this answer is a user, and drops the temporary password itself.
    await admin.userApi.expirePasswordAndGetTemporaryPassword({ userId });
    const { resetPasswordUrl } = await admin.userApi.generateResetPasswordToken({ userId, sendEmail: false });
    expect(resetPasswordUrl).toContain('/reset_password/');
    const recoveryToken = resetPasswordUrl!.split('/').at(-1)!;
    expect((await okta.client.verifyRecoveryToken({ recoveryToken })).status).toBe('PASSWORD_RESET');

    const faye = await idOf('faye');
    const sent = await admin.userApi.forgotPassword({ userId: faye, sendEmail: false });
    expect(sent.resetPasswordUrl).toContain('/signin/reset-password/');
    const { answer, newPassword } = await okta.person('faye');
    const set = (text: string) =>
      admin.userApi.forgotPasswordSetNewPassword({
        userId: faye,
        userCredentials: { password: { value: newPassword }, recovery_question: { answer: text } },
      });
    await expect(set('wrong')).rejects.toMatchObject({ status: 403, errorCode: 'E0000087' });
    expect((await set(answer)).provider?.type).toBe('OKTA');
    const changed = await admin.userApi.changePassword({
      userId: faye,
      changePasswordRequest: {
        oldPassword: { value: newPassword },
        newPassword: { value: 'Quiet-Harbour-17' },
      },
    });
    expect(changed.recovery_question?.question).toBeDefined();
    const asked = await admin.userApi.changeRecoveryQuestion({
      userId: faye,
      userCredentials: {
        password: { value: 'Quiet-Harbour-17' },
        recovery_question: { question: 'Which street?', answer: 'Elm Street' },
      },
    });
    expect(asked.recovery_question).toMatchObject({ question: 'Which street?' });
  });

  test('ends sessions', async () => {
    const { sessionToken } = await okta.signIn('pat');
    const session = await admin.sessionApi.createSession({
      createSessionRequest: { sessionToken: sessionToken! },
    });
    const sessionId = session.id!;
    expect((await admin.sessionApi.getSession({ sessionId })).login).toBe('pat.password@example.com');
    await okta.control('clock', { advance: 60 });
    const refreshed = await admin.sessionApi.refreshSession({ sessionId });
    expect(refreshed.expiresAt!.getTime() - session.expiresAt!.getTime()).toBeGreaterThanOrEqual(60_000);
    await admin.userApi.revokeUserSessions({ userId: session.userId! });
    await expect(admin.sessionApi.getSession({ sessionId })).rejects.toMatchObject({ errorCode: 'E0000007' });
  });

  test('is refused with another token', async () => {
    const stranger = new Client({ orgUrl: okta.org.url, token: 'not-the-token' });
    await expect(stranger.userApi.getUser({ userId: 'pat.password' })).rejects.toMatchObject({
      status: 401,
      errorCode: 'E0000011',
    });
  });
});

describe('okta-sdk-nodejs, factors', () => {
  test('enrols an authenticator app, which then signs in', async () => {
    const userId = await idOf('nora');
    const supported = await all(admin.userFactorApi.listSupportedFactors({ userId }));
    expect(supported.map(({ factorType }) => factorType)).toContain('push');
    const body = { factorType: 'token:software:totp', provider: 'GOOGLE' } as never;
    const pending = await admin.userFactorApi.enrollFactor({ userId, body });
    expect(pending.status).toBe('PENDING_ACTIVATION');
    const { sharedSecret } = (pending._embedded as { activation: { sharedSecret: string } }).activation;
    const passCode = totpCode(sharedSecret, okta.org.org.clock.now());
    const factorId = pending.id!;
    await admin.userFactorApi.activateFactor({ userId, factorId, body: { passCode } });
    expect((await admin.userFactorApi.getFactor({ userId, factorId })).status).toBe('ACTIVE');
    expect((await okta.signIn('nora')).status).toBe('MFA_REQUIRED');
    await admin.userFactorApi.unenrollFactor({ userId, factorId });
    expect(await all(admin.userFactorApi.listFactors({ userId }))).toEqual([]);
  });

  test('enrols a phone without a code, then asks for one', async () => {
    const userId = await idOf('nora');
    const body = { factorType: 'sms', provider: 'OKTA', profile: { phoneNumber: '+12025550144' } } as never;
    const { id: factorId, status } = await admin.userFactorApi.enrollFactor({ userId, body, activate: true });
    expect(status).toBe('ACTIVE');
    const verify = (passCode?: string) =>
      admin.userFactorApi.verifyFactor({
        userId,
        factorId: factorId!,
        ...(passCode !== undefined && { body: { passCode } }),
      });
    expect((await verify()).factorResult).toBe('CHALLENGE');
    await expect(verify('000')).rejects.toMatchObject({ status: 403, errorCode: 'E0000068' });
    expect((await verify((await okta.message('nora.newfactor@example.com')).code)).factorResult).toBe(
      'SUCCESS',
    );
  });

  test('asks about security questions', async () => {
    const userId = await idOf('nora');
    const questions = await all(admin.userFactorApi.listSupportedSecurityQuestions({ userId }));
    expect(questions).toHaveLength(20);
    const body = {
      factorType: 'question',
      provider: 'OKTA',
      profile: { question: 'first_award', answer: 'Spelling bee' },
    } as never;
    expect((await admin.userFactorApi.enrollFactor({ userId, body })).status).toBe('ACTIVE');
  });

  test('sends a push and polls it', async () => {
    const userId = await idOf('penny');
    const [factor] = await all(admin.userFactorApi.listFactors({ userId }));
    const factorId = factor!.id!;
    const sent = await admin.userFactorApi.verifyFactor({ userId, factorId });
    expect(sent.factorResult).toBe('WAITING');
    const href = (sent._links as unknown as { poll: { href: string } }).poll.href;
    const transactionId = href.split('/').at(-1)!;
    const poll = async () =>
      (await admin.userFactorApi.getFactorTransactionStatus({ userId, factorId, transactionId }))
        .factorResult;
    expect(await poll()).toBe('WAITING');
    await okta.onPhone('approve');
    expect(await poll()).toBe('SUCCESS');
    await admin.userApi.resetFactors({ userId });
    expect(await all(admin.userFactorApi.listFactors({ userId }))).toEqual([]);
  });
});

describe('okta-sdk-nodejs, groups and policies', () => {
  test('makes a group, and a policy that asks its members for a factor', async () => {
    const group = await admin.groupApi.createGroup({ group: { profile: { name: 'Careful' } } });
    const groupId = group.id!;
    const userId = await idOf('pat');
    await admin.groupApi.assignUserToGroup({ groupId, userId });
    expect((await all(admin.groupApi.listGroupUsers({ groupId }))).map(({ id }) => id)).toEqual([userId]);
    expect((await all(admin.userApi.listUserGroups({ userId }))).map(({ id }) => id)).toContain(groupId);

    const policy = await admin.policyApi.createPolicy({
      policy: {
        type: 'OKTA_SIGN_ON',
        name: 'A factor for the careful',
        conditions: { people: { groups: { include: [groupId] } } },
      } as never,
    });
    const policyId = (policy as { id: string }).id;
    const [rule] = await all(admin.policyApi.listPolicyRules({ policyId }));
    const signon = { access: 'ALLOW', requireFactor: true, factorPromptMode: 'ALWAYS' };
    await admin.policyApi.replacePolicyRule({
      policyId,
      ruleId: rule!.id!,
      policyRule: { type: 'SIGN_ON', name: 'Default Rule', actions: { signon } } as never,
    });
    expect((await okta.signIn('pat')).status).toBe('MFA_ENROLL');
    await admin.policyApi.deletePolicy({ policyId });
    expect((await okta.signIn('pat')).status).toBe('SUCCESS');

    await admin.groupApi.unassignUserFromGroup({ groupId, userId });
    const renamed = { profile: { name: 'Careless' } };
    expect((await admin.groupApi.replaceGroup({ groupId, group: renamed })).profile).toMatchObject(
      renamed.profile,
    );
    expect(await all(admin.groupApi.listGroups({ q: 'Careless' }))).toHaveLength(1);
    await admin.groupApi.deleteGroup({ groupId });
    await expect(admin.groupApi.getGroup({ groupId })).rejects.toMatchObject({ errorCode: 'E0000007' });
  });

  test('reads a password policy, makes it stricter and writes it back', async () => {
    const policies = await all(admin.policyApi.listPolicies({ type: 'PASSWORD' }));
    const policyId = policies.find(({ system }) => system)!.id!;
    const policy = (await admin.policyApi.getPolicy({ policyId })) as unknown as PasswordPolicy;
    expect(policy.settings.password.complexity.minLength).toBe(8);
    policy.settings.password.complexity.minLength = 20;
    const written = await admin.policyApi.replacePolicy({ policyId, policy: policy as never });
    expect((written as unknown as PasswordPolicy).settings.password).toEqual(policy.settings.password);
    await expect(admin.userApi.createUser({ body: { profile, credentials } })).rejects.toMatchObject({
      status: 400,
      errorCode: 'E0000001',
    });
  });
});

interface PasswordPolicy {
  settings: { password: { complexity: { minLength: number } } };
}

describe('okta-sdk-nodejs, log', () => {
  test('tells what happened, in pages', async () => {
    await okta.signIn('pat');
    await expect(okta.signIn('pat', { password: 'wrong' })).rejects.toThrow();
    await admin.userApi.suspendUser({ userId: await idOf('pat') });
    const until = new Date(okta.org.org.clock.now() + 60_000).toISOString();
    const events = await all(admin.systemLogApi.listLogEvents({ until, limit: 2 }));
    expect(events.map(({ eventType, outcome }) => [eventType, outcome?.result])).toEqual([
      ['user.session.start', 'SUCCESS'],
      ['user.session.start', 'FAILURE'],
      ['user.lifecycle.suspend', 'SUCCESS'],
    ]);
    expect(events[0]?.published).toBeInstanceOf(Date);
    expect(events[0]?.actor?.alternateId).toBe('pat.password@example.com');
    const filter = 'eventType eq "user.session.start" and outcome.result eq "FAILURE"';
    expect(await all(admin.systemLogApi.listLogEvents({ until, filter }))).toHaveLength(1);
  });
});
