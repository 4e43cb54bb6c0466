import type { Account } from 'oidc-provider';
import type { OrgContext } from '../context.ts';

/** The claims a scope stands for; the first four are in every ID token. */
export const CLAIMS = {
  openid: ['sub', 'auth_time', 'amr', 'idp'],
  profile: ['name', 'preferred_username', 'given_name', 'family_name', 'locale', 'zoneinfo'],
  email: ['email', 'email_verified'],
  phone: ['phone_number'],
};

/** A person as the subject of tokens. */
export function findAccount(org: OrgContext, personId: string): Account | undefined {
  const person = org.store.people.get(personId);
  if (!person) return undefined;
  return {
    accountId: personId,
    claims: () => ({
      sub: personId,
      idp: org.orgId,
      name: `${person.firstName} ${person.lastName}`,
      preferred_username: person.login,
      given_name: person.firstName,
      family_name: person.lastName,
      locale: person.locale,
      zoneinfo: person.timeZone,
      email: person.email,
      email_verified: true,
      phone_number: person.mobilePhone,
    }),
  };
}
