import * as z from 'zod/mini';
import { softObject, softText } from './soft.ts';

/** A factor as sent (spec §1.4.3); `profile` and what is embedded are for the factor's own module to read. */
export const Factor = z.object({
  id: z.string(),
  factorType: z.string(),
  provider: softText,
  vendorName: softText,
  profile: softObject,
  _embedded: softObject,
  _links: softObject,
});

export type WireFactor = z.infer<typeof Factor>;
