import '@authn-flow/sign-in-widget/define';

const widget = document.querySelector('sign-in-widget');

async function logIn(sessionToken: string) {
  const answer = await fetch('/log-in', { method: 'POST', body: new URLSearchParams({ sessionToken }) });
  if (answer.ok) location.assign('/home');
  else widget?.restart(); // the token was good once
}

widget?.addEventListener('authn-success', ({ sessionToken, next }) => {
  if (next !== undefined || sessionToken === undefined) return; // the widget opens `next` by itself
  void logIn(sessionToken);
});
widget?.addEventListener('authn-step', ({ step }) => console.info('now at', step.status));
widget?.addEventListener('authn-problem', ({ problem }) => console.info('went wrong:', problem.code));
