import type { Recording, StepEvent } from '@authn-flow/authn-core/inspect';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelHarness } from '../../../../test/support/panel-harness.ts';

afterEach(() => {
  PanelHarness.unmountAll();
  vi.useRealTimers();
});

const step = (status: string, activity: StepEvent['activity'], id: number): StepEvent => ({
  type: 'step',
  at: id * 1000,
  id,
  status,
  activity,
  actions: [],
  hasProblem: false,
});
const recording: Recording = {
  authnFlowRecording: 1,
  identifiers: 'replaced',
  complete: true,
  events: [
    step('UNAUTHENTICATED', 'idle', 0),
    step('MFA_REQUIRED', 'idle', 1),
    step('MFA_CHALLENGE', 'ceremony', 2),
    step('MFA_REQUIRED', 'coolingDown', 3),
    step('FACTOR_FOO', 'idle', 4),
  ],
};

async function playing(source: Recording | string = recording): Promise<PanelHarness> {
  const page = await PanelHarness.mount();
  page.panel.recording = source;
  await page.panel.updateComplete;
  return page;
}

describe('a recording', () => {
  it('[r171] is stepped through by buttons, and stays at its ends', async () => {
    const page = await playing(JSON.stringify(recording));
    expect(page.lit).toEqual(['UNAUTHENTICATED', 'idle']);
    await page.press('Step back');
    expect(page.panel.position).toBe(0);
    await page.press('Step forward');
    expect(page.lit).toEqual(['MFA_REQUIRED', 'idle']);
    await page.press('Last step');
    await page.press('Step forward');
    expect(page.panel.position).toBe(4);
    await page.press('First step');
    expect(page.panel.position).toBe(0);
    expect(page.texts('.mode')).toEqual(['Recording']);
  });

  it('[r171] lights where an unknown status leads, and what the browser and the org ask for', async () => {
    const page = await playing();
    page.panel.position = 2;
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['MFA_CHALLENGE', 'requesting']);
    expect(page.here).toContain('the browser asks the person');
    page.panel.position = 3;
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['MFA_REQUIRED', 'coolingDown']);
    expect(page.texts('.statuses [data-status=MFA_REQUIRED] .numbers')).toEqual(['2 4']);
    page.panel.position = 4;
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['UNSUPPORTED', 'idle']);
    expect(page.here).toContain('FACTOR_FOO');
  });

  it('[r171] is stepped through by keys, the other way round where people read from the right', async () => {
    const page = await playing();
    const press = async (key: string): Promise<number> => {
      page
        .button('Play')
        .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await page.panel.updateComplete;
      return page.panel.position;
    };
    expect([await press('ArrowRight'), await press('ArrowRight'), await press('ArrowLeft')]).toEqual([
      1, 2, 1,
    ]);
    expect([await press('End'), await press('Home')]).toEqual([4, 0]);
    page.panel.dir = 'rtl';
    expect([await press('ArrowLeft'), await press('ArrowRight')]).toEqual([1, 0]);
  });

  it('[r171] is scrubbed through, in words for those who do not see it', async () => {
    const page = await playing();
    const slider = page.one('input[type=range]');
    if (!(slider instanceof HTMLInputElement)) throw new Error('no slider');
    slider.value = '1';
    slider.dispatchEvent(new InputEvent('input'));
    await page.panel.updateComplete;
    expect(page.lit).toEqual(['MFA_REQUIRED', 'idle']);
    expect(slider.getAttribute('aria-valuetext')).toBe('2 of 5: MFA_REQUIRED, waits for the person');
    expect(page.one('svg.statuses').getAttribute('aria-label')).toContain(
      'MFA_REQUIRED, waits for the person',
    );
  });

  it('[r171] plays by itself, until its end or until it is stopped', async () => {
    const page = await playing();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    page.button('Play').click();
    vi.advanceTimersByTime(2000);
    expect(page.panel.position).toBe(2);
    await page.panel.updateComplete;
    await page.press('Pause');
    vi.advanceTimersByTime(2000);
    expect(page.panel.position).toBe(2);
    page.button('Play').click();
    vi.advanceTimersByTime(9000);
    await page.panel.updateComplete;
    expect(page.panel.position).toBe(4);
    expect(page.all('button[aria-label=Play]')).toHaveLength(1);
  });

  it('[r171] is gone to from a status of the path, and keeps the log faint after it', async () => {
    const page = await playing();
    await page.press('Last step');
    expect(page.all('.log [data-later]')).toEqual([]);
    page.all('.path button')[1]?.click();
    await page.panel.updateComplete;
    expect(page.panel.position).toBe(1);
    expect(page.texts('.log [data-later] .what')).toEqual(['MFA_CHALLENGE', 'MFA_REQUIRED', 'FACTOR_FOO']);
  });

  it.each([
    ['cut short', '{"authnFlowRecording":1', /cannot be read: it is "no JSON".*cut short/],
    [
      'another version',
      JSON.stringify({ ...recording, authnFlowRecording: 2 }),
      /authnFlowRecording is 2, and must be 1/,
    ],
    [
      'a status that is none',
      JSON.stringify({ ...recording, events: [{ ...recording.events[0], status: 7 }] }),
      /events\[0\]\.status is 7/,
    ],
  ])('[r171] that is none is refused in words: %s', async (_, source, words) => {
    const page = await playing(source);
    expect(page.texts('[role=alert]').join()).toMatch(words);
    expect(page.lit).toEqual([undefined, undefined]);
    page.panel.recording = recording;
    await page.panel.updateComplete;
    expect(page.all('[role=alert]')).toEqual([]);
    expect(page.lit).toEqual(['UNAUTHENTICATED', 'idle']);
  });

  it('[r171] keeps the line of the log that is shown in sight, and leaves the log where somebody scrolled it', async () => {
    const events = Array.from({ length: 60 }, (_, id) =>
      step(id % 2 ? 'MFA_CHALLENGE' : 'MFA_REQUIRED', 'idle', id),
    );
    const page = await playing({ ...recording, events });
    const box = page.one('[part=log] .scroll');
    await page.press('Last step');
    const line = page.one('.log [aria-current]').getBoundingClientRect();
    expect(line.bottom).toBeLessThanOrEqual(box.getBoundingClientRect().bottom);
    expect(box.scrollTop).toBeGreaterThan(0);
    box.scrollTop = 0;
    page.panel.requestUpdate();
    await page.panel.updateComplete;
    expect(box.scrollTop).toBe(0);
  });

  it('[r171] may be set before the element is defined', async () => {
    const page = await PanelHarness.mount();
    const late = document.createElement('authn-panel-late');
    Object.assign(late, { recording });
    page.panel.parentElement?.append(late);
    const { AuthnPanel } = await import('./index.ts');
    const LatePanel = class extends AuthnPanel {};
    customElements.define('authn-panel-late', LatePanel);
    if (!(late instanceof LatePanel)) throw new Error('not upgraded');
    await late.updateComplete;
    expect(late.shadowRoot?.querySelector('[data-status=UNAUTHENTICATED][data-state=current]')).not.toBe(
      null,
    );
  });
});
