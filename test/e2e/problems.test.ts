import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { describe, it, onTestFinished } from 'vitest';
import { PhonePage } from './models/phone-page.ts';
import { signInPages } from './models/sign-in-page.ts';
import { useSite } from './models/site.ts';

const site = useSite();

describe.for(signInPages)('%s shows what is wrong and goes on:', ([, Page]) => {
  const visit = async (short: string) => {
    const person = await site().org.person(short);
    return { person, page: new Page(await site().visitor(), site().url) };
  };

  it('[r92] the same words for a wrong password, an unknown name, an account locked in secret, a suspended one', async () => {
    const { person, page } = await visit('pat.');
    await page.open(person);
    for (const wrong of [
      { login: person.login, password: 'not-it' },
      { login: 'nobody@example.com', password: person.password },
      await site().org.person('hal.'),
      await site().org.person('sue.'),
    ]) {
      await page.username.fill(wrong.login);
      await page.password.fill(wrong.password);
      const refused = page.page.waitForResponse((response) => response.url().endsWith('/api/v1/authn'));
      await page.submit.click();
      await refused;
      await page.expectProblem('credentials');
    }
    await page.username.fill(person.login);
    await page.password.fill(person.password);
    await page.submit.click();
    await page.expectSession(person, 'password');
  });

  it('[r8] a locked account, where the org discloses it', async () => {
    const { person, page } = await visit('lou.');
    await page.start(person);
    await expect(page.page.getByRole('heading', { name: /account is locked/ })).toBeVisible();
  });

  it('five wrong codes lock the account; somebody else can sign in after', async () => {
    const { person, page } = await visit('tia.');
    await page.start(person);
    for (const code of ['000001', '000002', '000003', '000004']) {
      const refused = page.page.waitForResponse((response) => response.url().includes('/verify'));
      await page.enterCode(code);
      await refused;
      await page.expectProblem('code');
    }
    await page.enterCode('000005');
    await page.expectProblem('locked');
    const other = await site().org.person('pat.');
    await page.username.fill(other.login);
    await page.password.fill(other.password);
    await page.submit.click();
    await page.expectSession(other, 'password');
  });

  it('[r87] a transaction that ran out: back at the start with the name kept', async () => {
    const { person, page } = await visit('tia.');
    await page.start(person);
    const phone = await PhonePage.open(page.page, site().url, person);
    await site().org.advance(3600);
    await page.enterCode(await phone.totp('Okta Verify'));
    await page.expectProblem('expired');
    await expect(page.username).toHaveValue(person.login);
    await page.password.fill(person.password);
    await page.submit.click();
    await page.enterCode(await phone.totp('Okta Verify'));
    await page.expectSession(person, 'password', 'second factor', 'one-time code');
  });

  it('[r95] the org stops in mid-flow, and comes back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'authn-flow-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const db = join(folder, 'org.db');
    const before = await site().another({ db });
    const person = await before.org.person('tia.');
    const page = new Page(await before.visitor(), before.url);
    await page.start(person);
    await expect(page.code).toBeVisible();
    await before.demo.stop();
    await page.enterCode('000001');
    await page.expectProblem('network');
    const after = await site().another({ db, port: before.demo.port });
    const phone = await PhonePage.open(page.page, after.url, person);
    await page.enterCode(await phone.totp('Okta Verify'));
    await page.expectSession(person, 'password', 'second factor', 'one-time code');
  });

  it('[r97] too many requests: a countdown, then again', async () => {
    const { person, page } = await visit('pat.');
    await site().org.fault({ path: '/api/v1/authn', kind: '429', retryAfter: 2, times: 1 });
    await page.start(person);
    await page.expectProblem('limited');
    await page.expectNoProblem('limited');
    await page.submit.click();
    await page.expectSession(person, 'password');
  });

  it('[r98] an answer that is not the org’s', async () => {
    const { person, page } = await visit('pat.');
    await site().org.fault({ path: '/api/v1/authn', kind: 'html', times: 1 });
    await page.start(person);
    await page.expectProblem('garbage');
    await page.submit.click();
    await page.expectSession(person, 'password');
  });

  it('[r33] a double click sends one request', async () => {
    const { person, page } = await visit('pat.');
    await page.open(person);
    await page.password.fill(person.password);
    await page.submit.dblclick();
    await page.expectSession(person, 'password');
    expect(await site().org.requests('POST', '/api/v1/authn')).toHaveLength(1);
  });
});
