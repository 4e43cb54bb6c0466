import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { describe, it } from 'vitest';
import { EmbeddedPage } from './models/sign-in-page.ts';
import { useSite } from './models/site.ts';

const site = useSite();

/** What is lit: the status first. */
const lit = (page: Page): Locator => page.locator('authn-panel [data-state=current]').first();
const path = (page: Page): Locator => page.locator('authn-panel .path li');

describe('the machine', () => {
  it('[r171] is lit as somebody signs in with a second factor, and shows nothing secret', async () => {
    const page = await site().visitor();
    const { login, password } = await site().org.person('tia.');
    await page.goto(`${site().url}/panel?login=${encodeURIComponent(login)}`);
    const widget = new EmbeddedPage(page, site().url);
    await expect(widget.password).toHaveValue(password);
    await widget.submit.click();
    await expect(lit(page)).toHaveAttribute('data-status', 'MFA_REQUIRED');
    const code = await site().org.totp('tia.');
    await widget.enterCode(code);
    await expect(lit(page)).toHaveAttribute('data-status', 'SUCCESS');
    await expect(path(page)).toHaveText([/UNAUTHENTICATED/, /MFA_REQUIRED/, /SUCCESS/]);
    await expect(page.locator('authn-panel .statuses .arrow[data-state=last]')).toHaveCount(1);
    const panel = page.locator('authn-panel');
    const shown = await panel.evaluate(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
    expect(shown).toContain('POST /api/v1/authn');
    for (const secret of [password, code, login]) expect(shown).not.toContain(secret);
  });

  it('[r171] plays a recording from its first step to its last', async () => {
    const page = await site().visitor();
    await page.goto(`${site().url}/panel`);
    await page.getByRole('button', { name: 'a code, mistyped once' }).click();
    await expect(lit(page)).toHaveAttribute('data-status', 'UNAUTHENTICATED');
    await page.getByRole('button', { name: 'Last step' }).click();
    await expect(path(page)).toHaveText([/UNAUTHENTICATED/, /MFA_REQUIRED.*refused/, /SUCCESS/]);
    await page.getByRole('slider', { name: 'Step' }).press('ArrowLeft');
    await expect(lit(page)).toHaveAttribute('data-status', 'MFA_REQUIRED');
  });
});
