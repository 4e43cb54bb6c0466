import type { ActivationView, PendingEnrollment } from '../enrollment/enrollment.ts';
import type { Factor } from '../factors/factor.ts';
import type { OrgContext } from '../context.ts';
import { isJsonObject, isoDate, type Json, type JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';
import { publicId, renderFactor } from '../transaction/render/factor.ts';
import { get, post } from '../transaction/render/links.ts';
import type { Step } from '../transaction/step.ts';

/** `/api/v1/users/{id}/factors/{fid}` */
export const pathOf = (factor: Factor): string =>
  `/api/v1/users/${factor.personId}/factors/${publicId(factor)}`;

/** A factor as administrators see it (spec 6.3): numbers and addresses are not masked, secrets are not shown. */
export function renderUserFactor(
  org: OrgContext,
  origin: string,
  factor: Factor,
  person: Person,
): JsonObject {
  const dates = org.store.dates.get(factor.id);
  const { profile, ...rendered } = renderFactor(factor, person);
  const path = pathOf(factor);
  const isActive = factor.status === 'ACTIVE';
  return {
    ...rendered,
    status: isActive ? 'ACTIVE' : 'PENDING_ACTIVATION',
    created: isoDate(dates?.created ?? person.created),
    lastUpdated: isoDate(dates?.lastUpdated ?? person.created),
    ...(isJsonObject(profile) && { profile: { ...profile, ...unmasked(factor, person) } }),
    _links: {
      self: { href: origin + path, hints: { allow: ['GET', 'DELETE'] } },
      user: get(origin, `/api/v1/users/${person.id}`),
      ...(isActive
        ? { verify: post(origin, `${path}/verify`) }
        : { activate: post(origin, `${path}/lifecycle/activate`) }),
      ...(factor.factorType === 'question' && {
        questions: get(origin, `/api/v1/users/${person.id}/factors/questions`),
      }),
    },
  };
}

function unmasked({ factorType, phoneNumber }: Factor, { email }: Person): JsonObject {
  if (factorType === 'email') return { email };
  return phoneNumber === undefined ? {} : { phoneNumber };
}

/** A factor that waits for its activation, with what the person needs for it. */
export function renderPending(step: Step, pending: PendingEnrollment, view: ActivationView): JsonObject {
  const { org, call, person } = step;
  const { factor } = pending;
  const rendered = renderUserFactor(org, call.origin, factor, person);
  const links = isJsonObject(rendered['_links']) ? rendered['_links'] : {};
  const activation = activationOf(step, pending, view);
  return {
    ...rendered,
    ...(activation && { _embedded: { activation } }),
    _links: { ...links, ...moreLinks(call.origin, factor, view) },
  };
}

/** `_embedded.activation`, with links of this API instead of those of the sign-in. */
export const activationOf = (
  { call }: Step,
  { factor }: PendingEnrollment,
  { activation }: ActivationView,
): JsonObject | undefined => activation && relinked(activation, call.origin, factor);

function moreLinks(origin: string, factor: Factor, { next, resend }: ActivationView): JsonObject {
  const path = pathOf(factor);
  return {
    ...(next === 'poll' && { poll: post(origin, `${path}/lifecycle/activate/poll`) }),
    ...(resend !== undefined && { resend: [post(origin, `${path}/resend`, resend)] }),
  };
}

/** The same object with the links of a sign-in turned into those of this user's factor. */
export function relinked(object: JsonObject, origin: string, factor: Factor): JsonObject {
  const from = `${origin}/api/v1/authn/factors/${factor.id}/`;
  const turn = (value: Json | undefined): Json | undefined => {
    if (typeof value === 'string') return value.replace(from, `${origin}${pathOf(factor)}/`);
    if (Array.isArray(value)) return value.map((one) => turn(one) ?? null);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, turn(member)]));
  };
  return Object.fromEntries(Object.entries(object).map(([name, member]) => [name, turn(member)]));
}
