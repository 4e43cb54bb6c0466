import * as z from 'zod/mini';
import { softObject } from './soft.ts';

/** Published after primary authentication only (spec §1.4.2). */
export const User = z.object({ id: z.string(), profile: softObject, recovery_question: softObject });

export type WireUser = z.infer<typeof User>;
