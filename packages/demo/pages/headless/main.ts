// A sign-in of one's own on authn-core: subscribe, and draw whatever step comes.
import { createAuthnFlow } from '@authn-flow/authn-core';
import type { Step } from '@authn-flow/authn-core';
import { find } from '../shared/dom.ts';
import { currentSession, exchange } from '../shared/session.ts';
import { draw, pointAt } from './draw.ts';
import { screen } from './screens.ts';
import { signedIn } from './signed-in.ts';
import { showProblem } from './words.ts';

const stage = find('#stage');
const flow = createAuthnFlow({ orgUrl: location.origin });

// The link of a recovery mail; a token does not stay in the address bar.
const recoveryToken = new URLSearchParams(location.search).get('recoveryToken');
if (recoveryToken !== null) history.replaceState(null, '', location.pathname);

const comesBack = new URLSearchParams(location.search).has('signed-in');
const session = comesBack ? await currentSession() : undefined;
if (session) {
  draw(stage, signedIn(session));
  find('.says').hidden = true; // the flow is over
} else {
  flow.subscribe(show);
  show(await flow.start());
  if (recoveryToken !== null && flow.step.status === 'UNAUTHENTICATED')
    await flow.step.redeemRecoveryToken({ recoveryToken });
}

function show(step: Step): void {
  draw(stage, screen(step));
  stage.toggleAttribute('data-busy', step.activity === 'requesting' || step.activity === 'coolingDown');
  showProblem(find('#problem'), step.problem);
  if (step.problem?.code === 'refused') pointAt(stage, step.problem.field);
  find('#says').textContent = JSON.stringify(step, null, 2);
  // An account that was unlocked is signed in to anew.
  if (step.status === 'SUCCESS' && step.sessionToken !== undefined && step.recoveryType !== 'UNLOCK') {
    flow.stop();
    void exchange(step.sessionToken, '/headless?signed-in');
  }
}
