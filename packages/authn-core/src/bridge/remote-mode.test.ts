import { describe, expect, it, vi } from 'vitest';
import type { ScriptedAnswer } from '../testing/index.ts';
import {
  mfaRequired,
  nativeApp,
  pushChallenge,
  refusal,
  scriptedFlow,
  smsChallenge,
  stepUp,
  success,
  successStepUp,
} from '../testing/index.ts';
import { connectBridge } from './connect-bridge.ts';
import type { ActionData, StepData } from './messages.ts';
import type { RemoteBridgeOptions } from './options.ts';

const OK = { ok: true };
const CREDENTIALS = { username: 'mira', password: 'Tangerine-Kayak-88' };
const refused = (code: string): unknown => ({ error: { code, message: expect.any(String) as string } });

/** An app that draws by itself, after its hello. */
async function greet(answers: readonly ScriptedAnswer[] = [], options: Partial<RemoteBridgeOptions> = {}) {
  const app = nativeApp();
  const scripted = scriptedFlow(answers);
  const bridge = connectBridge(scripted.flow, { mode: 'remote', host: app.host, ...options });
  await app.hello('remote');
  return { app, bridge, ...scripted };
}

/** The factor of this type, of a list in a step. */
function factorIn(step: StepData, factorType: string): { actions: Record<string, ActionData> } {
  const factors = step['factors'] as { factorType: string; actions: Record<string, ActionData> }[];
  const found = factors.find((factor) => factor.factorType === factorType);
  if (!found) throw new Error(`no ${factorType}`);
  return found;
}
const actionOf = (step: StepData, factorType: string): string =>
  factorIn(step, factorType).actions['verify']?.action ?? '';

