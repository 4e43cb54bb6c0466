import { expect, it } from 'vitest';
import { retryAfter } from './retry-after.ts';

const NOW = Date.UTC(2031, 3, 9, 11, 20);
const headers = (entries: Record<string, string>): Headers => new Headers(entries);

it('[r59] reads seconds', () => {
  expect(retryAfter(headers({ 'retry-after': '30' }), NOW)).toBe(30_000);
});

it('[r59] reads a date against the Date of the answer, not against a clock that may be wrong', () => {
  const sent = { date: 'Wed, 09 Apr 2031 11:20:00 GMT', 'retry-after': 'Wed, 09 Apr 2031 11:20:45 GMT' };
  expect(retryAfter(headers(sent), NOW + 600_000)).toBe(45_000);
});

it('[r59] falls back to X-Rate-Limit-Reset', () => {
  const sent = { date: 'Wed, 09 Apr 2031 11:20:00 GMT', 'x-rate-limit-reset': String(NOW / 1000 + 12) };
  expect(retryAfter(headers(sent), 0)).toBe(12_000);
});

it('does not know where the headers cannot be read, make no sense, or lie hours off', () => {
  expect(retryAfter(headers({}), NOW)).toBeUndefined();
  expect(retryAfter(headers({ 'retry-after': 'soon' }), NOW)).toBeUndefined();
  expect(retryAfter(headers({ 'x-rate-limit-reset': String(NOW / 1000 - 1) }), NOW)).toBeUndefined();
  expect(retryAfter(headers({ 'x-rate-limit-reset': String(NOW / 1000 + 86_400) }), NOW)).toBeUndefined();
});
