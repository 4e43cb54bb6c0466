import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { expect as expectOf } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrg } from '../../packages/demo/org/index.ts';
import { launchOptions } from '../browser.js';
import { OrgControl } from '../support/org-control.ts';
import { ROOT } from '../tools/cli.ts';

const CDN = join(ROOT, 'packages/sign-in-widget/dist/cdn');

/** A page that has the widget, on an origin of its own; `?org=` says where the org is. */
function companySite(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(CDN, pathname);
    if (pathname !== '/' && existsSync(file)) {
      response.setHeader('content-type', 'text/javascript');
      createReadStream(file).pipe(response);
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:,">
<script type="module" src="/sign-in-widget.js"></script>
<sign-in-widget org-url="${searchParams.get('org') ?? ''}"></sign-in-widget>`);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('a page on another origin than the org', () => {
  let browser: Browser;
  let site: Server;
  let origin: string;
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions());
    site = await companySite();
    origin = `http://localhost:${(site.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    site.closeAllConnections();
    site.close();
  });

  it.each([
    ['as told, where the org lets it read that', true, /try again in ([3456]\d) seconds/],
    ['10 s, where it cannot be read', false, /try again in (9|1[012]) seconds/],
  ])('[r59] [r97] signs in, and after a 429 waits %s', async (_, exposeRateHeaders, words) => {
    const org = await startOrg({ trustedOrigins: [origin], exposeRateHeaders });
    const page = await browser.newPage();
    try {
      const control = new OrgControl(org.url);
      const person = await control.person('pat.');
      await control.fault({ path: '/api/v1/authn', times: 1, kind: '429', retryAfter: 50 });
      await page.clock.install();
      await page.goto(`${origin}/?org=${org.url}`);
      await page.getByLabel('Username').fill(person.login);
      await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
      await page.keyboard.press('Enter');
      await expectOf(page.getByRole('alert')).toHaveText(words);
      if (exposeRateHeaders) return;
      await page.clock.fastForward(13_000);
      await expectOf(page.getByRole('alert')).toHaveCount(0);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expectOf(page.getByRole('heading')).toHaveText('You’re signed in');
    } finally {
      await page.close();
      await org.stop();
    }
  });

  // On another site than the org's, not only another origin, browsers keep and send none of its cookies: over http none is
  // meant for that (SameSite), over https it is what blocking third-party cookies comes to.
  it('[r133] signs in with a second factor where no cookie of the org’s is kept; only the device is not remembered', async () => {
    const elsewhere = origin.replace('localhost', '127.0.0.1');
    const org = await startOrg({ trustedOrigins: [elsewhere] });
    try {
      const control = new OrgControl(org.url);
      const person = await control.person('sam.');
      const page = await browser.newPage();
      const withCookies: string[] = [];
      page.on('request', (request) => {
        void request.allHeaders().then((headers) => {
          if (request.url().startsWith(org.url) && 'cookie' in headers) withCookies.push(request.url());
        });
      });
      for (const visit of [1, 2]) {
        await page.goto(`${elsewhere}/?org=${org.url}`);
        await page.getByLabel('Username').fill(person.login);
        await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Send code' }).click();
        await page.getByLabel('Don’t ask again').check();
        await page.getByLabel('Code', { exact: true }).focus(); // only now was one sent
        await page.getByLabel('Code', { exact: true }).fill(await control.code(person.login));
        await expectOf(page.getByRole('heading'), `visit ${visit}`).toHaveText('You’re signed in');
        await control.advance(31);
      }
      expect(withCookies).toEqual([]);
      await page.close();
    } finally {
      await org.stop();
    }
  });
});
