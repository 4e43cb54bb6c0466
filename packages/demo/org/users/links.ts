import type { JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';
import { get, post } from '../transaction/render/links.ts';
import { isAllowed, type UserAct } from './allowed.ts';

const LINKS: readonly (readonly [name: string, act: UserAct, kind: 'lifecycle' | 'credentials'])[] = [
  ['activate', 'activate', 'lifecycle'],
  ['reactivate', 'reactivate', 'lifecycle'],
  ['suspend', 'suspend', 'lifecycle'],
  ['unsuspend', 'unsuspend', 'lifecycle'],
  ['unlock', 'unlock', 'lifecycle'],
  ['resetPassword', 'reset_password', 'lifecycle'],
  ['expirePassword', 'expire_password', 'lifecycle'],
  ['resetFactors', 'reset_factors', 'lifecycle'],
  ['deactivate', 'deactivate', 'lifecycle'],
  ['forgotPassword', 'forgot_password', 'credentials'],
  ['changePassword', 'change_password', 'credentials'],
  ['changeRecoveryQuestion', 'change_recovery_question', 'credentials'],
];

/** `_links` of a user: what the status allows now (spec 6.1). */
export function userLinks(origin: string, person: Person): JsonObject {
  const self = `/api/v1/users/${person.id}`;
  const open = LINKS.filter(([, act]) => isAllowed(person, act));
  return {
    self: { href: origin + self, hints: { allow: ['GET', 'POST', 'PUT', 'DELETE'] } },
    factors: get(origin, `${self}/factors`),
    groups: get(origin, `${self}/groups`),
    ...Object.fromEntries(open.map(([name, act, kind]) => [name, post(origin, `${self}/${kind}/${act}`)])),
  };
}
