// A sign-in of one's own on authn-core: subscribe, and draw whatever step comes.
import { createAuthnFlow } from '@authn-flow/authn-core';
import type { Step } from '@authn-flow/authn-core';
import { sessionStore, takeStateToken } from '@authn-flow/authn-core/resume';
import { find } from '../shared/dom.ts';
import { currentSession } from '../shared/session.ts';
import { startPushByItself } from './auto-push.ts';
import { draw, lookOf, pointAt, unmark } from './draw.ts';
import { leave } from './endings.ts';
import { screen } from './screens.ts';
import { OPTIONS } from './sign-in.ts';
import { signedIn } from './signed-in.ts';
import { showTime } from './more-time.ts';
import { showProblem } from './words.ts';

// What applications, partners and mails put into the address. A token does not stay there.
const stateToken = takeStateToken();
const recoveryToken = takeStateToken({ parameter: 'recoveryToken' });
const activationToken = takeStateToken({ parameter: 'activationToken' });

const stage = find('#stage');
const asked = new URLSearchParams(location.search);
const resumes = asked.has('resume');
if (resumes) find('#resume').textContent = 'This page goes on after a reload.';

const flow = createAuthnFlow({
  orgUrl: location.origin,
  ...(stateToken !== undefined && { stateToken }),
  // In the tab's session storage, for whoever asked for it; otherwise the state token is in memory only.
  ...(resumes && { store: sessionStore() }),
});

let shown = '';
let isLeaving = false;
const session = asked.has('signed-in') ? await currentSession() : undefined;
if (session) {
  draw(stage, signedIn(session));
  find('.says').hidden = true; // the flow is over
} else {
  flow.subscribe(show);
  show(await flow.start());
  if (flow.step.status === 'UNAUTHENTICATED') {
    if (recoveryToken !== undefined) await flow.step.redeemRecoveryToken({ recoveryToken });
    else if (activationToken !== undefined)
      await flow.step.activateAccount({ activationToken, options: OPTIONS });
  }
}

function show(step: Step): void {
  const look = lookOf(step);
  // Until the org has answered, whatever was sent was sent from the screen that is there.
  const isWaiting = step.activity === 'requesting' && shown !== '';
  if (isWaiting || look === shown) unmark(stage);
  else {
    draw(stage, screen(step));
    shown = look;
  }
  stage.dataset['activity'] = step.activity;
  showProblem(find('#problem'), step.problem);
  if (step.problem?.code === 'refused') pointAt(stage, step.problem.field);
  showTime(find('#more-time'), step);
  find('#says').textContent = JSON.stringify(step, null, 2);
  startPushByItself(step);
  if (step.status === 'SUCCESS' && !isLeaving) isLeaving = leave(step);
}
