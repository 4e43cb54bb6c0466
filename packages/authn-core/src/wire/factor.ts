import * as z from 'zod/mini';
import { softObject, softText } from './soft.ts';

/**
 * A factor as sent (spec §1.4.3), or a type of factor. Whatever else it has is kept: what is embedded, and how many
 * may be enrolled, is for the factor's own module and the steps of enrolment to read.
 */
export const Factor = z.looseObject({
  id: softText,
  factorType: z.string(),
  provider: softText,
  vendorName: softText,
  status: softText,
  profile: softObject,
  _embedded: softObject,
  _links: softObject,
});

export type WireFactor = z.infer<typeof Factor>;
