import { enrollables } from '../enrollment/enrollable.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';
import { get, post } from '../transaction/render/links.ts';
import { stepFor } from './work.ts';

/** GET …/factors/catalog: what the policy lets this user have, enrolled or not (spec 6.3). */
export function catalog(call: Call, person: Person): JsonObject[] {
  const { origin } = call;
  const path = `/api/v1/users/${person.id}/factors`;
  return enrollables(stepFor(call, person)).map(({ kind, self, active }) => ({
    factorType: kind.factorType,
    provider: kind.provider,
    vendorName: kind.vendorName ?? kind.provider,
    status: active.length > 0 ? 'ACTIVE' : 'NOT_SETUP',
    enrollment: self,
    _links: {
      enroll: post(origin, path),
      ...(kind.factorType === 'question' && { questions: get(origin, `${path}/questions`) }),
    },
    ...((kind.factorType === 'sms' || kind.factorType === 'call') && {
      _embedded: { phones: phonesOf(person) },
    }),
  }));
}

/** The verified number, unmasked. */
const phonesOf = ({ id, mobilePhone }: Person): JsonObject[] =>
  mobilePhone === undefined
    ? []
    : [{ id: `mbl${id.slice(3)}`, profile: { phoneNumber: mobilePhone }, status: 'ACTIVE' }];
