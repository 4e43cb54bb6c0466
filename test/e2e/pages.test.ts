import { request } from 'node:http';
import { expect } from 'playwright/test';
import { describe, it } from 'vitest';
import { violations } from './models/axe.ts';
import { PhonePage } from './models/phone-page.ts';
import { EmbeddedPage } from './models/sign-in-page.ts';
import { useSite } from './models/site.ts';

const site = useSite();

describe('every page', () => {
  const paths: [path: string, ready: string, said?: RegExp][] = [
    ['/', '.person'],
    ['/embedded', 'input'],
    // That there is no session is a 404 of the org's, and only this page asks.
    ['/embedded/home', 'h1', /404/],
    ['/embedded/password', 'input'],
    ['/headless', 'input'],
    ['/phone', '#no-messages'],
    ['/gallery', '.names a'],
    ['/gallery/scene?scene=sign-in/start', '[data-scene=ready] input'],
    ['/panel', 'input[name=username]'],
    ['/nowhere', 'h1', /404/],
  ];

  it.for(paths)(
    '[r129] [r130] %s keeps its strict policy with a clean console, has no axe violation in light and dark, and fits 320 px',
    async ([path, ready, expected]) => {
      const page = await site().newcomer({ viewport: { width: 320, height: 640 } });
      const said: string[] = [];
      page.on('console', (message) => {
        // The widget obeys `autofocus` itself, and Chromium notes that where it comes to the attribute later than we do.
        if (!message.text().startsWith('Autofocus processing was blocked')) said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(site().url + path);
      await page.locator(ready).first().waitFor();
      expect(said.filter((text) => !expected?.test(text))).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      expect(await violations(page, 'light')).toEqual([]);
      expect(await violations(page, 'dark')).toEqual([]);
    },
  );
});

it('the signed-in home has no axe violation, light and dark', async () => {
  const person = await site().org.person('pat.');
  const page = new EmbeddedPage(await site().newcomer({ viewport: { width: 375, height: 667 } }), site().url);
  await page.start(person);
  await page.expectSession(person, 'password');
  expect(await violations(page.page, 'light')).toEqual([]);
  expect(await violations(page.page, 'dark')).toEqual([]);
});

describe('the server', () => {
  it('says that pages are only read', async () => {
    const answer = await fetch(`${site().url}/embedded`, { method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it('has a page for what is not there, and leads on from a slash too many', async () => {
    const missing = await fetch(`${site().url}/embeded`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('There is no page at this address');
    expect((await fetch(`${site().url}/phone/?login=x`)).url).toBe(`${site().url}/phone?login=x`);
  });

  it('leads password managers to where a password is changed, and believably', async () => {
    const asked = await fetch(`${site().url}/.well-known/change-password`, { redirect: 'manual' });
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toBe('/embedded/password');
    const page = await site().visitor();
    await page.goto(`${site().url}/.well-known/change-password`);
    await page.getByRole('button', { name: 'Forgot password?' }).click();
    await expect(page.getByRole('button', { name: 'Send email' })).toBeVisible();
    const nonsense = 'resource-that-should-not-exist-whose-status-code-should-not-be-200';
    expect((await fetch(`${site().url}/.well-known/${nonsense}`)).status).toBe(404);
  });

  it('does not answer to the name of another site', async () => {
    const status = await new Promise((resolve) => {
      const { port } = site().demo;
      request({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }, (r) =>
        resolve(r.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  it('refuses a bad origin in a redirect after signing in', async () => {
    const url = `${site().url}/login/sessionCookieRedirect?token=x&redirectUrl=https%3A%2F%2Fevil.example`;
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(400);
  });
});

describe('the start page', () => {
  it('lists the people, opens a page with a name and never a password, and moves the clock', async () => {
    const page = await site().visitor();
    await page.goto(site().url);
    const tia = page.locator('[data-login="tia.totp@example.com"]');
    await expect(tia).toContainText('Copper-Teapot-27');
    const links = await page.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.join()).not.toContain('Teapot');
    await page.getByRole('button', { name: '+ 5 minutes' }).click();
    await expect(page.getByText('5 min ahead of this device')).toBeVisible();
    await tia.getByRole('link', { name: 'Embedded' }).click();
    await expect(new EmbeddedPage(page, site().url).username).toHaveValue('tia.totp@example.com');
  });
});

describe('the phone', () => {
  it('shows one person at a time, by choice, and everybody’s otherwise', async () => {
    const page = await site().newcomer({ viewport: { width: 375, height: 667 } });
    await page.goto(`${site().url}/phone`);
    await page.getByRole('button', { name: 'Authenticator' }).click();
    const shown = page.locator('.totp strong');
    await expect(shown).toContainText(['Tia Totp', 'Greg Google', 'Mia Many', 'Mia Many']);
    await page.getByLabel('Whose phone').selectOption('Mia Many');
    await expect(shown).toHaveText(['Mia Many', 'Mia Many']);
    await expect(page).toHaveURL(/login=mia\.many/);
  });

  it('denies a request, and the sign-in page hears of it [r53]', async () => {
    const person = await site().org.person('penny.');
    const page = new EmbeddedPage(await site().visitor(), site().url);
    const phone = await PhonePage.open(page.page, site().url, person);
    await page.look();
    await page.start(person);
    await page.send('push');
    await phone.press('Deny');
    await expect(phone.prompts).toHaveCount(0);
    await page.look();
    await expect(page.page.getByText(/sign-in was denied/)).toBeVisible();
  });

  it('finds out by itself when the org is back', async () => {
    const there = await site().another({});
    const page = await site().visitor();
    await page.goto(`${there.url}/phone`);
    await expect(page.getByText('Nothing yet')).toBeVisible();
    await there.demo.stop();
    await expect(page.getByText('The org does not answer')).toBeVisible();
    await site().another({ port: there.demo.port });
    await expect(page.getByText('The org does not answer')).toBeHidden();
  });
});
