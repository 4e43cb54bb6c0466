import type { Problem } from '@authn-flow/authn-core';
import type { WidgetProblem } from '../failure.ts';
import { locales } from './locales.ts';
import type { LocaleParts, MessageKey, Messages, Params, Text } from './text.ts';

type Texts = Partial<Record<string, Text>>;

/** The texts of one language, part by part as they arrive, with the page's own on top. */
export class Catalogue {
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  #signIn: LocaleParts['sign-in'] | undefined;
  #rest: LocaleParts['rest'] | undefined;
  #own: Texts;

  constructor(tag: string, messages: Messages = {}) {
    this.tag = tag;
    this.dir = locales[tag]?.dir ?? 'ltr';
    this.#signIn = locales[tag]?.signIn;
    this.#own = messages[tag] ?? {};
  }

  /** True once the part can be shown. */
  has(part: keyof LocaleParts): boolean {
    return Boolean(part === 'rest' ? this.#rest : this.#signIn);
  }

  /** Fetches a part; rejects when it does not arrive. */
  async load(part: keyof LocaleParts): Promise<void> {
    const locale = locales[this.tag];
    if (part === 'rest') this.#rest ??= (await locale?.loadRest())?.rest;
    else this.#signIn ??= await locale?.loadSignIn?.();
  }

  /** The text of a key, its values put in. */
  readonly t = (key: MessageKey, params: Params = {}): string => this.find([key], params) ?? '';

  /** The text of the first key that there is, if any: for keys made of what the org sends. */
  find(keys: readonly string[], params: Params = {}): string | undefined {
    for (const key of keys) {
      const text = this.#own[key] ?? (this.#signIn as Texts)[key] ?? (this.#rest as Texts | undefined)?.[key];
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
