import type { EnrollableFactor, MfaEnrollStep } from '@authn-flow/authn-core';
import { enrollId } from '../enrollable.ts';
import type { ScreenHost } from '../screen.ts';

interface Seen {
  readonly person: string | undefined;
  readonly counts: ReadonlyMap<string, number>;
}

/** What each widget has seen set up so far: the org says what is in use, not what has just come to be. */
const memory = new WeakMap<ScreenHost, Seen>();

/** The factor that has come into use since the list was shown last, to the same person. */
export function justEnrolled(
  host: ScreenHost,
  { user, factors }: MfaEnrollStep,
): EnrollableFactor | undefined {
  const before = memory.get(host);
  memory.set(host, {
    person: user?.id,
    counts: new Map(factors.map((factor) => [enrollId(factor), inUse(factor)])),
  });
  if (!before || before.person !== user?.id) return undefined;
  return factors.find((factor) => inUse(factor) > (before.counts.get(enrollId(factor)) ?? 0));
}

const inUse = ({ enrolled, cardinality }: EnrollableFactor): number =>
  enrolled ? Math.max(1, cardinality?.enrolled ?? 1) : 0;
