import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../../browser.js';
import { UsageError } from '../cli.ts';

const TIME = 20_000;
const SUCCESS = JSON.stringify({
  status: 'SUCCESS',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
  sessionToken: '00Fpzf4en68pCXTsMjcX8JPMctzN2Wiw4LDOBL_9pe',
  _embedded: {
    user: { id: '00ulF58swfxktKmyY5d7', profile: { login: 'mira.okafor@example.com', firstName: 'Mira' } },
  },
});
const pageWith = (entry: string, host: string): string =>
  `<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="module" src="/${entry}"></script>
<sign-in-widget org-url="http://${host}"></sign-in-widget>`;
/** The policy of the widget's README: what breaks it is an error on the console. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
  "require-trusted-types-for 'script'; trusted-types authn-flow";

/**
 * The scripts that a browser fetches while a person signs in with a password, from the first to the success screen, in
 * their order: watched, not worked out, because what is prefetched counts too.
 */
export async function scriptsOfPasswordSignIn(cdn: string, entry = 'sign-in-widget.js'): Promise<string[]> {
  const fetched: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(cdn, path);
    if (path === '/') {
      response.setHeader('content-security-policy', POLICY).setHeader('content-type', 'text/html');
      response.end(pageWith(entry, request.headers.host ?? ''));
    } else if (path === '/api/v1/authn') response.setHeader('content-type', 'application/json').end(SUCCESS);
    else if (path === '/.well-known/okta-organization')
      response.setHeader('content-type', 'application/json').end('{"id":"00o1","pipeline":"v1"}');
    else if (!path.endsWith('.js') || !existsSync(file)) response.writeHead(404).end();
    else {
      fetched.push(file);
      response.setHeader('content-type', 'text/javascript');
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch(launchOptions());
  const troubles: string[] = [];
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.setDefaultTimeout(TIME);
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.fill('input[autocomplete=username]', 'mira.okafor@example.com');
    await page.fill('input[autocomplete=current-password]', 'correct horse');
    await Promise.all([signedIn(page), page.press('input[autocomplete=current-password]', 'Enter')]);
    await page.waitForLoadState('networkidle'); // the success screen, and whatever is fetched ahead
    if (troubles.length) throw new Error('somebody signed in, but not without trouble.');
    return [...new Set(fetched)];
  } catch (error) {
    const said = troubles.length ? `the page said: ${troubles.join('; ')}` : 'the page had no complaint';
    const got = fetched.map((file) => file.slice(cdn.length + 1)).join(', ') || 'nothing';
    const why = (error as Error).message.split('\n')[0] ?? '';
    throw new UsageError(`Nobody could sign in with the built ${entry}: ${why} ${said}; fetched: ${got}.`);
  } finally {
    await browser.close();
    await close(server);
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>;

// With an end of its own: Playwright's time-outs do not hold for what is evaluated.
const signedIn = (page: Page): Promise<unknown> =>
  page.evaluate(
    (ms) =>
      new Promise((resolve, reject) => {
        document.addEventListener('authn-success', () => resolve(true), { once: true });
        setTimeout(() => reject(new Error(`No authn-success within ${ms / 1000} s.`)), ms);
      }),
    TIME,
  );

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
