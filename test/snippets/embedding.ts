import { sessionCookieForm, submitForm } from '@authn-flow/authn-core/session';
import '@authn-flow/sign-in-widget/define';

const orgUrl = 'https://id.example.com';

document.querySelector('sign-in-widget')?.addEventListener('authn-success', ({ sessionToken }) => {
  if (sessionToken === undefined) return; // a step-up: the widget goes on by itself
  submitForm(sessionCookieForm({ orgUrl, sessionToken, redirectUrl: `${location.origin}/home` }));
});
