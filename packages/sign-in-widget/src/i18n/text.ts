import type { EverydayCatalogue } from '../locales/en/everyday.ts';
import type { SeldomCatalogue } from '../locales/en/seldom.ts';
import type { SignInCatalogue } from '../locales/en/sign-in.ts';

/** Values to put into a text. */
export type Params = Readonly<Record<string, string | number>>;

/** A text of a catalogue: a sentence with `{name}` for each value, or a function where words depend on the values. */
export type Text = string | ((params: Params) => string);

/** Every key that English has: a key without a text does not compile. */
export type MessageKey = keyof SignInCatalogue | keyof EverydayCatalogue | keyof SeldomCatalogue;

/** The parts in which a language is loaded: for the first screen, for what many a sign-in meets, and for the rest. */
export interface LocaleParts {
  'sign-in': Texts<SignInCatalogue>;
  everyday: Texts<EverydayCatalogue>;
  seldom: Texts<SeldomCatalogue>;
}

type Texts<English> = Readonly<Record<keyof English, Text>>;

/** Own texts per language: `{ en: { 'sign-in.title': 'Welcome back' } }`; everything not named stays. */
export type Messages = Readonly<Record<string, Partial<Record<MessageKey, Text>>>>;
