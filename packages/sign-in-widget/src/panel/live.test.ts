import { at, mfaRequired, pushChallenge, refusal, success } from '@authn-flow/authn-core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { inspectedFlow, PanelHarness } from '../../../../test/support/panel-harness.ts';
import type { WatchedFlow } from '../../../../test/support/panel-harness.ts';

afterEach(() => {
  PanelHarness.unmountAll();
});

async function watching(
  ...answers: Parameters<typeof inspectedFlow>
): Promise<WatchedFlow & { page: PanelHarness }> {
  const page = await PanelHarness.mount();
  const watched = inspectedFlow(...answers);
  page.panel.watch(watched.flow, watched.inspector);
  await page.panel.updateComplete;
  return { ...watched, page };
}

const factorsOf = ({ flow }: WatchedFlow) => at(flow.step, 'MFA_REQUIRED').factors;

async function notify(visit: WatchedFlow): Promise<void> {
  const push = factorsOf(visit).find(({ factorType }) => factorType === 'push');
  if (push?.factorType === 'push') await push.verify();
}

async function enterCode(visit: WatchedFlow, passCode: string): Promise<void> {
  const app = factorsOf(visit).find(({ factorType }) => factorType === 'token:software:totp');
  if (app?.factorType === 'token:software:totp') await app.verify({ passCode });
}

describe('a flow that is watched', () => {
  it('[r171] lights the current status, and numbers the path to it', async () => {
    const visit = await watching(mfaRequired(), refusal(403, 'E0000068', 'No'), success());
    const { page } = visit;
    expect(page.lit).toEqual(['UNAUTHENTICATED', 'idle']);
    await visit.signIn();
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['MFA_REQUIRED', 'idle']);
    expect(page.all('.statuses .arrow')).toHaveLength(1);
    await enterCode(visit, '000000');
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['MFA_REQUIRED', 'idle']);
    expect(page.all('[data-problem][data-status]').map(({ dataset }) => dataset['status'])).toEqual([
      'MFA_REQUIRED',
    ]);
    expect(page.texts('.path li')).toEqual(['1UNAUTHENTICATED', '2MFA_REQUIREDrefused']);
    await enterCode(visit, '123456');
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['SUCCESS', 'idle']);
    expect(page.texts('.numbers')).toEqual(['1', '2', '3']);
    expect(page.all('.statuses .arrow[data-state=last]')).toHaveLength(1);
    expect(page.here).toBe('SUCCESS is done');
  });

  it('[r171] shows what the flow itself does', async () => {
    const visit = await watching(
      () => new Promise((resolve) => setTimeout(() => resolve(mfaRequired()), 50)),
      pushChallenge(),
    );
    const { page } = visit;
    const done = visit.signIn();
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['UNAUTHENTICATED', 'requesting']);
    expect(page.here).toContain('waits for the org’s answer');
    await done;
    await notify(visit);
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['MFA_CHALLENGE', 'polling']);
    expect(page.here).toContain('asks the org again and again');
    visit.flow.stop();
  });

  it('[r171] logs commands, requests with their answers, problems and steps, with their time', async () => {
    const { page, signIn } = await watching(refusal(401, 'E0000004', 'No'), 'lost');
    await signIn();
    await signIn();
    await page.panel.updateComplete;
    const lines = page.texts('.log li');
    expect(lines).toContain('+0.00 s signIn command');
    expect(lines).toContain('+0.00 s POST /api/v1/authn 401 in 0 ms');
    expect(lines).toContain('+0.00 s refused E0000004');
    expect(lines).toContain('+0.00 s POST /api/v1/authn lost after 0 ms');
    expect(lines.at(-1)).toBe('+0.00 s UNAUTHENTICATED idle');
    expect(page.one('.log [aria-current]').textContent).toContain('UNAUTHENTICATED');
  });

  it('[r171] narrows the log to a kind and to words', async () => {
    const { page, signIn } = await watching(refusal(401, 'E0000004', 'No'), mfaRequired());
    await signIn();
    await signIn();
    const select = page.one('select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no choice');
    select.value = 'problem';
    select.dispatchEvent(new Event('change'));
    await page.panel.updateComplete;
    expect(page.texts('.log .what')).toEqual(['POST /api/v1/authn', 'refused']);
    select.value = 'all';
    select.dispatchEvent(new Event('change'));
    const input = page.one('input[type=search]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no search');
    input.value = 'mfa idle';
    input.dispatchEvent(new InputEvent('input'));
    await page.panel.updateComplete;
    expect(page.texts('.log .what')).toEqual(['MFA_REQUIRED']);
    input.value = 'no such thing';
    input.dispatchEvent(new InputEvent('input'));
    await page.panel.updateComplete;
    expect(page.texts('[part=log] .none')).toEqual(['Nothing like that happened.']);
  });

  it('[r171] shows the step and the transaction as data that opens and closes', async () => {
    const { page, signIn } = await watching(mfaRequired());
    await signIn();
    await page.panel.updateComplete;
    expect(page.texts('.scroll > .data > li > details > summary')).toEqual([
      expect.stringMatching(/^step \d/),
      expect.stringMatching(/^transaction \d/),
    ]);
    expect(page.texts('[data-kind=redacted]')).toContain('[secret 1]');
    const closed = page.all('.data .data details').filter((each) => !each.hasAttribute('open'));
    expect(closed.length).toBeGreaterThan(0);
  });

  it('[r171] goes back in what happened, and along with what happens again', async () => {
    const { page, signIn } = await watching(refusal(401, 'E0000004', 'No'), mfaRequired());
    await signIn();
    await page.press('First step');
    expect(page.panel.position).toBe(0);
    await signIn();
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['UNAUTHENTICATED', 'idle']);
    expect(page.texts('.mode')).toEqual(['Live, looking back']);
    await page.press('Last step');
    expect(page.lit).toEqual(['MFA_REQUIRED', 'idle']);
    expect(page.texts('.mode')).toEqual(['Live']);
  });

  it('[r171] can be saved as a recording, and the panel stops where it is told to', async () => {
    const page = await PanelHarness.mount();
    const { flow, inspector, signIn } = inspectedFlow(refusal(401, 'E0000004', 'No'), mfaRequired());
    const stop = page.panel.watch(flow, inspector);
    await signIn();
    expect(page.panel.recording?.events.map(({ type }) => type)).toContain('answer');
    stop();
    const { position } = page.panel;
    await signIn();
    expect(page.panel.position).toBe(position);
  });

  it('[r171] shows steps alone without an inspector', async () => {
    const page = await PanelHarness.mount();
    const { flow, signIn } = inspectedFlow(refusal(401, 'E0000004', 'No'), mfaRequired());
    page.panel.watch(flow);
    await signIn();
    await signIn();
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['MFA_REQUIRED', 'idle']);
    expect(page.all('.log [data-type=request]')).toEqual([]);
    expect(page.panel.recording).toBeUndefined();
  });
});
