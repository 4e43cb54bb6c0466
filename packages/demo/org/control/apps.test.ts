import { expect, test } from 'vitest';
import { arrive } from '../testing/at-app.ts';
import { newBrowser } from '../testing/browser.ts';

test('applications and where people begin are listed', async () => {
  const browser = newBrowser();
  const { apps } = (await browser.get('/__org/apps')).body;
  const notes = (await arrive(browser, '/app/notes')).body._embedded.target;
  expect(apps.find(({ name }) => name === 'notes')).toMatchObject({
    id: notes.clientId,
    protocol: 'OAUTH2.0',
    start: 'http://localhost:3000/app/notes',
    consent: 'NONE',
    scopes: [{ name: 'openid', optional: false }],
    polls: 0,
  });
  expect(apps.find(({ name }) => name === 'ledger')).not.toHaveProperty('consent');
  for (const { startAt } of (await browser.get('/__org/people')).body.people) {
    if (startAt !== undefined) expect((await browser.get(startAt)).status).toBe(302);
  }
});

test.each([
  ['apps/ledger', { polls: 1 }, 'name'],
  ['apps/archive', { polls: -1 }, 'polls'],
  ['apps/archive', { refresh: 'soon' }, 'refresh'],
  ['apps/archive', { consent: 'MAYBE' }, 'consent'],
  ['apps/archive', { scopes: 'openid' }, 'scopes'],
  ['apps/archive', { scopes: [7] }, 'scopes[0]'],
  ['apps/archive', { scopes: [{}] }, 'scopes[0].name'],
  ['apps/archive', { attributes: [{ name: 'x', type: 'date' }] }, 'type'],
  ['apps/archive', { poll: 1 }, 'poll'],
])('bad input to %s: %j', async (path, body, field) => {
  const answer = await newBrowser().post(`/__org/${path}`, body);
  expect([answer.status, answer.body.field]).toEqual([400, field]);
});
