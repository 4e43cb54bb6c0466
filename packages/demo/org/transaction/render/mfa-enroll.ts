import { canSkipEnrollment, enrollables, isInGrace, type Enrollable } from '../../enrollment/enrollable.ts';
import { HOTP_PROFILE_ID } from '../../factors/hotp.ts';
import { maskPhone } from '../../factors/mask.ts';
import type { JsonObject } from '../../json.ts';
import type { Step } from '../step.ts';
import { get, post } from './links.ts';
import type { StateView } from './render-transaction.ts';
import { renderRequest } from './request.ts';
import { renderUser } from './user.ts';

/** MFA_ENROLL: what may or must be enrolled (spec 2.6). */
export function renderMfaEnroll(step: Step): StateView {
  const { call, person, policy } = step;
  const { endDate } = policy.mfaEnroll.gracePeriod;
  return {
    embedded: {
      user: renderUser(person),
      factors: enrollables(step).map((entry) => renderEntry(step, entry)),
      ...(isInGrace(step) && { policy: { gracePeriod: { endDate } } }),
      ...renderRequest(step),
    },
    links: { ...(canSkipEnrollment(step) && { skip: post(call.origin, '/api/v1/authn/skip', 'skip') }) },
  };
}

function renderEntry(step: Step, { kind, self, active }: Enrollable): JsonObject {
  const { call, person } = step;
  const { factorType, provider } = kind;
  return {
    factorType,
    provider,
    vendorName: kind.vendorName ?? provider,
    ...prefilled(step, kind),
    status: active.length > 0 ? 'ACTIVE' : 'NOT_SETUP',
    enrollment: self,
    ...(kind.enrollment?.isCounted && {
      policy: {
        enrollment: {
          enrolled: active.length,
          minimum: self === 'REQUIRED' ? 1 : 0,
          maximum: kind.enrollment.maximum ?? 1,
        },
      },
    }),
    ...extras(step, { kind, self, active }),
    _links: {
      enroll: post(call.origin, '/api/v1/authn/factors'),
      ...(factorType === 'question' && {
        questions: get(call.origin, `/api/v1/users/${person.id}/factors/questions`),
      }),
    },
  };
}

/** RSA and On-Prem: the name the token goes by, if one was issued (spec 3.9.1). */
function prefilled({ org, person }: Step, { provider }: Enrollable['kind']): JsonObject {
  if (provider !== 'RSA' && provider !== 'DEL_OATH') return {};
  const token = org.store.factors
    .by('personId', person.id)
    .find((one) => one.status === 'ISSUED' && one.provider === provider);
  return token ? { profile: { credentialId: token.credentialId } } : {};
}

/** What single kinds carry: clients read these members without looking first (spec 7.76). */
function extras({ person }: Step, { kind, active }: Enrollable): JsonObject {
  const { mobilePhone } = person;
  switch (kind.factorType) {
    case 'sms':
    case 'call': {
      const phone = mobilePhone && {
        id: `mbl${person.id.slice(3)}`,
        profile: { phoneNumber: maskPhone(mobilePhone) },
        status: 'ACTIVE',
      };
      return { _embedded: { phones: phone ? [phone] : [] } };
    }
    case 'email':
      return { _embedded: { emails: [] } };
    case 'token:hotp': {
      const enrolledFactors = active.map(({ id }) => ({ id }));
      const name = kind.vendorName;
      return {
        profiles: [
          { id: HOTP_PROFILE_ID, name, default: true, _embedded: { features: [], enrolledFactors } },
        ],
      };
    }
    default:
      return {};
  }
}
