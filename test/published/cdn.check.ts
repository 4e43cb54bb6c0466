import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { expect as expectOf } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../browser.js';
import { ROOT } from '../tools/cli.ts';

const CDN = join(ROOT, 'packages/sign-in-widget/dist/cdn');
const hashOf = (content: string | Buffer, name: 'sha256' | 'sha384' = 'sha384'): string =>
  `${name}-${createHash(name).update(content).digest('base64')}`;

/** A page of a company that took the files over: under `/v1/`, each held against its hash. */
class Company {
  /** Files that somebody has changed on the way. */
  readonly changed = new Set<string>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const file = join(CDN, pathname.replace(/^\/v1\//, ''));
      if (pathname.startsWith('/v1/') && existsSync(file)) {
        const content = readFileSync(file, 'utf8');
        response.setHeader('content-type', 'text/javascript');
        response.end(this.changed.has(pathname) ? `${content}\nglobalThis.evil = true;` : content);
      } else if (pathname === '/') {
        const { html, policy } = pageWith(searchParams.get('script') ?? '', searchParams.get('lang') ?? 'en');
        response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy);
        response.end(html);
      } else response.writeHead(404).end();
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** An inline import map is let in by its hash: no nonce, and the page stays a file. */
function pageWith(script: string, lang: string): { html: string; policy: string } {
  const { integrity } = JSON.parse(readFileSync(join(CDN, 'importmap.json'), 'utf8')) as {
    integrity: Record<string, string>;
  };
  const own = Object.entries(integrity).map(([file, hash]) => [file.replace('./', '/v1/'), hash]);
  const map = JSON.stringify({ integrity: Object.fromEntries(own) as unknown });
  return {
    html: `<!doctype html><html lang="${lang}"><link rel="icon" href="data:,">
<script type="importmap">${map}</script>
<script type="module" src="/v1/${script}" integrity="${integrity[`./${script}`] ?? ''}"></script>
<sign-in-widget org-url="http://localhost:9" recovery="email"></sign-in-widget>`,
    policy:
      `default-src 'none'; script-src 'self' '${hashOf(map, 'sha256')}'; style-src 'self'; connect-src 'self' http://localhost:9; ` +
      "img-src data:; require-trusted-types-for 'script'; trusted-types authn-flow",
  };
}

describe('the files for pages without a bundler', () => {
  const company = new Company();
  let browser: Browser;
  let origin: string;
  let page: Page;
  beforeAll(async () => {
    origin = await company.open();
    browser = await chromium.launch(launchOptions());
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    company.close();
  });

  it('[r176] have a hash each in the import map, and no other file is in it', () => {
    const files = globSync('**/*.js', { cwd: CDN });
    const { integrity } = JSON.parse(readFileSync(join(CDN, 'importmap.json'), 'utf8')) as {
      integrity: Record<string, string>;
    };
    const expected = files.map((file) => [`./${file}`, hashOf(readFileSync(join(CDN, file)))]);
    expect(integrity).toEqual(Object.fromEntries(expected));
  });

  it('[r176] [r177] are run where they are what they were, and not where one was changed', async () => {
    await page.goto(`${origin}/?script=sign-in-widget.js`);
    await page.getByRole('button', { name: 'Forgot password?' }).click();
    await expectOf(page.getByRole('heading')).toHaveText('Reset your password');

    company.changed.add('/v1/chunks/recover.js');
    await page.goto(`${origin}/?script=sign-in-widget.js`);
    await page.getByRole('button', { name: 'Forgot password?' }).click();
    await expectOf(page.getByRole('heading')).toHaveText('Something didn’t load');
    expect(await page.evaluate(() => 'evil' in globalThis)).toBe(false);
    company.changed.clear();

    company.changed.add('/v1/sign-in-widget.js');
    await page.goto(`${origin}/?script=sign-in-widget.js`);
    expect(await page.evaluate(() => customElements.get('sign-in-widget'))).toBe(undefined);
    company.changed.clear();
  });

  it('[r123] have one language besides English each, where all is in one file', async () => {
    for (const [script, lang, submit] of [
      ['sign-in-widget.all.de.js', 'de', 'Anmelden'],
      ['sign-in-widget.all.de.js', 'en', 'Sign in'],
      ['sign-in-widget.all.de.js', 'fr', 'Sign in'],
      ['sign-in-widget.all.js', 'de', 'Sign in'],
      ['sign-in-widget.js', 'ja', 'サインイン'],
    ] as const) {
      await page.goto(`${origin}/?script=${script}&lang=${lang}`);
      await expectOf(page.getByRole('button', { name: submit, exact: true })).toBeVisible();
    }
  });
});
