/** What a new person is asked, as the org's administrators set it up; all texts are plain text in their language. */
export interface RegistrationForm {
  /** Names the form in `register()`. */
  readonly policyId: string;
  /** In the order in which to ask. */
  readonly fields: readonly RegistrationField[];
}

/** One question. */
export interface RegistrationField {
  /** The key in `profile`: `firstName`, `email`, `password` … */
  readonly name: string;
  /** `string`, `boolean`, `number`, `integer`, `country-code`, `language_code` … */
  readonly type: string;
  /** It must be answered. */
  readonly required: boolean;
  /** What to call it; absent where the org has no words for it. */
  readonly label?: string;
  /** An example or a hint for the empty field. */
  readonly placeholder?: string;
  /** `email`, `uri`, `country-code` …; for a hint to keyboards, the org has the last word. */
  readonly format?: string;
  /** It is shown and cannot be changed. */
  readonly readOnly?: true;
  /** Fewest characters. */
  readonly minLength?: number;
  /** Most characters. */
  readonly maxLength?: number;
  /** Given where there is a choice of values. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Of a password: each with the key or the text of its words, and what it asks. */
  readonly rules?: readonly PasswordRule[];
}

/** One rule for a password. */
export interface PasswordRule {
  /** A text, or a key like `registration.passwordComplexity.minLength`. */
  readonly description?: string;
  /** Fewest characters. */
  readonly minLength?: number;
  /** A pattern of the org's, like `[a-z]+`; `^[#/userName]` forbids what the named field holds. */
  readonly format?: string;
}
