import * as z from 'zod/mini';
import { readMany, softObject, softText } from './soft.ts';

/** Of WebFinger's answer only the links matter (spec §5.8). */
const Jrd = z.object({ links: z.array(z.unknown()) });

const JrdLink = z.object({
  rel: z.string(),
  href: softText,
  titles: softObject,
  properties: softObject,
});

export type WireJrdLink = z.infer<typeof JrdLink>;

/** WebFinger: where a login belongs; `undefined` when it is no such answer. Never throws. */
export function readJrd(body: unknown): readonly WireJrdLink[] | undefined {
  const read = one(Jrd, body);
  return read && readMany(JrdLink, read.links);
}

const Image = z.object({ result: softText, pwdImg: softText, imageDescription: softText });

/** The security image; `undefined` when the answer is no object. Never throws. */
export const readSecurityImage = (body: unknown): z.infer<typeof Image> | undefined => one(Image, body);

const Organization = z.object({ id: softText, pipeline: z.string().check(z.minLength(1)) });

/** The organisation probe. Never throws. */
export const readOrganization = (body: unknown): z.infer<typeof Organization> | undefined =>
  one(Organization, body);

const Certificate = z.object({ redirectUrl: z.string() });

/** The answer of the host that reads smart cards. Never throws. */
export const readCertificate = (body: unknown): z.infer<typeof Certificate> | undefined =>
  one(Certificate, body);

/** Reads an object, and no list of one. */
function one<T extends z.core.$ZodType>(schema: T, body: unknown): z.output<T> | undefined {
  return Array.isArray(body) ? undefined : readMany(schema, body)[0];
}
