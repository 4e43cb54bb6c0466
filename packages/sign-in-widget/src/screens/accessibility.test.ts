import '@open-wc/testing';
import type { Step } from '@authn-flow/authn-core';
import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { Harness, mfaRequired, pushChallenge, smsChallenge, unauthenticated } from '../testing/index.ts';

// That every screen passes axe, fits and can be walked through is seen in the gallery (test/gallery).

const emulate = (features: Readonly<Record<string, string>>): Promise<unknown> => {
  const session = cdp() as unknown as { send(method: string, input: object): Promise<unknown> };
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  return session.send('Emulation.setEmulatedMedia', { features: list });
};

afterEach(async () => {
  Harness.unmountAll();
  await emulate({});
});

async function mount(step: Step, attributes: Record<string, string>, width: number): Promise<Harness> {
  const parent = document.createElement('main');
  parent.style.inlineSize = `${width}px`;
  document.body.append(parent);
  const widget = await Harness.mount(step, { attributes: { lang: 'en', ...attributes }, parent });
  return widget;
}

describe('directions', () => {
  it('[r126] puts everything on the other side, and turns the arrows', async () => {
    const sides = async (dir: string): Promise<boolean[]> => {
      const widget = await mount(mfaRequired(), { dir }, 400);
      const middle = widget.widget.getBoundingClientRect().left + 200;
      const isLeft = (element: Element): boolean => element.getBoundingClientRect().left < middle;
      const [icon, arrow] = widget.widget.querySelectorAll('[data-part=factor]:first-child svg');
      const found = [widget.part('back')!, icon!, arrow!].map(isLeft);
      expect(getComputedStyle(arrow!).scale).toBe(dir === 'rtl' ? '-1 1' : 'none');
      widget.widget.parentElement!.remove();
      return found;
    };
    expect(await sides('ltr')).toEqual([true, true, false]);
    expect(await sides('rtl')).toEqual([false, false, true]);
  });

  it('[r126] keeps codes and numbers from left to right', async () => {
    const widget = await mount(smsChallenge(), { dir: 'rtl' }, 400);
    expect(getComputedStyle(widget.input('passCode')).direction).toBe('ltr');
    expect(widget.widget.querySelector('bdi')!.dir).toBe('ltr');
    await widget.show(pushChallenge({ correctAnswer: 7 }));
    expect(widget.part('number')!.dir).toBe('ltr');
    widget.widget.parentElement!.remove();
  });
});

describe('preferences', () => {
  it('[r121] stands still where motion is not wanted', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const widget = await mount(pushChallenge(), {}, 400);
    const moving = () =>
      widget.widget
        .getAnimations({ subtree: true })
        .filter((animation) => animation.effect!.getTiming().iterations === Infinity).length;
    expect(moving()).toBe(0);
    await widget.show(unauthenticated({ activity: 'requesting' }));
    expect(moving()).toBe(0);
    await emulate({});
    expect(moving()).toBeGreaterThan(0);
    widget.widget.parentElement!.remove();
  });

  it('keeps its outlines where colours are forced, and takes the colours over', async () => {
    await emulate({ 'forced-colors': 'active' });
    const widget = await mount(unauthenticated(), {}, 400);
    const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(widget.submit);
    expect(borderTopStyle).toBe('solid');
    expect(borderTopColor).not.toBe(backgroundColor);
    await widget.show(mfaRequired());
    const icon = widget.widget.querySelector('[data-part=factor] [data-part=icon]')!;
    expect(getComputedStyle(icon).color).toBe(getComputedStyle(widget.part('title')!).color);
    widget.widget.parentElement!.remove();
  });

  it('[r141] follows the device where it is told to', async () => {
    await emulate({ 'prefers-color-scheme': 'dark' });
    const widget = await mount(unauthenticated(), { theme: 'auto' }, 400);
    const card = widget.widget.shadowRoot!.querySelector('[part=card]')!;
    const dark = getComputedStyle(card).backgroundColor;
    await emulate({ 'prefers-color-scheme': 'light' });
    expect(getComputedStyle(card).backgroundColor).not.toBe(dark);
    widget.widget.parentElement!.remove();
  });
});
