import { COUNTRIES } from './countries.ts';

/** A country as the table has it. */
export interface Country {
  /** Two letters, ISO 3166. */
  readonly code: string;
  /** `49`. */
  readonly calling: string;
  /** The 0 before national numbers is dropped from abroad. */
  readonly dropsZero: boolean;
}

/** Every country, by calling code; of those with one code the main one comes first. */
export const countries: readonly Country[] = [...COUNTRIES.matchAll(/(\d+)(\D+)/g)].flatMap(
  ([, calling = '', group = '']) =>
    [...group.matchAll(/../g)].map(([mark]) => ({
      code: mark.toUpperCase(),
      calling,
      dropsZero: mark !== mark.toUpperCase(),
    })),
);

/** The country where a person most likely is: the page's word, else a region that the browser names, else its language's. */
export function likelyCountry(told: string | undefined, languages: readonly string[]): Country | undefined {
  const locales = languages.flatMap((tag) => {
    try {
      return [new Intl.Locale(tag)];
    } catch {
      return []; // some browsers name languages that they do not know
    }
  });
  const regions = [
    told?.toUpperCase(),
    ...locales.map(({ region }) => region),
    locales[0]?.maximize().region,
  ];
  return regions.flatMap((region) => countries.find(({ code }) => code === region) ?? [])[0];
}

/** The country of a number that begins with `+`, as far as its calling code tells. */
export const countryOf = (number: string): Country | undefined =>
  countries.find(({ calling }) => number.startsWith(`+${calling}`));

/**
 * A typed number as the org takes it (`+` and 7–15 digits, spec §3.9.7), or nothing. Whether it exists, only the org can
 * tell: all that is done here is to put the calling code in front of numbers that have none.
 */
export function toNumber(typed: string, country: Country | undefined): string | undefined {
  const text = typed.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  if (!/^\s*\+?[\d\s().\-/\u2010-\u2015]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  const number = /^\s*\+/.test(text)
    ? digits
    : digits.startsWith('00')
      ? digits.slice(2)
      : (country?.calling ?? '') + (country?.dropsZero ? digits.replace(/^0/, '') : digits);
  return /^\d{7,15}$/.test(number) ? `+${number}` : undefined;
}
