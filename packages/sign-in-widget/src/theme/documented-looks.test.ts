import '@open-wc/testing';
import { commands } from 'vitest/browser';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { frameStyles } from '../sign-in-widget.styles.ts';
import { Harness, mfaRequired, refused, unauthenticated } from '../testing/index.ts';
import { tokens } from './tokens.styles.ts';

let guide = '';
let looks: readonly string[] = [];
beforeAll(async () => {
  guide = await commands.readFile('../docs/widget.md'); // from the folder of the tests' configuration
  looks = [...guide.matchAll(/```css\n(.*?)```/gs)].map(([, css = '']) => css);
});

const sheet = new CSSStyleSheet();
afterEach(() => {
  Harness.unmountAll();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
});

const wear = (css: string | undefined): void => {
  sheet.replaceSync(css ?? '');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

const seen = (widget: Harness): string[] => {
  const card = getComputedStyle(widget.widget.shadowRoot!.querySelector('[part=card]')!);
  const title = getComputedStyle(widget.part('title')!);
  const submit = getComputedStyle(widget.submit);
  return [card.borderRadius, card.boxShadow, title.fontWeight, submit.backgroundColor, submit.borderRadius];
};

describe('the looks of docs/widget.md', () => {
  it('are two', () => {
    expect(looks.length).toBe(2);
  });

  it.each([
    ['the bank', 0, 'light'],
    ['the bank', 0, 'dark'],
    ['the start-up', 1, 'light'],
    ['the start-up', 1, 'dark'],
  ] as const)(
    '[r137] [r138] [r139] are what %s sees, and no look of ours: %i, %s',
    async (_, look, theme) => {
      const step = unauthenticated({ identifier: 'ada', problem: refused('E0000004') });
      const widget = await Harness.mount(step, { attributes: { theme, lang: 'en' } });
      const before = seen(widget);
      wear(looks[look]);
      seen(widget).forEach((style, index) => {
        expect(style).not.toBe(before[index]);
      });
      await expect(widget.widget).to.be.accessible();
      await widget.show(mfaRequired());
      await expect(widget.widget).to.be.accessible();
    },
  );

  it('[r138] name every custom property, with what it is unless set', () => {
    const rows = new Map(
      [...guide.matchAll(/^\| `(--authn-[a-z-]+)` \| (.*?) \|/gm)].map(([, name = '', value = '']) => [
        name,
        value.replace(/`/g, ''),
      ]),
    );
    const css = `${tokens.cssText}${frameStyles.cssText}`;
    expect([...rows.keys()].sort()).toEqual([...new Set(css.match(/--authn-[a-z-]+/g))].sort());
    for (const [name, value] of rows) {
      const [, ours = ''] = RegExp(`var\\(${name}, (.*?)\\);`).exec(css) ?? [];
      const pair = /^light-dark\((.*)\)$/.exec(ours)?.[1];
      // What is worked out has words in the guide, not a value.
      if (!/--authn-(on-accent|focus)/.test(name)) expect(value, name).toBe(pair ?? ours);
    }
  });
});
