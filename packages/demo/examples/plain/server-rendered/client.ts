import '@authn-flow/sign-in-widget/define';

document.querySelector('sign-in-widget')?.addEventListener('authn-success', ({ user, target }) => {
  // Next, the session token becomes a session: docs/session.md.
  if (target instanceof Element) target.replaceWith(`Signed in as ${user?.login ?? 'somebody'}`);
});
