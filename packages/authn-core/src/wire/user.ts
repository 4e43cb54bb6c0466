import * as z from 'zod/mini';

/** Published after primary authentication only (spec §1.4.2). */
export const User = z.object({ id: z.string() });