describe('[r165] remote mode', () => {
  it('signs in with a password and a text message', async () => {
    const { app, flow } = await greet([mfaRequired(), smsChallenge(), success()]);
    expect(app.step).toMatchObject({
      id: 0,
      status: 'UNAUTHENTICATED',
      activity: 'idle',
      actions: {
        signIn: {
          action: 'signIn',
          input: { username: { type: 'string' }, password: { type: 'string', secret: true } },
        },
      },
    });
    expect(await app.command('signIn', CREDENTIALS)).toEqual(OK);
    const sms = factorIn(app.step, 'sms');
    expect(sms).toMatchObject({ profile: { phoneNumber: expect.stringContaining('4417') as string } });
    expect(sms.actions['verify']?.input).toEqual({ rememberDevice: { type: 'boolean', optional: true } });
    expect(await app.command(sms.actions['verify']?.action ?? '')).toEqual(OK);
    expect(app.step).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorType: 'sms',
      resendAt: expect.any(Number) as number,
    });
    expect(await app.command('verify', { passCode: '123456' })).toEqual(OK);
    expect(app.step).toMatchObject({ status: 'SUCCESS' });
    expect(app.last('success')).toEqual({});
    expect(flow.step.status).toBe('SUCCESS');
  });

  it('tells a step before the reply to what led there, and each step once', async () => {
    const { app } = await greet([mfaRequired()]);
    const before = app.messages.length;
    await app.command('signIn', CREDENTIALS);
    expect(app.messages.slice(before).map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'event step', // requesting
      'event step',
      'reply command',
    ]);
  });

  it('tells of what went wrong, in the step and beside it', async () => {
    const { app } = await greet([refusal(401, 'E0000004')]);
    expect(await app.command('signIn', CREDENTIALS)).toEqual(OK);
    const problem: unknown = expect.objectContaining({ code: 'refused', errorCode: 'E0000004' });
    expect(app.step).toMatchObject({ status: 'UNAUTHENTICATED', identifier: 'mira', problem });
    expect(app.last('problem')).toEqual({ stepId: 0, problem });
  });

  it('hands over the session token where the page opted in, and nowhere else', async () => {
    const { app } = await greet([success()], { sessionToken: true });
    await app.command('signIn', CREDENTIALS);
    const { sessionToken = '' } = app.last('success') ?? {};
    expect(sessionToken).toMatch(/^\S{10,}$/);
    const carriers = app.messages.filter((message) => JSON.stringify(message).includes(sessionToken));
    expect(carriers.map(({ name }) => name)).toEqual(['success']);
  });

  it('goes to the page that a step-up leads to by itself, and says where, without its query', async () => {
    const assign = vi.fn();
    vi.stubGlobal('location', { assign });
    const { app, flow } = await greet([successStepUp()]);
    await app.command('signIn', CREDENTIALS);
    const address = flow.step.status === 'SUCCESS' ? (flow.step.next?.href ?? '') : '';
    expect(address).toMatch(/\?stateToken=/);
    expect(app.step['next']).toEqual({
      url: address.replace(/\?.*/, ''),
      actions: { open: { action: 'next.open', input: {} } },
    });
    expect(assign).not.toHaveBeenCalled();
    expect(await app.command('next.open')).toEqual(OK);
    expect(assign).toHaveBeenCalledExactlyOnceWith(address);
    expect(app.last('navigate')).toEqual({ url: address.replace(/\?.*/, '') });
  });

  it('leaves that to the app where the page opted in', async () => {
    const assign = vi.fn();
    vi.stubGlobal('location', { assign });
    const { app, flow } = await greet([successStepUp()], { addresses: true });
    await app.command('signIn', CREDENTIALS);
    await app.command('next.open');
    expect(assign).not.toHaveBeenCalled();
    expect(app.last('navigate')).toEqual({
      url: flow.step.status === 'SUCCESS' ? flow.step.next?.href : '',
    });
  });

  it('polls by itself, and looks at once when the app comes back or finds its connection', async () => {
    const { app, org, world } = await greet([
      mfaRequired(),
      pushChallenge(),
      pushChallenge(),
      pushChallenge(),
      pushChallenge(),
      pushChallenge(),
      pushChallenge(),
      pushChallenge(),
    ]);
    await app.command('signIn', CREDENTIALS);
    await app.command(actionOf(app.step, 'push'));
    expect(app.step).toMatchObject({ activity: 'polling', factorResult: 'WAITING' });
    await world.advance(0);
    const polls = org.requests.length;
    await world.advance(1000);
    expect(org.requests).toHaveLength(polls);
    expect(await app.ask('resume')).toEqual(OK);
    await world.advance(0);
    const afterResume = org.requests.length;
    expect(afterResume).toBeGreaterThan(polls);
    expect(await app.ask('network', { online: false })).toEqual(OK);
    await world.advance(0);
    expect(org.requests).toHaveLength(afterResume);
    expect(await app.ask('network', { online: true })).toEqual(OK);
    await world.advance(0);
    expect(org.requests.length).toBeGreaterThan(afterResume);
    expect(app.step).toMatchObject({ activity: 'polling' });
  });

  it('takes a command that comes while it looks, after that', async () => {
    const answer: ScriptedAnswer = ({ path }) =>
      path.endsWith('/previous') ? mfaRequired() : pushChallenge();
    const { app, org, world } = await greet([mfaRequired(), answer, answer, answer, answer, answer]);
    await app.command('signIn', CREDENTIALS);
    await app.command(actionOf(app.step, 'push'));
    await world.advance(0);
    const looked = app.ask('resume');
    const back = app.ask('back');
    expect([await looked, await back]).toEqual([OK, OK]);
    expect(org.requests.at(-1)?.path).toBe('/api/v1/authn/previous');
    expect(app.step.status).toBe('MFA_REQUIRED');
  });

  it('asks nothing of the org when the app comes back to somebody who types', async () => {
    const { app, org } = await greet([mfaRequired(), smsChallenge(), refusal(403, 'E0000068')]);
    await app.command('signIn', CREDENTIALS);
    await app.command(actionOf(app.step, 'sms'));
    await app.command('verify', { passCode: '000000' });
    const { length } = org.requests;
    expect(await app.ask('resume')).toEqual(OK);
    expect(org.requests).toHaveLength(length);
    expect(app.step.problem).toMatchObject({ code: 'refused' });
  });

  it('calls a lost connection what the app says it is', async () => {
    const { app } = await greet(['lost', 'lost']);
    await app.command('signIn', CREDENTIALS);
    expect(app.last('problem')).toMatchObject({ problem: { code: 'network', offline: false } });
    await app.ask('network', { online: false });
    await app.command('signIn', CREDENTIALS);
    expect(app.last('problem')).toMatchObject({ problem: { code: 'network', offline: true } });
  });

  it('goes back to the choice, to the start, and then out', async () => {
    const { app } = await greet([mfaRequired(), smsChallenge(), mfaRequired(), {}]);
    await app.command('signIn', CREDENTIALS);
    await app.command(actionOf(app.step, 'sms'));
    expect(await app.ask('back')).toEqual(OK);
    expect(app.step.status).toBe('MFA_REQUIRED');
    expect(await app.ask('back')).toEqual(OK);
    expect(app.step.status).toBe('UNAUTHENTICATED');
    expect(await app.ask('back')).toEqual(refused('name'));
  });

  it('verifies a code that the app has read from a message', async () => {
    const { app, org } = await greet([mfaRequired(), smsChallenge(), success()]);
    expect(await app.ask('code', { code: '123456' })).toEqual(refused('name'));
    await app.command('signIn', CREDENTIALS);
    expect(await app.ask('code', { code: '123456' })).toEqual(refused('name'));
    await app.command(actionOf(app.step, 'sms'));
    expect(await app.ask('code', { code: '123456' })).toEqual(OK);
    expect(org.requests.at(-1)?.body).toMatchObject({ passCode: '123456' });
    expect(app.step.status).toBe('SUCCESS');
  });

  it('has no use for how a page should look, but for pages that ask for it', async () => {
    const { app } = await greet();
    expect(await app.ask('locale', { locale: 'de' })).toEqual(refused('name'));
    const onAppearance = vi.fn();
    const other = await greet([], { onAppearance });
    expect(await other.app.ask('locale', { locale: 'de-CH' })).toEqual(OK);
    expect(onAppearance).toHaveBeenCalledExactlyOnceWith({ locale: 'de-CH' });
  });

  it('says briefly what is too long for a message', async () => {
    const causes = Array.from({ length: 400 }, (_, index) => `${index} ${'ü'.repeat(100)}`);
    const { app } = await greet([refusal(401, 'E0000004', 'No', ...causes), success()]);
    await app.command('signIn', CREDENTIALS);
    expect(app.step).toEqual({
      id: 0,
      status: 'UNAUTHENTICATED',
      activity: 'idle',
      omitted: true,
      actions: { cancel: { action: 'cancel', input: {} } },
    });
    expect(app.last('problem')).toEqual({
      stepId: 0,
      problem: { code: 'refused', message: { key: 'problem.refused' } },
    });
    for (const text of app.texts) expect(new TextEncoder().encode(text).length).toBeLessThan(65_537);
    // What was left out of the message can be done all the same.
    await app.command('signIn', CREDENTIALS);
    expect(app.step.status).toBe('SUCCESS');
  });

  it('goes on from a step-up, whose application is told', async () => {
    const app = nativeApp();
    const { flow } = scriptedFlow([stepUp()], { stateToken: '00stepUp' });
    await flow.start();
    connectBridge(flow, { mode: 'remote', host: app.host });
    await app.hello('remote');
    expect(app.last('step')).toMatchObject({ target: { label: expect.any(String) as string } });
  });
});
