import { expect as expectOf } from 'playwright/test';
import { expect, it } from 'vitest';
import type { OrgControl } from '../../support/org-control.ts';
import { ExamplePage, Examples } from '../models/example-page.ts';

const examples = new Examples();

interface Heard {
  readonly orgUrl: string;
  readonly sessionToken: string;
}

it('[r153] signs in at two orgs on one page: own ids, own requests, own sessions', async () => {
  const staff = await examples.run('two-orgs', { opened: false });
  const { page } = staff;
  await page.addInitScript(() => {
    const { heard } = Object.assign(window, { heard: [] as object[] });
    addEventListener('authn-success', (event) => {
      const { target, sessionToken } = event as Event & { sessionToken: string };
      heard.push({ orgUrl: (target as Element).getAttribute('org-url'), sessionToken });
    });
  });
  staff.place = page.locator('section').first();
  await staff.open();
  const partnerUrl = await page.locator('sign-in-widget').last().getAttribute('org-url');
  const partners = new ExamplePage(page, staff.url, partnerUrl ?? '');
  partners.place = page.locator('section').last();

  // Both are under way at once, and both have something to complain about.
  const sam = await staff.start('sam.');
  await partners.username.fill('nobody@example.com');
  await partners.place.getByLabel('Password', { exact: true }).fill('wrong');
  await partners.button('Sign in').click();
  await expectOf(partners.place.getByRole('alert')).toContainText('couldn’t sign you in');
  await staff.button('Send code').click();
  await expectOf(staff.code).toBeFocused();
  const code = await staff.org.code(sam.login);
  await staff.code.fill(code === '000000' ? '111111' : '000000');
  await expectOf(staff.place.getByRole('alert')).toContainText('code isn’t right');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(new Set(['staff', 'partners']).size);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);

  await staff.code.fill(code);
  await expectOf(staff.place.getByText(`Signed in as ${sam.login} at ${staff.org.url}`)).toBeVisible();
  const pat = await partners.start('pat.');
  await expectOf(partners.place.getByText(`Signed in as ${pat.login} at ${partners.org.url}`)).toBeVisible();

  // What one org gave is worth nothing at the other.
  const heard = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  expect(heard.map(({ orgUrl }) => orgUrl)).toEqual([staff.org.url, partners.org.url]);
  const [ofStaff, ofPartners] = heard.map(({ sessionToken }) => sessionToken);
  expect(await exchange(partners.org, ofStaff)).toBe(401);
  expect(await exchange(staff.org, ofPartners)).toBe(401);
  expect(await exchange(staff.org, ofStaff)).toBe(200);
  expect(await exchange(partners.org, ofPartners)).toBe(200);
  expect((await staff.org.requests('POST', '/api/v1/authn')).length).toBeGreaterThan(2);
  expect(await partners.org.requests('POST', '/api/v1/authn/factors')).toEqual([]);
  const unexpected = staff.complaints.filter((text) => !/status of 40[13]/.test(text));
  expect(unexpected).toEqual([]);
});

async function exchange({ url }: OrgControl, sessionToken = ''): Promise<number> {
  const { status } = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ sessionToken }),
  });
  return status;
}
