import type { Factor } from '../../factors/factor.ts';
import { kindOf } from '../../factors/kinds.ts';
import type { JsonObject } from '../../json.ts';
import type { Person } from '../../people/person.ts';

/** The id a factor has in links and bodies. */
export const publicId = (factor: Factor): string => kindOf(factor).fixedId ?? factor.id;

/** An enrolled factor as a sign-in page may see it (spec 1.4.3). */
export function renderFactor(factor: Factor, person: Person): JsonObject {
  const { factorType, provider } = factor;
  const kind = kindOf(factor);
  return {
    id: publicId(factor),
    factorType,
    provider,
    vendorName: kind.vendorName ?? provider,
    profile: kind.profile(factor, person),
  };
}
