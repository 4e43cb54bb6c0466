import { describe, expect, test } from 'vitest';
import { atApp } from '../testing/at-app.ts';
import { newBrowser } from '../testing/browser.ts';

const AUTHN = '/api/v1/authn';

describe('POLL', () => {
  test('lasts as many polls as it is told, and says when to come back', async () => {
    const { browser, at } = await atApp('archive', 'polly');
    expect(at.body).toMatchObject({
      status: 'POLL',
      _embedded: { transaction: { profile: { refresh: 1000 } } },
      _links: { next: { name: 'poll', href: `http://localhost:3000${AUTHN}/poll` }, cancel: {} },
    });
    expect(at.body._embedded).not.toHaveProperty('user');
    expect((await browser.post(AUTHN, { stateToken: at.body.stateToken })).body).toEqual(at.body);
    const again = await browser.next(at);
    expect(again.body).toEqual(at.body);
    const done = await browser.next(again);
    expect(done.body.status).toBe('SUCCESS');
    expect((await browser.next(again)).body.errorCode).toBe('E0000079');
    await browser.get(done.body._links.next.href);
    expect((await browser.get('/app/archive')).status).toBe(200);
  });

  test('the control changes both', async () => {
    const browser = newBrowser();
    await browser.post('/__org/apps/archive', { polls: 1, refresh: 250 });
    const { at } = await atApp('archive', 'polly', browser);
    expect(at.body._embedded.transaction.profile.refresh).toBe(250);
    expect((await browser.next(at)).body.status).toBe('SUCCESS');
    await browser.post('/__org/reset', {});
    expect((await atApp('archive', 'polly', browser)).at.body._embedded.transaction.profile.refresh).toBe(
      1000,
    );
  });
});
