import '@authn-flow/sign-in-widget/define';

const widget = document.querySelector('sign-in-widget');

async function logIn(sessionToken: string) {
  const answer = await fetch('/log-in', { method: 'POST', body: new URLSearchParams({ sessionToken }) });
  if (answer.ok) location.assign('/home');
  else widget?.restart(); // the token was good once
}

widget?.addEventListener('authn-success', (event) => {
  event.preventDefault(); // this page decides where to go, even where the org names a page
  if (event.sessionToken !== undefined) void logIn(event.sessionToken);
});
widget?.addEventListener('authn-step', ({ step }) => console.info('now at', step.status));
widget?.addEventListener('authn-problem', ({ problem }) => console.info('went wrong:', problem.code));
