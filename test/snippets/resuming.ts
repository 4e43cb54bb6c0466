import { createAuthnFlow } from '@authn-flow/authn-core';
import { sessionStore, takeStateToken } from '@authn-flow/authn-core/resume';

const stateToken = takeStateToken(); // before anything else of the page runs
export const flow = createAuthnFlow({
  orgUrl: 'https://id.example.com',
  store: sessionStore(),
  ...(stateToken && { stateToken }),
});
