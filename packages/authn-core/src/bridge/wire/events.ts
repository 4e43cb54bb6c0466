import * as z from 'zod/mini';

// What the page says, for the JSON Schemas of docs/webview and for tests: no page loads this file.

const text = z.string();
const stepId = z.int().check(z.minimum(0));
const activity = z.enum(['idle', 'requesting', 'polling', 'ceremony', 'coolingDown']);

const Field = z.strictObject({
  type: z.enum(['string', 'boolean', 'texts', 'object']),
  optional: z.optional(z.literal(true)),
  secret: z.optional(z.literal(true)),
  nullable: z.optional(z.literal(true)),
  values: z.optional(z.array(text)),
  get members(): z.ZodMiniOptional<typeof Fields> {
    return z.optional(Fields);
  },
});
const Fields: z.ZodMiniRecord<z.ZodMiniString, typeof Field> = z.record(text, Field);

const Action = z.strictObject({ action: text, input: z.optional(Fields) });

/** Members of a problem that every code has; the others are those of `Problem`. */
const Problem = z.looseObject({
  code: z.enum([
    'refused',
    'rate-limited',
    'network',
    'timeout',
    'server',
    'protocol',
    'rejected',
    'ceremony',
    'cancelled',
    'configuration',
    'expired',
  ]),
  message: z.strictObject({
    key: text,
    params: z.optional(z.record(text, z.union([text, z.number()]))),
  }),
});

/** A step in remote mode; what else it has is what `Step` has at its status. */
const Step = z.looseObject({
  id: stepId,
  status: text,
  activity,
  actions: z.record(text, Action),
  problem: z.optional(Problem),
  omitted: z.optional(z.literal(true)),
});

const Summary = z.strictObject({
  id: stepId,
  status: text,
  wireStatus: z.optional(text),
  activity,
  factorType: z.optional(text),
  provider: z.optional(text),
});

const mode = z.enum(['widget', 'remote']);

/** The payloads of the page's events; `step` has one for each mode. */
export const EVENTS = {
  ready: z.strictObject({ versions: z.array(z.int()), mode }),
  'step-remote': Step,
  'step-widget': Summary,
  problem: z.strictObject({ stepId, problem: Problem }),
  success: z.strictObject({ sessionToken: z.optional(text) }),
  navigate: z.strictObject({ url: text }),
  height: z.strictObject({ height: z.int().check(z.minimum(0)) }),
  closed: z.strictObject({}),
};

/** The payload of a reply. */
export const REPLY = z.union([
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    error: z.strictObject({
      code: z.enum(['version', 'name', 'schema', 'size', 'stale', 'origin']),
      message: text,
    }),
  }),
]);

/** A schema in the form that everybody can read, to be part of another. */
export const jsonSchemaOf = (schema: z.ZodMiniType): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(z.toJSONSchema(schema)).filter(([name]) => name !== '$schema'));
