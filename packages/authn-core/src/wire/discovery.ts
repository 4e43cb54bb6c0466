import * as z from 'zod/mini';
import { conforming } from './conforming.ts';
import { asObject, objectIn, texts } from './read.ts';
import type { JsonObject } from './read.ts';

/** A link of WebFinger's answer, of which nothing else matters (spec §5.8). */
const JrdLink = z.object({ rel: z.string() });

export interface WireJrdLink {
  readonly rel: string;
  readonly href?: string;
  readonly titles: JsonObject | undefined;
  readonly properties: JsonObject | undefined;
}

/** WebFinger: where a login belongs; `undefined` when it is no such answer. Never throws. */
export function readJrd(body: unknown): readonly WireJrdLink[] | undefined {
  const links = asObject(body)?.['links'];
  if (!Array.isArray(links)) return undefined;
  return conforming(JrdLink, links).map((link) => ({
    rel: link.rel,
    ...texts(link, 'href'),
    titles: objectIn(link, 'titles'),
    properties: objectIn(link, 'properties'),
  }));
}

/** The security image; `undefined` when the answer is no object. Never throws. */
export function readSecurityImage(
  body: unknown,
): { result?: string; pwdImg?: string; imageDescription?: string } | undefined {
  const image = asObject(body);
  return image && texts(image, 'result', 'pwdImg', 'imageDescription');
}

const Organization = z.object({ pipeline: z.string() });

/** The organisation probe. Never throws. */
export function readOrganization(body: unknown): { id?: string; pipeline: string } | undefined {
  const [read] = conforming(Organization, [body]);
  return read?.pipeline ? { ...texts(read, 'id'), pipeline: read.pipeline } : undefined;
}

const Certificate = z.object({ redirectUrl: z.string() });

/** The answer of the host that reads smart cards. Never throws. */
export const readCertificate = (body: unknown): { redirectUrl: string } | undefined =>
  conforming(Certificate, [body])[0];
