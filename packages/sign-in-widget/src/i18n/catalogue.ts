import type { Problem } from '@authn-flow/authn-core';
import type { WidgetProblem } from '../failure.ts';
import { texts as english } from '../locales/en/sign-in.ts';
import { language, locales } from './locales.ts';
import type { Locale } from './locales.ts';
import type { LocaleParts, MessageKey, Messages, Params, Text } from './text.ts';

type Part = keyof LocaleParts;
type Texts = Partial<Record<string, Text>>;

/** The texts of one language, part by part as they arrive, with the page's own on top. */
export class Catalogue {
  readonly tag: string;
  /** Where the other parts are, for all languages but English. */
  locale: Locale | undefined;
  readonly #parts: Part[] = [];
  readonly #texts: Texts = {};
  readonly #own: Texts;
  readonly #load: (typeof locales)[string];

  constructor(tag: string, messages: Messages = {}) {
    this.tag = tag;
    this.#own = messages[tag] ?? {};
    this.#load = locales[language(tag)];
    // A language that is the page's own has English for what it leaves out.
    if (!this.#load) this.add('sign-in', english);
  }

  /** True once the part can be shown. */
  has(part: Part): boolean {
    return this.#parts.includes(part);
  }

  add(part: Part, texts: Texts): void {
    this.#parts.push(part);
    Object.assign(this.#texts, texts);
  }

  /** Fetches the language, with its words for the first screen; rejects when it does not arrive. */
  async load(): Promise<void> {
    if (this.has('sign-in')) return;
    this.locale = (await this.#load?.())?.locale;
    if (this.locale) this.add('sign-in', this.locale.signIn);
  }

  /** The text of a key, its values put in. */
  readonly t = (key: MessageKey, params: Params = {}): string => this.find([key], params) ?? '';

  /** The text of the first key that there is, if any: for keys made of what the org sends. */
  find(keys: readonly string[], params: Params = {}): string | undefined {
    for (const key of keys) {
      const text = this.#own[key] ?? this.#texts[key];
      if (typeof text === 'function') return text(params);
      if (text !== undefined)
        return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
    }
    return undefined;
  }

  /** A problem in words: its own key, else that of its kind; for unknown refusals that is the org's own sentence. */
  problem(problem: Problem | WidgetProblem, params: Params = {}): string {
    const { key } = problem.message;
    const summary = problem.code === 'refused' ? problem.errorSummary : '';
    const all = { summary, ...problem.message.params, ...params };
    return this.find([key, `problem.${problem.code}`], all) || this.t('problem.unknown');
  }
}
