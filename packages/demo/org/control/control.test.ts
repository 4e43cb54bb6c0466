import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

describe('people', () => {
  test('everybody has a password, a sentence, and what a tester needs', async () => {
    const { body } = await newBrowser().get('/__org/people');
    expect(body.apiToken).toMatch(/^00[\w-]{40}$/);
    expect(body.people.length).toBeGreaterThanOrEqual(11);
    for (const person of body.people) {
      expect(person.about).toMatch(/^[A-Z].*\.$/);
      expect(person.name).toMatch(/^[A-Z]\w+ [A-Z]\w+$/);
    }
    const passwords = body.people
      .map(({ password }) => password)
      .filter((password) => typeof password === 'string');
    expect(new Set(passwords).size).toBe(passwords.length);
    const tia = body.people.find(({ login }) => login === 'tia.totp@example.com');
    expect(tia).toMatchObject({ totpSecret: tia?.factors[0]?.sharedSecret, status: 'ACTIVE' });
  });
});

describe('clock, reset, requests, throttles', () => {
  test('the clock moves by seconds and is healthy', async () => {
    const browser = newBrowser();
    expect((await browser.post('/__org/clock', { advance: 1.5 })).body).toEqual({
      now: '2031-04-09T11:20:01.500Z',
    });
    expect((await browser.get('/__org/health')).body).toEqual({ ok: true, now: '2031-04-09T11:20:01.500Z' });
  });

  test('reset brings the seed back and keeps the API token', async () => {
    const browser = newBrowser();
    const before = (await browser.get('/__org/people')).body.apiToken;
    const required = await browser.signIn('sam');
    await browser.verify(required, 'sms');
    await browser.setPolicy({ signOn: { access: 'DENY' } });
    await browser.post('/__org/faults', { path: 'authn', times: 9, kind: 'empty' });
    expect((await browser.post('/__org/reset', {})).body.ok).toBe(true);
    expect((await browser.get('/__org/inbox')).body.messages).toEqual([]);
    expect((await browser.get('/__org/people')).body.apiToken).toBe(before);
    expect((await browser.get('/__org/faults')).body.faults).toEqual([]);
    expect((await browser.post('/api/v1/authn', { stateToken: required.body.stateToken })).status).toBe(401);
    expect((await browser.signIn('pat')).body.status).toBe('SUCCESS');
  });

  test('requests to the API are listed without bodies and without queries', async () => {
    const browser = newBrowser();
    await browser.signIn('pat');
    await browser.get('/login/sessionCookieRedirect?token=secret');
    const { requests } = (await browser.get('/__org/requests')).body;
    expect(requests).toEqual([
      { method: 'POST', path: '/api/v1/authn', status: 200, at: '2031-04-09T11:20:00.000Z' },
      { method: 'GET', path: '/login/sessionCookieRedirect', status: 400, at: '2031-04-09T11:20:00.000Z' },
    ]);
    expect((await browser.send('/__org/requests', undefined, { method: 'DELETE' })).body.requests).toEqual(
      [],
    );
  });

  test('all throttles can be switched at once', async () => {
    const browser = newBrowser();
    expect((await browser.post('/__org/throttles', { all: false, sms: true })).body).toMatchObject({
      signIn: false,
      sms: true,
    });
    for (let i = 0; i < 9; i++) expect((await browser.signIn('pat')).status).toBe(200);
  });
});

describe('policies', () => {
  test('a group changes only what it names', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ signOn: { factorLifetime: 5 } }, 'Second factor');
    const policies = (await browser.get('/__org/policies')).body as unknown as Record<string, object>;
    expect(policies['Second factor']).toEqual({ signOn: { requireFactor: true, factorLifetime: 5 } });
    expect(policies['Everyone']).toMatchObject({
      signOn: { factorLifetime: 15 },
      password: { lockout: { maxAttempts: 10 } },
    });
    expect((await browser.signIn('tia')).body._embedded.policy.rememberDeviceLifetimeInMinutes).toBe(5);
  });

  test('a factor the policy does not allow is not listed', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ mfaEnroll: { factors: { okta_push: { enroll: { self: 'NOT_ALLOWED' } } } } });
    const types = (await browser.signIn('mia')).body._embedded.factors.map(({ factorType }) => factorType);
    expect(types).toEqual(['token:software:totp', 'token:software:totp', 'sms']);
  });
});

