import type { Params } from './text.ts';

/** Forms by plural category; `other` is every language's last resort. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

type Unit = 'second' | 'minute' | 'hour' | 'day';

/** Numbers in words, by the rules of one language; for the texts of its catalogue. */
export class Format {
  readonly #tag: string;
  readonly #rules: Intl.PluralRules;

  constructor(tag: string) {
    this.#tag = tag;
    this.#rules = new Intl.PluralRules(tag);
  }

  /** `15 days`. */
  unit(count: number, unit: Unit): string {
    return new Intl.NumberFormat(this.#tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  }

  /** `30 seconds`, of a text's values. */
  seconds(params: Params): string {
    return this.unit(Number(params['seconds']), 'second');
  }

  /** `15 days`, in the largest unit that stays whole. */
  lifetime(minutes: number): string {
    if (minutes % 1440 === 0) return this.unit(minutes / 1440, 'day');
    return minutes % 60 === 0 ? this.unit(minutes / 60, 'hour') : this.unit(minutes, 'minute');
  }

  /** `Friday, December 4, 2026`, from ms since 1970; nothing where that is no moment. */
  date(moment: number): string {
    if (Number.isNaN(moment)) return '';
    return new Intl.DateTimeFormat(this.#tag, { dateStyle: 'full' }).format(moment);
  }

  /** Picks the form for `count`. */
  plural(count: number, forms: PluralForms): string {
    return forms[this.#rules.select(count)] ?? forms.other;
  }
}
