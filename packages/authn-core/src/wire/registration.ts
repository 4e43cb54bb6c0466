import * as z from 'zod/mini';
import { readMany, softText } from './soft.ts';

const softBoolean = z.catch(z.optional(z.boolean()), undefined);
const softLength = z.catch(z.optional(z.number().check(z.int(), z.gte(0))), undefined);
const softUnknown = z.optional(z.unknown());

/** The schema of a registration form (spec §5.8); what the fields are is read one by one. */
const Form = z.object({
  policyId: z.string(),
  profileSchema: z.object({
    properties: z.record(z.string(), z.unknown()),
    required: softUnknown,
    fieldOrder: softUnknown,
  }),
});

const Field = z.object({
  type: softText,
  title: softText,
  description: softText,
  format: softText,
  default: softText,
  required: softBoolean,
  readOnly: softBoolean,
  minLength: softLength,
  maxLength: softLength,
  enum: softUnknown,
  oneOf: softUnknown,
  allOf: softUnknown,
});

const Choice = z.object({ const: z.union([z.string(), z.number()]), title: softText });

const Rule = z.object({ description: softText, format: softText, minLength: softLength });

export interface WireField extends Omit<z.infer<typeof Field>, 'enum' | 'oneOf' | 'allOf'> {
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly title: string | undefined }[];
  readonly rules: readonly z.infer<typeof Rule>[];
}

export interface WireForm {
  readonly policyId: string;
  readonly fields: readonly WireField[];
  readonly required: readonly string[];
  readonly fieldOrder: readonly string[];
}

/** Reads a registration form; fields that are no objects are left out. Never throws. */
export function readRegistrationForm(body: unknown): WireForm | undefined {
  const [form] = Array.isArray(body) ? [] : readMany(Form, body);
  if (!form) return undefined;
  const { properties, required, fieldOrder } = form.profileSchema;
  return {
    policyId: form.policyId,
    fields: Object.entries(properties).flatMap(([name, value]) => readField(name, value)),
    required: readMany(z.string(), required),
    fieldOrder: readMany(z.string(), fieldOrder),
  };
}

function readField(name: string, value: unknown): WireField[] {
  const [field] = Array.isArray(value) ? [] : readMany(Field, value);
  if (!field) return [];
  const { enum: values, oneOf, allOf, ...rest } = field;
  const titled = readMany(Choice, oneOf).map((choice) => ({
    value: String(choice.const),
    title: choice.title,
  }));
  const plain = readMany(z.union([z.string(), z.number()]), values).map((each) => ({
    value: String(each),
    title: undefined,
  }));
  return [{ ...rest, name, choices: titled.length > 0 ? titled : plain, rules: readMany(Rule, allOf) }];
}

const Registered = z.looseObject({ activationToken: softText });

/** Reads what a registration came to; without a token, a mail is on its way. Never throws. */
export function readRegistered(body: unknown): z.infer<typeof Registered> | undefined {
  return Array.isArray(body) ? undefined : readMany(Registered, body)[0];
}

const LocatedCause = z.object({ errorSummary: softText, reason: softText, location: softText });

/** The causes of a refused registration, with the fields that they are about (spec §5.1). Never throws. */
export function readLocatedCauses(body: unknown): readonly z.infer<typeof LocatedCause>[] {
  const [read] = readMany(softCauses, [body]);
  return readMany(LocatedCause, read?.errorCauses ?? read?.errorCause);
}

const softCauses = z.object({ errorCauses: softUnknown, errorCause: softUnknown });
