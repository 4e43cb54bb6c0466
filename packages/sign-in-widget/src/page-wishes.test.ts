import { afterEach, describe, expect, it, vi } from 'vitest';
import { waysOf } from './page-wishes.ts';
import { Harness } from './testing/index.ts';

afterEach(() => {
  vi.restoreAllMocks();
  Harness.unmountAll();
});

describe('ways to recover', () => {
  it.each([
    [undefined, []],
    [null, []],
    ['', []],
    ['sms email', ['email', 'sms']],
    ['Call,SMS', ['sms', 'call']],
    ['pigeon', []],
    [{ call: true, email: true, sms: false }, ['email', 'call']],
  ])('[r73] %j: %j', (wish, ways) => {
    expect(waysOf(wish)).toEqual(ways);
  });
});

it('[r112] tells developers which wish cannot be met', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const helpLinks = [{ label: 'Odd', href: 'javascript:void 0' }];
  await Harness.mount(undefined, { properties: { recovery: 'email pigeon', helpLinks } });
  const said = () => warn.mock.calls.join('\n');
  await vi.waitUntil(() => said().includes('Odd'));
  expect(said()).toContain('recovery has "pigeon"; allowed: email, sms, call.');
  expect(said()).toContain('the help link "Odd" leads to "javascript:void 0"');
});
