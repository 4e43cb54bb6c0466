import { findIdentityProvider, organization } from '@authn-flow/authn-core/discovery';

const orgUrl = 'https://id.example.com';

/** Identifier first: another provider's page, or the password here. */
export async function next(login: string) {
  const found = await findIdentityProvider({ orgUrl, login });
  if (found.ok && found.provider?.href !== undefined) {
    location.assign(found.provider.href);
    return 'elsewhere';
  }
  return 'password'; // also when the org could not say: the sign-in itself will tell
}

/** Once, before going live: the flow speaks to Classic orgs. */
export async function isClassic() {
  const probe = await organization({ orgUrl });
  return probe.ok && probe.organization.pipeline === 'v1';
}
