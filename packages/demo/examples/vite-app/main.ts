import '@authn-flow/sign-in-widget/define';
import './style.css';

const widget = document.querySelector('sign-in-widget');

if (widget) {
  widget.messages = { en: { 'sign-in.title': 'Welcome back' } };
  widget.addEventListener('authn-success', ({ user }) => {
    // Next, the session token becomes a session: docs/session.md.
    widget.replaceWith(`Signed in as ${user?.login ?? 'somebody'}`);
  });
}
