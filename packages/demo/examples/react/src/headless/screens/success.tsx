import type { SuccessStep } from '@authn-flow/authn-core';
import { sessionCookieForm, submitForm } from '@authn-flow/authn-core/session';
import { Button } from '../form.tsx';

/** SUCCESS: the session token becomes the org's cookie, on the way to the page that comes next. */
export function Success({ step, orgUrl }: { readonly step: SuccessStep; readonly orgUrl: string }) {
  const { sessionToken, user } = step;
  return (
    <>
      <h1>You are signed in{user?.firstName !== undefined && `, ${user.firstName}`}</h1>
      {sessionToken !== undefined && (
        <Button
          onClick={() =>
            submitForm(sessionCookieForm({ orgUrl, sessionToken, redirectUrl: `${location.origin}/` }))
          }
        >
          Go on
        </Button>
      )}
    </>
  );
}
