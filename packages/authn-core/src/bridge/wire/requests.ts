import * as z from 'zod/mini';
import type { Envelope, NativeRequests } from '../messages.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(64));
const nothing = z.strictObject({});
const pixels = z.number().check(z.minimum(0), z.maximum(10_000));

/** What native wraps its messages in; the payload is judged by its name. */
const FromNative = z.strictObject({
  authn: z.literal(1),
  id: Id,
  kind: z.literal('request'),
  name: z.string().check(z.maxLength(64)),
  payload: z.optional(z.unknown()),
});

/** The payloads of native's requests. */
export const REQUESTS = {
  hello: z.strictObject({
    version: z.int().check(z.minimum(1)),
    mode: z.enum(['widget', 'remote']),
  }),
  command: z.strictObject({
    stepId: z.int().check(z.minimum(0)),
    action: z.string().check(z.minLength(1), z.maxLength(128)),
    input: z.optional(z.record(z.string(), z.unknown())),
  }),
  back: nothing,
  cancel: nothing,
  code: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(64)) }),
  resume: nothing,
  network: z.strictObject({ online: z.boolean() }),
  // BCP 47, as `Locale.toLanguageTag()` and `Locale.identifier(.bcp47)` write it.
  locale: z.strictObject({
    locale: z.string().check(z.maxLength(35), z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)),
  }),
  colorScheme: z.strictObject({ colorScheme: z.enum(['light', 'dark']) }),
  safeArea: z.strictObject({ top: pixels, right: pixels, bottom: pixels, left: pixels }),
} satisfies { readonly [Name in keyof NativeRequests]: z.ZodMiniType<NativeRequests[Name]> };

/** What is wrong with a value, by the names of members that we know; never by what came. */
interface Misfit {
  readonly misfit: string;
}

/** The envelope of a message, or what is wrong with it. Never throws. */
export const readEnvelope = (value: unknown): (Envelope & { readonly id: string }) | Misfit =>
  read(FromNative, value, 'message');

/** True for the names of requests. */
export const isRequestName = (name: string): name is keyof NativeRequests => Object.hasOwn(REQUESTS, name);

/** The payload of a request, or what is wrong with it. Never throws. */
export function readPayload<Name extends keyof NativeRequests>(
  name: Name,
  payload: unknown = {},
): NativeRequests[Name] | Misfit {
  // The table has for each name the schema of its payload, as `satisfies` sees to.
  const schema = REQUESTS[name] as unknown as z.ZodMiniType<NativeRequests[Name]>;
  return read(schema, payload, 'payload');
}

function read<T>(schema: z.ZodMiniType<T>, value: unknown, what: string): T | Misfit {
  const { success, error } = z.safeParse(schema, value);
  // As it came: what is in a record goes on as it is.
  if (success) return value as T;
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys')
    return { misfit: `${what} has a member that is not in its schema.` };
  return { misfit: `${[what, ...(issue?.path ?? [])].join('.')} is missing or of a wrong form.` };
}
