import * as z from 'zod/mini';
import { conforming } from './conforming.ts';
import { objectsIn, textsIn } from './lists.ts';
import { asObject, objectIn, texts } from './read.ts';
import type { JsonObject } from './read.ts';

/** The schema of a registration form (spec §5.8); what the fields are is read one by one. */
const Form = z.object({ policyId: z.string(), profileSchema: z.object({}) });

export interface WireField {
  readonly name: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly default?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly choices: readonly { readonly value: string; readonly title: string | undefined }[];
  readonly rules: readonly WireRule[];
}

export interface WireRule {
  readonly description?: string;
  readonly format?: string;
  readonly minLength?: number;
}

export interface WireForm {
  readonly policyId: string;
  readonly fields: readonly WireField[];
  readonly required: readonly string[];
  readonly fieldOrder: readonly string[];
}

/** Reads a registration form; fields that are no objects are left out. Never throws. */
export function readRegistrationForm(body: unknown): WireForm | undefined {
  const [form] = conforming(Form, [body]);
  const schema = form && objectIn(form, 'profileSchema');
  const properties = objectIn(schema, 'properties');
  if (!form || !properties) return undefined;
  return {
    policyId: form.policyId,
    fields: Object.entries(properties).flatMap(([name, value]) => readField(name, asObject(value))),
    required: textsIn(schema, 'required'),
    fieldOrder: textsIn(schema, 'fieldOrder'),
  };
}

function readField(name: string, field: JsonObject | undefined): WireField[] {
  if (!field) return [];
  const titled = objectsIn(field, 'oneOf').flatMap((choice) =>
    isValue(choice['const']) ? [{ value: String(choice['const']), title: texts(choice, 'title').title }] : [],
  );
  const plain = [field['enum']]
    .flat()
    .filter(isValue)
    .map((each) => ({ value: String(each), title: undefined }));
  return [
    {
      ...texts(field, 'type', 'title', 'description', 'format', 'default'),
      ...flag(field, 'required'),
      ...flag(field, 'readOnly'),
      ...length(field, 'minLength'),
      ...length(field, 'maxLength'),
      name,
      choices: titled.length > 0 ? titled : plain,
      rules: objectsIn(field, 'allOf').map((rule) => ({
        ...texts(rule, 'description', 'format'),
        ...length(rule, 'minLength'),
      })),
    },
  ];
}

const isValue = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const flag = (from: JsonObject, name: string): object =>
  typeof from[name] === 'boolean' ? { [name]: from[name] } : {};

const length = (from: JsonObject, name: string): object =>
  Number.isInteger(from[name]) && Number(from[name]) >= 0 ? { [name]: from[name] } : {};

/** Reads what a registration came to; without a token, a mail is on its way. Never throws. */
export function readRegistered(body: unknown): { activationToken?: string } | undefined {
  const registered = asObject(body);
  return registered && texts(registered, 'activationToken');
}

/** The causes of a refused registration, with the fields that they are about (spec §5.1). Never throws. */
export function readLocatedCauses(
  body: unknown,
): readonly { errorSummary?: string; reason?: string; location?: string }[] {
  const error = asObject(body);
  const name = error?.['errorCauses'] === undefined ? 'errorCause' : 'errorCauses';
  return objectsIn(error, name).map((cause) => texts(cause, 'errorSummary', 'reason', 'location'));
}
