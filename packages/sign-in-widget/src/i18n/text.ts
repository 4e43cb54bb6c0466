import type { RestCatalogue } from '../locales/en/rest.ts';
import type { SignInCatalogue } from '../locales/en/sign-in.ts';

/** Values to put into a text. */
export type Params = Readonly<Record<string, string | number>>;

/** A text of a catalogue: a sentence with `{name}` for each value, or a function where words depend on the values. */
export type Text = string | ((params: Params) => string);

/** Every key that English has: a key without a text does not compile. */
export type MessageKey = keyof SignInCatalogue | keyof RestCatalogue;

/** The two parts in which a language is loaded: what the first screen needs, and the rest. */
export interface LocaleParts {
  'sign-in': Readonly<Record<keyof SignInCatalogue, Text>>;
  rest: Readonly<Record<keyof RestCatalogue, Text>>;
}

/** Own texts per language: `{ en: { 'sign-in.title': 'Welcome back' } }`; everything not named stays. */
export type Messages = Readonly<Record<string, Partial<Record<MessageKey, Text>>>>;
