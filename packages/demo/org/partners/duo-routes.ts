import { runOperation, type Operation } from '../authn/operation.ts';
import { illegalInState, invalid, notFound } from '../errors/api-error.ts';
import { Body, readForm } from '../http/body.ts';
import { isTrusted } from '../http/call.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { answerVisit, visitOf } from './find-visit.ts';
import { VISIT_LIFETIME_MS } from './partner-visit.ts';
import { DUO_FRAME, DUO_SCRIPT } from './duo-script.ts';

const CALLBACK = '/api/v1/authn/factors/:id/lifecycle/duoCallback';

/** Duo's frame posts here what came of it; the sign-in page learns it from its next poll (spec 3.9.7). */
const duoCallback: Operation = {
  path: CALLBACK,
  legalIn: ['MFA_CHALLENGE', 'MFA_ENROLL_ACTIVATE'],
  run({ org, body, params, transaction }) {
    const found = visitOf(org, transaction);
    const id = params['id'] ?? '';
    // An identity provider's visit is not Duo's to answer, nor is any other factor that is known.
    if (found?.factor.id !== id || found.factor.factorType !== 'web') {
      const isKnown =
        transaction.enrollment?.factor.id === id ||
        org.store.factors.get(id)?.personId === transaction.personId;
      throw isKnown ? illegalInState('Duo is not being asked.') : notFound(id, 'UserFactor');
    }
    const response = body.as('duoCallback').requiredText('sig_response');
    const posted = body.text('id');
    if (posted !== undefined && posted !== id)
      throw invalid('duoCallback', 'id: is not the factor of the path.');
    // What comes too late says nothing: the next poll is a time-out (spec 3.9.7).
    if (org.clock.now() < found.visit.startedAt + VISIT_LIFETIME_MS) {
      answerVisit(org, found, response !== 'DENY');
    }
    return {};
  },
};

/** The callback, the script and the frame it shows. */
export function addDuoRoutes(router: Router): void {
  router.post(CALLBACK, async (c) => {
    const { call } = c.env;
    isTrusted(call);
    const body = new Body(Object.fromEntries(await readForm(call.request)));
    return jsonResponse(await runOperation(duoCallback, call, body, c.req.param()));
  });
  router.get('/js/Duo-Web-v2.js', () => served(DUO_SCRIPT, 'text/javascript; charset=utf-8'));
  router.get('/js/duo-frame', () => served(DUO_FRAME, 'text/html; charset=utf-8'));
}

const served = (text: string, type: string): Response =>
  new Response(text, { headers: { 'Content-Type': type } });
