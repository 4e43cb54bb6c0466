import type { Factor } from '../../factors/factor.ts';
import { kindOf } from '../../factors/kinds.ts';
import type { JsonObject } from '../../json.ts';
import type { Person } from '../../people/person.ts';

/** The id a factor has in links and bodies. */
export const publicId = (factor: Factor): string => kindOf(factor).fixedId ?? factor.id;

/** What people have to see before they can prove it: the question, and which key is meant. */
const SHOWN_TO_ANYBODY = ['question', 'webauthn', 'u2f'];

/** An enrolled factor as a sign-in page may see it (spec 1.4.3); nothing personal as long as nothing is proven (5.7). */
export function renderFactor(factor: Factor, person: Person, isBlank = false): JsonObject {
  const { factorType, provider } = factor;
  const kind = kindOf(factor);
  const profile = kind.profile(factor, person);
  return {
    id: publicId(factor),
    factorType,
    provider,
    vendorName: kind.vendorName ?? provider,
    profile: profile && isBlank && !SHOWN_TO_ANYBODY.includes(factorType) ? {} : profile,
  };
}