describe('bad input names the field, what was expected and what came', () => {
  test.each([
    ['/__org/clock', {}, 'advance', null],
    ['/__org/clock', { advance: '10' }, 'advance', '10'],
    ['/__org/clock', { advance: -1 }, 'advance', -1],
    ['/__org/clock', { advance: 1, unit: 'h' }, 'unit', 'h'],
    ['/__org/faults', {}, 'path', null],
    ['/__org/faults', { path: 'authn' }, 'kind', null],
    ['/__org/faults', { path: '/(/', drop: true }, 'path', '/(/'],
    ['/__org/faults', { path: 'authn', kind: 'nice' }, 'kind', 'nice'],
    ['/__org/faults', { path: 'authn', status: 99 }, 'status', 99],
    ['/__org/faults', { path: 'authn', status: 200, times: 0 }, 'times', 0],
    ['/__org/faults', { path: 'authn', drop: 'yes' }, 'drop', 'yes'],
    ['/__org/faults', { path: 'authn', headers: { a: 1 } }, 'headers.a', 1],
    ['/__org/faults', { path: 'authn', headers: { 'a b': 'x' } }, 'headers.a b', 'x'],
    ['/__org/policies', {}, 'policy', null],
    ['/__org/policies', { group: 'Nobody', policy: {} }, 'group', 'Nobody'],
    [
      '/__org/policies',
      { policy: { password: { lockout: { maxAttempt: 3 } } } },
      'password.lockout.maxAttempt',
      'maxAttempt',
    ],
    [
      '/__org/policies',
      { policy: { password: { lockout: { maxAttempts: 'x' } } } },
      'password.lockout.maxAttempts',
      'x',
    ],
    ['/__org/policies', { policy: { signOn: { access: 'PERHAPS' } } }, 'signOn.access', 'PERHAPS'],
    [
      '/__org/policies',
      { policy: { mfaEnroll: { factors: { okta_sms: { enroll: { self: 'YES' } } } } } },
      'mfaEnroll.factors.okta_sms.enroll.self',
      'YES',
    ],
    ['/__org/throttles', { sms: 'off' }, 'sms', 'off'],
    ['/__org/throttles', { mail: false }, 'mail', false],
    ['/__org/pushes/mst1/approve', {}, 'id', 'mst1'],
  ])('POST %s %j: %s', async (path, input, field, got) => {
    const { status, body } = await newBrowser().post(path, input);
    expect(status).toBe(400);
    expect(body).toMatchObject({ field, got });
    expect(body.expected.length).toBeGreaterThan(3);
    expect(body.error).toContain(field);
  });

  test('not JSON, not an object, no such control', async () => {
    const browser = newBrowser();
    expect((await browser.send('/__org/clock', '{')).body).toMatchObject({ field: 'body', expected: 'JSON' });
    expect((await browser.send('/__org/clock', '[1]')).body).toMatchObject({
      field: 'body',
      expected: 'a JSON object',
    });
    expect((await browser.get('/__org/nothing')).status).toBe(404);
  });
});

describe('loopback only', () => {
  test('foreign peers, host names and origins are refused', async () => {
    const browser = newBrowser();
    const ask = (peer: string, headers: Record<string, string> = {}) =>
      browser.org.fetch(new Request('http://localhost:3000/__org/health', { headers }), { address: peer });
    expect((await ask('192.168.1.9')).status).toBe(403);
    expect((await ask('127.0.0.1', { host: 'rebound.example' })).status).toBe(403);
    expect((await ask('127.0.0.1', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('127.0.0.1', { origin: 'null' })).status).toBe(403);
    expect((await ask('::ffff:127.0.0.1', { host: '127.0.0.1:9' })).status).toBe(200);
    const page = await ask('::1', { origin: 'http://localhost:5173' });
    expect(page.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  });
});

describe('events', () => {
  test('tell of messages, pushes, clock and reset as they happen', async () => {
    const browser = newBrowser();
    const response = await browser.org.fetch(new Request('http://localhost:3000/__org/events'));
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const required = await browser.signIn('mia');
    await browser.verify(required, 'push');
    await browser.advance(1);
    await browser.post('/__org/reset', {});
    let text = '';
    while (!text.includes('reset')) text += (await reader.read()).value ?? '';
    await reader.cancel();
    const types = [...text.matchAll(/^data: (.*)$/gm)].map(
      ([, data]) => (JSON.parse(data!) as { type: string }).type,
    );
    expect(types).toEqual(['push', 'clock', 'reset']);
  });
});
