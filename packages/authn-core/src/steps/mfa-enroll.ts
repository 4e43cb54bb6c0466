import type { AnyFactorModule, EnrollSpec, FactorSpec } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { enrollable } from '../factors/enrollments.ts';
import { given } from '../given.ts';
import { reveal } from '../secret.ts';
import { embeddedIn, embeddedOf } from '../transaction/embedded.ts';
import { isOperation } from '../transaction/links.ts';
import type { Factor } from '../transaction/transaction.ts';
import { merged } from '../unserialised.ts';
import { objectsIn } from '../wire/lists.ts';
import { numbers, objectIn, texts } from '../wire/read.ts';
import { linkAction } from './attempt.ts';
import type { FurtherActions } from './attempt.ts';
import { identityOf } from './factor-identity.ts';
import type { FactorIdentity, UnknownFactorIdentity } from './factor-identity.ts';
import type { Action, StepBase, User } from './step-base.ts';
import { follow } from './view.ts';
import type { View } from './view.ts';

/** A factor must, or may, be enrolled. */
export interface MfaEnrollStep<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends 'MFA_ENROLL' | 'FACTOR_ENROLL' = 'MFA_ENROLL' | 'FACTOR_ENROLL',
> extends StepBase<F> {
  /** Of either kind of transaction: the same step. */
  readonly status: Status;
  /** Who sets up. */
  readonly user?: User;
  /** Everything the policy lets the person enrol, enrolled or not, in the org's order. */
  readonly factors: readonly EnrollableFactor<F>[];
  /** Ms since 1970 by the org's clock: until then enrolling may be put off. */
  readonly gracePeriodEndsAt?: number;
  /** Offered once nothing more is required. */
  readonly skip?: Action<object, F>;
}

/** A factor to enrol, or enrolled; narrows on `factorType` (and `provider`). */
export type EnrollableFactor<F extends AnyFactorModule = BuiltInFactor> =
  KnownEnrollable<F, F> | UnknownEnrollable;

/** Members of all of them. */
export interface Enrollable {
  /** It is in use already. */
  readonly enrolled: boolean;
  /** The policy insists on it. */
  readonly required: boolean;
  /** Of the kinds that one person may have several of. */
  readonly cardinality?: { readonly enrolled: number; readonly minimum: number; readonly maximum: number };
}

type KnownEnrollable<F extends AnyFactorModule, All extends AnyFactorModule> = F extends {
  readonly types?: infer S;
}
  ? S extends FactorSpec
    ? Enrollable & FactorIdentity<S> & Enroll<S, All>
    : never
  : never;

/** Absent while it cannot be enrolled: there is one already, or only an administrator may. */
type Enroll<S extends FactorSpec, All extends AnyFactorModule> = S extends {
  enroll: infer E extends EnrollSpec;
}
  ? Readonly<E['data']> & FurtherActions<E, All> & { readonly enroll?: Action<E['input'], All> }
  : object;

/** A factor that no module knows. */
export interface UnknownEnrollable extends Enrollable, UnknownFactorIdentity {}

/** MFA_ENROLL, FACTOR_ENROLL: the choice of a factor to enrol. */
export function mfaEnroll(view: View): object {
  const { user, factors } = view.transaction;
  const { endDate } = texts(
    objectIn(objectIn(embeddedIn(view.transaction), 'policy'), 'gracePeriod'),
    'endDate',
  );
  const gracePeriodEndsAt = Date.parse(endDate ?? '');
  return {
    ...given({
      user,
      gracePeriodEndsAt: Number.isNaN(gracePeriodEndsAt) ? undefined : gracePeriodEndsAt,
      factors: factors.map((factor) => choiceOf(view, factor)),
    }),
    ...follow(view, 'skip', view.can.skip),
  };
}

function choiceOf(view: View, factor: Factor): object {
  const module = view.moduleFor(factor);
  const { enroll } = module ? enrollable(module) : {};
  const enrolled = factor.status === 'ACTIVE';
  const cardinality = cardinalityOf(factor);
  const link = factor.links['enroll']?.find(isOperation);
  const isFull = enrolled && !(cardinality && cardinality.enrolled < cardinality.maximum);
  const { factorType, provider } = factor;
  return merged(
    given({ enrolled, required: reveal(factor.raw)['enrollment'] === 'REQUIRED', cardinality }),
    identityOf(factor, module),
    labelOf(factor),
    enroll?.data?.(embeddedOf(factor), factor),
    enroll && !isFull
      ? follow(view, 'enroll', link, (input) => {
          const { body, ...rest } = enroll.submit(input, factor);
          return { ...rest, body: { factorType, provider, ...body } };
        })
      : {},
    isFull ? {} : enroll?.actions?.(linkAction(view, factor), factor),
  );
}

/** A counter-based token goes by the name of its profile: of the one in use, else of the first (spec §1.4.3). */
function labelOf({ factorType, status, raw }: Factor): { vendorName?: string } {
  if (factorType !== 'token:hotp') return {};
  const profiles = objectsIn(reveal(raw), 'profiles');
  const used =
    status === 'ACTIVE' &&
    profiles.find((profile) => objectsIn(objectIn(profile, '_embedded'), 'enrolledFactors').length > 0);
  const { name: vendorName } = texts(used || profiles[0], 'name');
  return given({ vendorName });
}

/** How many there are and may be: by the policy, or by the profiles that take its place (spec §1.4.3). */
function cardinalityOf(factor: Factor): Enrollable['cardinality'] {
  const raw = reveal(factor.raw);
  const policy = objectIn(objectIn(raw, 'policy'), 'enrollment');
  if (policy)
    return { enrolled: 0, minimum: 0, maximum: 1, ...numbers(policy, 'enrolled', 'minimum', 'maximum') };
  const profiles = objectsIn(raw, 'profiles').map((profile) => objectIn(profile, '_embedded') ?? {});
  if (profiles.length === 0) return undefined;
  const limits = profiles
    .flatMap((embedded) => objectsIn(embedded, 'features'))
    .map((feature) => numbers(objectIn(feature, 'cardinality'), 'min', 'max'));
  const sum = (of: 'min' | 'max'): number => limits.reduce((total, limit) => total + (limit[of] ?? 0), 0);
  return {
    enrolled: profiles.reduce((total, embedded) => total + objectsIn(embedded, 'enrolledFactors').length, 0),
    minimum: sum('min'),
    maximum: sum('max') || 1,
  };
}
