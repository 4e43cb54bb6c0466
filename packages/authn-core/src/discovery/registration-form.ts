import { given } from '../given.ts';
import type { WireField, WireForm } from '../wire/registration.ts';

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
  readonly required: boolean;
  /** What to call it; absent where the org has no words for it. */
  readonly label?: string;
  /** An example or a hint for the empty field. */
  readonly placeholder?: string;
  /** `email`, `uri`, `country-code` …; for a hint to keyboards, the org has the last word. */
  readonly format?: string;
  readonly readOnly?: true;
  readonly minLength?: number;
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
  readonly minLength?: number;
  /** A pattern of the org's, like `[a-z]+`; `^[#/userName]` forbids what the named field holds. */
  readonly format?: string;
}

/** Puts the fields in order: those that the org lists, as listed, then the others as they came. */
export function formFrom({ policyId, fields, required, fieldOrder }: WireForm): RegistrationForm {
  const place = ({ name }: WireField): number => {
    const index = fieldOrder.indexOf(name);
    return index < 0 ? fieldOrder.length : index;
  };
  return {
    policyId,
    fields: [...fields]
      .sort((a, b) => place(a) - place(b))
      .map((field) => fieldFrom(field, required.includes(field.name))),
  };
}

function fieldFrom(wire: WireField, listed: boolean): RegistrationField {
  const { name, type, title, description, format, readOnly, minLength, maxLength, choices, rules } = wire;
  return given<RegistrationField>({
    name,
    type: text(type) ?? 'string',
    required: listed || wire.required === true,
    label: text(title) ?? text(description),
    placeholder: text(wire.default),
    format: text(format),
    readOnly: readOnly || undefined,
    minLength,
    maxLength,
    choices:
      choices.length > 0
        ? choices.map((choice) => ({ value: choice.value, label: text(choice.title) ?? choice.value }))
        : undefined,
    rules: rules.length > 0 ? rules.map(ruleFrom) : undefined,
  });
}

const ruleFrom = ({ description, minLength, format }: WireField['rules'][number]): PasswordRule =>
  given<PasswordRule>({ description: text(description), minLength, format: text(format) });

/** The empty string counts as absent (spec §1.6). */
const text = (value: string | undefined): string | undefined => value || undefined;
