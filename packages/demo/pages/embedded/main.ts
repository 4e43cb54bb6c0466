import { takeStateToken } from '@authn-flow/authn-core/resume';
import type { SignInWidget } from '@authn-flow/sign-in-widget';
import '@authn-flow/sign-in-widget/define';
import { find } from '../shared/dom.ts';
import { askedLogin, exchange } from '../shared/session.ts';

const widget = find<SignInWidget>('sign-in-widget');
// Somebody who was sent here by an application or a partner goes on where they were.
widget.stateToken = takeStateToken();
// And somebody who followed the link of a mail.
const recoveryToken = takeStateToken({ parameter: 'recoveryToken' });
const activationToken = takeStateToken({ parameter: 'activationToken' });
if (recoveryToken !== undefined) widget.mailToken = { recoveryToken };
else if (activationToken !== undefined) widget.mailToken = { activationToken };
// On the way to an application the widget goes on there by itself; else the session token becomes a session here.
widget.addEventListener('authn-success', ({ sessionToken, next }) => {
  if (sessionToken !== undefined && next === undefined) void exchange(sessionToken, '/embedded/home');
});

// The demo's links name a person. The form is in the page's own tree, so a page can fill it like a password manager.
const login = askedLogin();
if (login) {
  await customElements.whenDefined('sign-in-widget');
  find('.elsewhere a').setAttribute('href', `/phone?login=${encodeURIComponent(login)}`);
  find('sign-in-widget input[name=username]', HTMLInputElement).value = login;
  find('sign-in-widget input[name=password]', HTMLInputElement).focus();
}
