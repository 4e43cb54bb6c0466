import type { SuccessStep } from '@authn-flow/authn-core';
import { getSession, sessionCookieForm, signOutUrl, submitForm } from '@authn-flow/authn-core/session';

const orgUrl = 'https://id.example.com';

/** Leaves for the org, which comes back to `/home` with its cookie. */
export function enter({ sessionToken }: SuccessStep) {
  if (sessionToken === undefined) return; // step-up and unlock have none
  submitForm(sessionCookieForm({ orgUrl, sessionToken, redirectUrl: `${location.origin}/home` }));
}

/** Who is signed in, on any page that the org trusts for CORS. */
export async function whoIsHere() {
  const current = await getSession({ orgUrl });
  if (!current.ok) throw new Error(current.problem.message.key);
  return current.session?.login; // undefined: nobody
}

export function leave() {
  location.assign(signOutUrl({ orgUrl, redirectUrl: `${location.origin}/` }));
}
