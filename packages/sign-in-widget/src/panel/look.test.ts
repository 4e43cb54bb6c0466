import '@open-wc/testing';
import { mfaRequired, refusal } from '@authn-flow/authn-core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { inspectedFlow, PanelHarness } from '../../../../test/support/panel-harness.ts';

afterEach(() => {
  PanelHarness.unmountAll();
});

async function challengedAt(
  width: number,
  attributes: Readonly<Record<string, string>> = {},
): Promise<PanelHarness> {
  const page = await PanelHarness.mount(width, attributes);
  const { flow, inspector, signIn } = inspectedFlow(refusal(401, 'E0000004', 'No'), mfaRequired());
  page.panel.watch(flow, inspector);
  await signIn();
  await signIn();
  await page.panel.updateComplete;
  return page;
}

describe('the panel', () => {
  it.each([
    ['light', 'ltr', 900],
    ['dark', 'rtl', 320],
  ])('[r171] has no axe finding in %s, %s, at %d px', async (theme, dir, width) => {
    const page = await challengedAt(width, { dir });
    page.panel.setAttribute('theme', theme);
    await page.press('Step back');
    await expect(page.panel).to.be.accessible();
  });

  it('[r171] has none where a recording cannot be read', async () => {
    const page = await PanelHarness.mount(480);
    page.panel.recording = 'no recording';
    await page.panel.updateComplete;
    await expect(page.panel).to.be.accessible();
  });

  it('[r171] fits 320 px, and mirrors where people read from the right', async () => {
    const page = await challengedAt(288, { dir: 'rtl' });
    const edge = page.panel.getBoundingClientRect();
    for (const element of page.all('button, input, select, svg, .path li, .scroll')) {
      const { left, right } = element.getBoundingClientRect();
      expect(left, element.outerHTML).toBeGreaterThanOrEqual(edge.left);
      expect(right, element.outerHTML).toBeLessThanOrEqual(edge.right);
    }
    const x = (name: string): number => page.one(`[data-status=${name}]`).getBoundingClientRect().x;
    expect(x('UNAUTHENTICATED')).toBeGreaterThan(x('SUCCESS'));
  });

  it('[r171] writes no style, and stands still for those who want that', async () => {
    const page = await challengedAt(900);
    expect(page.all('[style], style')).toEqual([]);
    const sheets = page.panel.shadowRoot?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]) ?? [];
    const still = sheets.filter(
      (rule): rule is CSSMediaRule =>
        rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-reduced-motion'),
    );
    const halo = still
      .flatMap(({ cssRules }) => [...cssRules])
      .find((rule) => rule instanceof CSSStyleRule && rule.selectorText.includes('.halo'));
    expect((halo as CSSStyleRule | undefined)?.style.animationName).toBe('none');
  });

  it('[r171] says what is new in a polite live region', async () => {
    const page = await challengedAt(900);
    expect(page.one('[role=status]').textContent).toMatch(/^UNAUTHENTICATED, waits for /);
  });
});
