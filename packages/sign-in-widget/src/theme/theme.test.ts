import { afterEach, describe, expect, it } from 'vitest';
import { Harness, mfaRequired, pushChallenge, unauthenticated } from '../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
  document.querySelectorAll('[data-hostile]').forEach((style) => {
    style.remove();
  });
});

const page = (css: string): void => {
  const style = document.createElement('style');
  style.dataset['hostile'] = '';
  style.textContent = css;
  document.head.append(style);
};

/** Any CSS colour as [r, g, b, a]. */
function rgba(color: string): number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other]
    .map((color) => {
      const [r = 0, g = 0, b = 0] = rgba(color)
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const card = (widget: Harness): CSSStyleDeclaration =>
  getComputedStyle(widget.widget.shadowRoot!.querySelector('[part=card]')!);

describe('colours', () => {
  it('[r141] are light or dark as told, as the page is, or as the device is', async () => {
    const light = rgba(
      card(await Harness.mount(undefined, { attributes: { theme: 'light' } })).backgroundColor,
    );
    const dark = rgba(
      card(await Harness.mount(undefined, { attributes: { theme: 'dark' } })).backgroundColor,
    );
    expect(light[0]!).toBeGreaterThan(240);
    expect(dark[0]!).toBeLessThan(40);
    const parent = document.createElement('div');
    document.body.append(parent);
    const widget = await Harness.mount(undefined, { parent });
    expect(rgba(card(widget).backgroundColor)).toEqual(light);
    parent.style.colorScheme = 'dark';
    expect(rgba(card(widget).backgroundColor)).toEqual(dark);
    widget.widget.theme = 'auto';
    await widget.widget.updateComplete;
    expect(card(widget).colorScheme).toBe('light dark');
    parent.remove();
  });

  it.each(['light', 'dark'])('[r120] have borders and focus rings of 3:1 in %s', async (theme) => {
    const widget = await Harness.mount(undefined, { attributes: { theme } });
    const surface = card(widget).backgroundColor;
    const input = widget.input('username');
    expect(contrast(getComputedStyle(input).borderTopColor, surface)).toBeGreaterThanOrEqual(3);
    input.focus();
    const { outlineColor, outlineWidth, outlineStyle } = getComputedStyle(input);
    expect([outlineWidth, outlineStyle]).toEqual(['2px', 'solid']);
    expect(contrast(outlineColor, surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(['#ffd400', '#0b3d2e', '#ff0055', '#7a7a7a', '#ffffff', '#000000', '#00b3ff', '#757575'])(
    '[r137] keep words on and in the brand colour %s readable, from one property',
    async (accent) => {
      for (const theme of ['light', 'dark']) {
        const parent = document.createElement('div');
        document.body.append(parent);
        parent.style.setProperty('--authn-accent', accent);
        const widget = await Harness.mount(mfaRequired(), { parent, attributes: { theme } });
        const link = getComputedStyle(widget.part('link')!).color;
        expect(contrast(link, card(widget).backgroundColor), `${theme} link`).toBeGreaterThanOrEqual(4.5);
        await widget.show(unauthenticated());
        const { color, backgroundColor } = getComputedStyle(widget.submit);
        expect(rgba(backgroundColor)).toEqual(rgba(accent));
        expect(contrast(color, backgroundColor), `${theme} button`).toBeGreaterThanOrEqual(4.5);
        parent.remove();
      }
    },
  );
});

describe('customising', () => {
  it('[r138] goes by custom properties', async () => {
    page('sign-in-widget { --authn-radius: 0px; --authn-width: 300px; --authn-surface: rgb(1 2 3); }');
    const widget = await Harness.mount();
    expect(widget.widget.getBoundingClientRect().width).toBeLessThanOrEqual(300);
    expect(getComputedStyle(widget.submit).borderTopLeftRadius).toBe('0px');
    expect(card(widget).backgroundColor).toBe('rgb(1, 2, 3)');
  });

  it('[r139] has slots around the screen, parts of the frame, and data-part inside', async () => {
    page(
      'sign-in-widget::part(card) { border-width: 7px } sign-in-widget [data-part="screen"] [data-part="title"] { color: rgb(9 9 9) }',
    );
    const widget = await Harness.mount();
    const slots = ['logo', 'header', 'before-form', 'after-form', 'footer'];
    for (const slot of slots) widget.widget.insertAdjacentHTML('beforeend', `<p slot="${slot}">${slot}</p>`);
    const tops = slots.map(
      (slot) => widget.widget.querySelector(`[slot=${slot}]`)!.getBoundingClientRect().top,
    );
    const screen = widget.part('screen')!.getBoundingClientRect().top;
    expect([...tops.slice(0, 3), screen, ...tops.slice(3)]).toEqual([...tops, screen].sort((a, b) => a - b));
    expect(card(widget).borderTopWidth).toBe('7px');
    expect(getComputedStyle(widget.part('title')!).color).toBe('rgb(9, 9, 9)');
  });

  it.each([
    ['everything unset', '* { all: unset }'],
    [
      'a reset',
      '*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid } button { background: none } svg { display: block } h1 { font-size: inherit; font-weight: inherit }',
    ],
    [
      'loud forms',
      'input[type=text], input[type=password] { width: 3px; height: 3px; padding: 99px; color: red !important } button { float: right; text-transform: uppercase } label { display: none } form { display: none }',
    ],
    [
      'odd text',
      'body { line-height: 4; letter-spacing: 1em; text-align: right; text-transform: uppercase; white-space: pre }',
    ],
  ])('[r140] stands on a page with %s', async (_, css) => {
    const measure = async (): Promise<number[]> => {
      const widget = await Harness.mount(undefined, {
        attributes: { style: 'display: block; width: 400px' },
      });
      const parts = ['title', 'label', 'input', 'toggle', 'submit'].map((name) => widget.part(name)!);
      const sizes = parts.flatMap((part) => {
        const { width, height } = part.getBoundingClientRect();
        return [Math.round(width), Math.round(height)];
      });
      Harness.unmountAll();
      return sizes;
    };
    const plain = await measure();
    page(css);
    expect(await measure()).toEqual(plain);
  });

  it('[r140] touches nothing outside', async () => {
    const button = document.createElement('button');
    button.dataset['part'] = 'submit';
    button.textContent = 'The page’s own';
    document.body.append(button);
    const looks = (): string[] =>
      Array.from(getComputedStyle(button), (name) => getComputedStyle(button).getPropertyValue(name));
    const before = looks();
    await Harness.mount(pushChallenge());
    expect(looks()).toEqual(before);
    button.remove();
  });

  it('[r129] writes no style attribute', async () => {
    const widget = await Harness.mount(pushChallenge({ correctAnswer: 7 }));
    expect(widget.widget.querySelector('[style], style')).toBe(null);
    expect(widget.widget.shadowRoot!.querySelector('[style], style')).toBe(null);
  });
});

describe('motion', () => {
  it('[r110] nothing moves or waits on a person’s way from screen to screen', async () => {
    const widget = await Harness.mount();
    await widget.show(mfaRequired());
    const running = widget.widget.getAnimations({ subtree: true });
    expect(running).toEqual([]);
    for (const element of widget.widget.querySelectorAll('*')) {
      expect(getComputedStyle(element).transitionDuration).toBe('0s');
    }
  });
});
