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
