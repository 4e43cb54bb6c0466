import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { countriesFile, drawCountries, readCountries } from './countries.ts';

it('[r66] the widget’s table of countries is what libphonenumber says', () => {
  expect(readCountries()).toBe(countriesFile());
});

it('is small enough to go with the screen that shows it', () => {
  expect(gzipSync(readCountries(), { level: 9 }).length).toBeLessThan(1000);
});

it.each([
  ['Germany, whose 0 is dropped from abroad', '49De'],
  ['Italy and the Vatican, whose 0 is not', '39ITVA'],
  ['North America, the United States first', '1USAG'],
])('has %s', (_, entry) => {
  expect(drawCountries()).toContain(entry);
});
