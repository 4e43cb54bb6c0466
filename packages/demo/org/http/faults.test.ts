import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

const AUTHN = '/api/v1/authn';
const PAT = { username: 'pat.password@example.com', password: 'Lantern-Meadow-41' };

async function withFault(fault: object) {
  const browser = newBrowser();
  const ordered = await browser.post('/__org/faults', { path: '/authn', ...fault });
  expect(ordered.status).toBe(200);
  return browser;
}

describe('faults', () => {
  test('happen the given number of times, to the given path and method', async () => {
    const browser = await withFault({ path: '/authn/', method: 'post', times: 2, status: 503, body: 'busy' });
    expect((await browser.post(AUTHN, PAT)).status).toBe(200);
    expect((await browser.get(`${AUTHN}/cancel`)).status).toBe(405);
    expect((await browser.post(`${AUTHN}/cancel`, {})).status).toBe(503);
    expect((await browser.get('/__org/faults')).body.faults).toMatchObject([{ remaining: 1 }]);
    expect((await browser.post(`${AUTHN}/cancel`, {})).status).toBe(503);
    expect((await browser.post(`${AUTHN}/cancel`, {})).status).toBe(200);
  });

  test('take a regular expression', async () => {
    const browser = await withFault({ path: '/factors/.*/verify$/', status: 500 });
    expect((await browser.post(`${AUTHN}/factors/x/verify/resend`, {})).status).toBe(401);
    expect((await browser.post(`${AUTHN}/factors/x/verify`, {})).status).toBe(500);
  });

  test.each([
    ['html', 200, 'text/html; charset=utf-8', '<!doctype'],
    ['garbage', 200, 'application/json', ''],
    ['truncated', 200, 'application/json', '{"status"'],
    ['empty', 200, 'application/json', ''],
  ])('%s', async (kind, status, type, beginning) => {
    const browser = await withFault({ kind });
    const response = await browser.org.fetch(
      new Request(`http://localhost:3000${AUTHN}`, { method: 'POST', body: JSON.stringify(PAT) }),
    );
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(text.startsWith(beginning)).toBe(true);
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  test('429 with Retry-After', async () => {
    const browser = await withFault({ kind: '429', retryAfter: 7 });
    const { status, headers, body } = await browser.post(AUTHN, PAT);
    expect([status, body.errorCode, headers.get('retry-after')]).toEqual([429, 'E0000047', '7']);
    expect(headers.get('x-rate-limit-remaining')).toBe('0');
  });

  test('own status, headers, body and content type win over the kind', async () => {
    const browser = await withFault({
      kind: 'html',
      status: 502,
      headers: { 'X-Proxy': 'edge' },
      contentType: 'text/plain',
    });
    const { status, headers } = await browser.post(AUTHN, PAT);
    expect([status, headers.get('x-proxy'), headers.get('content-type')]).toEqual([
      502,
      'edge',
      'text/plain',
    ]);
  });

  test('a delay alone only delays', async () => {
    const browser = await withFault({ delayMs: 30 });
    const start = performance.now();
    expect((await browser.post(AUTHN, PAT)).body.status).toBe('SUCCESS');
    expect(performance.now() - start).toBeGreaterThan(25);
  });

  test('before processing nothing happens; after it everything happened and only the answer is lost', async () => {
    for (const after of [false, true]) {
      const browser = newBrowser();
      const required = await browser.signIn('sam');
      await browser.post('/__org/faults', { path: '/verify', status: 502, after });
      expect((await browser.verify(required, 'sms')).status).toBe(502);
      expect((await browser.get('/__org/inbox')).body.messages).toHaveLength(after ? 1 : 0);
      const { body } = await browser.post(AUTHN, { stateToken: required.body.stateToken });
      expect(body.status).toBe(after ? 'MFA_CHALLENGE' : 'MFA_REQUIRED');
    }
  });

  test('a dropped connection is logged with status 0', async () => {
    const browser = await withFault({ drop: true });
    await expect(browser.post(AUTHN, PAT)).rejects.toThrow('dropped');
    expect((await browser.get('/__org/requests')).body.requests).toMatchObject([{ status: 0 }]);
  });
});
