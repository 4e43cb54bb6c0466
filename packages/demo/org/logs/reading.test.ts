import { describe, expect, test } from 'vitest';
import { linkTo, newAdmin } from '../testing/admin.ts';
import { events, LOGS, told } from '../testing/logs.ts';

describe('reading the log', () => {
  const signIns = async () => {
    const admin = newAdmin();
    for (const short of ['pat', 'lou', 'pat']) {
      await admin.browser.signIn(short);
      await admin.browser.advance(60);
    }
    return admin;
  };

  test('administrators only', async () => {
    expect((await newAdmin().browser.get(LOGS)).body.errorCode).toBe('E0000005');
  });

  test('an event says who, what, when, from where and how it ended', async () => {
    const admin = await signIns();
    expect((await events(admin))[0]).toMatchObject({
      uuid: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      published: '2031-04-09T11:20:00.000Z',
      eventType: 'user.session.start',
      severity: 'INFO',
      displayMessage: 'User signs in',
      actor: { type: 'User', alternateId: 'pat.password@example.com', displayName: 'Pat Password' },
      client: { ipAddress: '127.0.0.1' },
      outcome: { result: 'SUCCESS', reason: null },
      transaction: { type: 'WEB', id: expect.stringMatching(/^req/) as string },
      debugContext: { debugData: { requestUri: '/api/v1/authn' } },
      request: { ipChain: [{ ip: '127.0.0.1', version: 'V4' }] },
    });
  });

  test.each([
    ['', 3],
    ['?since=2031-04-09T11:21:00.000Z', 2],
    ['?until=2031-04-09T11:21:00.000Z', 1],
    ['?since=2031-04-09T11:20:30Z&until=2031-04-09T11:21:30Z', 1],
    ['?filter=outcome.result eq "FAILURE"', 1],
    ['?filter=eventType sw "user.session" and outcome.reason ne "LOCKED_OUT"', 2],
    ['?filter=actor.alternateId co "lou" or published gt "2031-04-09T11:21:00Z"', 2],
    ['?filter=target.type eq "User"', 3],
    ['?q=LOCKED_OUT', 1],
    ['?q=pat success', 2],
    ['?q=pat failure', 0],
    ['?limit=2', 2],
    ['?limit=0', 0],
  ])('%s: %d', async (query, count) => {
    expect(await events(await signIns(), query)).toHaveLength(count);
  });

  test('only the last week, unless more is asked for', async () => {
    const admin = await signIns();
    await admin.browser.advance(8 * 24 * 3600);
    expect(await events(admin)).toEqual([]);
    expect(await events(admin, '?since=2031-04-01')).toHaveLength(3);
  });

  test('newest first', async () => {
    const admin = await signIns();
    const [first, ...rest] = await events(admin);
    expect((await events(admin, '?sortOrder=DESCENDING')).at(-1)).toEqual(first);
    expect(rest).toHaveLength(2);
  });

  test('in pages; with until they end', async () => {
    const admin = await signIns();
    const all = await events(admin);
    const until = '&until=2032-01-01';
    const first = await admin.list(`${LOGS}?limit=2${until}`);
    const second = await admin.list(linkTo(first, 'next') ?? '');
    expect([...first.body, ...second.body]).toEqual(all);
    expect(linkTo(second, 'next')).toBeUndefined();
  });

  test('by polling: each event once, and always a way on', async () => {
    const admin = newAdmin();
    const nothing = await admin.list(LOGS);
    expect(nothing.body).toEqual([]);
    await admin.browser.signIn('pat');
    const one = await admin.list(linkTo(nothing, 'next') ?? '');
    expect(one.body).toHaveLength(1);
    const none = await admin.list(linkTo(one, 'next') ?? '');
    expect(none.body).toEqual([]);
    await admin.browser.signIn('tia', { password: 'wrong' });
    expect((await admin.list(linkTo(none, 'next') ?? '')).body.map(told)).toEqual([
      'user.session.start INVALID_CREDENTIALS',
    ]);
  });

  test.each([
    'since=yesterday',
    'until=1',
    'sortOrder=UP',
    'limit=-1',
    'after=x',
    'filter=weather eq "fine"',
    `q=${'x'.repeat(41)}`,
  ])('%s: 400', async (query) => {
    expect((await newAdmin().get(`${LOGS}?${query}`)).status).toBe(400);
  });
});
