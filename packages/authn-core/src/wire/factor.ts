import * as z from 'zod/mini';
import type { JsonObject } from './read.ts';

/** A factor as sent (spec §1.4.3), or a type of factor. */
export const Factor = z.object({ factorType: z.string() });

export type WireFactor = JsonObject & z.infer<typeof Factor>;
