import { given } from '../given.ts';
import type { Submission } from '../transaction/capabilities.ts';
import { objectsIn } from '../wire/lists.ts';
import { objectIn, texts } from '../wire/read.ts';
import type { JsonObject } from '../wire/read.ts';

/** What `enroll` of a phone takes (spec §3.9.1). */
export interface PhoneInput {
  /** International: `+` and 7–15 digits; left out to use the number that the org has verified already. */
  phoneNumber?: string;
  /** Takes another number than the verified one, or corrects one. */
  updatePhone?: boolean;
  /** `false` insists on a number that the org thinks impossible (`E0000098`). */
  validatePhone?: false;
}

/** A verified number, masked by the org. */
export interface KnownPhone {
  /** The org's id of it. */
  readonly id: string;
  /** Masked: `+1 XXX-XXX-4417`. */
  readonly phoneNumber: string;
}

/** The numbers that can be used again. */
export const knownPhones = (embedded: JsonObject): { phones: readonly KnownPhone[] } => ({
  phones: objectsIn(embedded, 'phones')
    .filter(({ status }) => status === 'ACTIVE')
    .map((phone) => ({
      id: '',
      phoneNumber: '',
      ...texts(phone, 'id'),
      ...texts(objectIn(phone, 'profile'), 'phoneNumber'),
    })),
});

/** The flag goes into the query, and only where it is true (spec §3.9.1). */
export function enrollPhone({
  updatePhone,
  ...profile
}: PhoneInput & { phoneExtension?: string }): Submission {
  const known = given(profile);
  return {
    ...(Object.keys(known).length > 0 && { body: { profile: known } }),
    ...(updatePhone && { query: { updatePhone } }),
  };
}
