import { given } from '../given.ts';
import type { WireField, WireForm } from '../wire/registration.ts';
import type { PasswordRule, RegistrationField, RegistrationForm } from './registration-form.ts';

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
