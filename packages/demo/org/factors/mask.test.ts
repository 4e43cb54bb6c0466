import { expect, test } from 'vitest';
import { maskEmail, maskPhone } from './mask.ts';

test.each([
  ['+14155554417', '+1 XXX-XXX-4417'],
  ['+442079460123', '+44 XXXXXX0123'],
  ['+353851234567', '+353 XXXXX4567'],
  ['+79161234567', '+7 XXXXXX4567'],
  ['+4915112345678', '+49 XXXXXXX5678'],
])('%s is shown as %s', (phoneNumber, masked) => {
  expect(maskPhone(phoneNumber)).toBe(masked);
});

test.each([
  ['mira.okafor@example.com', 'm...r@example.com'],
  ['a@b.c', 'a...a@b.c'],
])('%s is shown as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});
