import * as z from 'zod/mini';
import { readMany, softObject, softText } from './soft.ts';

/** The session object (spec §4.2). Only `id` is needed to call it one; texts that are empty are for the reader to see. */
const Session = z.object({
  id: z.string().check(z.minLength(1)),
  userId: softText,
  login: softText,
  createdAt: softText,
  expiresAt: softText,
  status: softText,
  lastPasswordVerification: softText,
  lastFactorVerification: softText,
  idp: softObject,
  amr: z.catch(z.optional(z.unknown()), undefined),
  mfaActive: z.catch(z.optional(z.boolean()), undefined),
});

export interface WireSession extends Omit<z.infer<typeof Session>, 'amr'> {
  readonly amr: readonly string[];
}

/** The body of a 2xx under `/api/v1/sessions`; `undefined` when it is no session. Never throws. */
export function readSession(body: unknown): WireSession | undefined {
  const [read] = Array.isArray(body) ? [] : readMany(Session, body);
  return read && { ...read, amr: readMany(z.string(), read.amr) };
}
