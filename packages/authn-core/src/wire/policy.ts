import * as z from 'zod/mini';
import { soft, softBoolean } from './soft.ts';

/** What MFA states say about remembering the device (spec §1.4.4). */
export const Policy = z.object({
  allowRememberDevice: softBoolean,
  rememberDeviceLifetimeInMinutes: soft(z.number()),
  rememberDeviceByDefault: softBoolean,
});

export type WirePolicy = z.infer<typeof Policy>;
