import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startOrg } from './index.ts';

const json = { 'Content-Type': 'application/json' };
const signIn = (url: string) =>
  fetch(`${url}/api/v1/authn`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username: 'sam.sms', password: 'Silver-Compass-63' }),
  });

test('many orgs start at once, quickly, and know nothing of each other', async () => {
  const start = performance.now();
  const orgs = await Promise.all(Array.from({ length: 12 }, () => startOrg()));
  expect(performance.now() - start).toBeLessThan(3000);
  const [one, two] = orgs;
  const { stateToken } = (await (await signIn(one!.url)).json()) as { stateToken: string };
  const elsewhere = await fetch(`${two!.url}/api/v1/authn`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ stateToken }),
  });
  expect(elsewhere.status).toBe(401);
  await Promise.all(orgs.map((org) => org.stop()));
});

test('a port in use is one clear line', async () => {
  const first = await startOrg();
  await expect(startOrg({ port: first.port })).rejects.toThrow(
    new RegExp(`^Port ${first.port} is in use\\. .*$`),
  );
  await first.stop();
});

test('stop cuts open connections at once, and the port can be used again', async () => {
  const first = await startOrg();
  const events = await fetch(`${first.url}/__org/events`);
  const start = performance.now();
  await first.stop();
  expect(performance.now() - start).toBeLessThan(1000);
  await expect(events.text()).rejects.toThrow();
  const second = await startOrg({ port: first.port });
  expect((await signIn(second.url)).status).toBe(200);
  await second.stop();
});

test('links name the host as the browser sees it', async () => {
  const { url, port, stop } = await startOrg();
  for (const base of [url, `http://127.0.0.1:${port}`]) {
    const { _links } = (await (await signIn(base)).json()) as { _links: { cancel: { href: string } } };
    expect(_links.cancel.href).toBe(`${base}/api/v1/authn/cancel`);
  }
  await stop();
});

test.each([true, 'mid-body'])('drop: %s breaks the connection', async (drop) => {
  const { url, stop } = await startOrg();
  await fetch(`${url}/__org/faults`, {
    method: 'POST',
    body: JSON.stringify({ path: '/authn', drop, after: true }),
  });
  await expect(signIn(url).then((response) => response.text())).rejects.toThrow();
  expect((await signIn(url)).status).toBe(200);
  await stop();
});

test('a database file keeps people, factors and transactions over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'org-'));
  const db = join(folder, 'org.db');
  const before = await startOrg({ db });
  const { stateToken } = (await (await signIn(before.url)).json()) as { stateToken: string };
  const token = before.org.apiToken;
  await before.stop();
  const after = await startOrg({ db });
  const read = await fetch(`${after.url}/api/v1/authn`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ stateToken }),
  });
  expect(((await read.json()) as { status: string }).status).toBe('MFA_REQUIRED');
  expect(after.org.apiToken).toBe(token);
  await after.stop();
  rmSync(folder, { recursive: true });
});

test('real hashes work too', async () => {
  const { url, stop } = await startOrg({ hashCost: 'real' });
  expect((await signIn(url)).status).toBe(200);
  await stop();
});
