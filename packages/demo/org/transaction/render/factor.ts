import type { Factor } from '../../factors/factor.ts';
import { kindOf } from '../../factors/kinds.ts';
import type { JsonObject } from '../../json.ts';
import type { Person } from '../../people/person.ts';

/** An enrolled factor as a sign-in page may see it (spec 1.4.3). */
export function renderFactor(factor: Factor, person: Person): JsonObject {
  const { factorType, provider } = factor;
  const kind = kindOf(factor);
  return {
    id: factor.id,
    factorType,
    provider,
    vendorName: kind.vendorName ?? provider,
    profile: kind.profile(factor, person),
  };
}
