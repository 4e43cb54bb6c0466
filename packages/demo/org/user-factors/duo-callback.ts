import { illegalInState, invalid } from '../errors/api-error.ts';
import { Body, readForm } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { answerVisit, visitOf } from '../partners/find-visit.ts';
import { findWork } from './work.ts';

/** POST …/factors/{fid}/lifecycle/duoCallback: what Duo's frame said, handed on by the administrator's application. */
export async function duoCallback(call: Call, factorId: string): Promise<JsonObject> {
  const { org } = call;
  const form = await readForm(call.request);
  const body = new Body(Object.fromEntries(form), 'duoCallback');
  const response = body.requiredText('sig_response');
  if ((body.text('id') ?? factorId) !== factorId)
    throw invalid('duoCallback', 'id: is not the factor of the path.');
  const open = findWork(org, factorId);
  const found = open && visitOf(org, open);
  if (!found) throw illegalInState('Duo is not being asked.');
  answerVisit(org, found, response !== 'DENY');
  return {};
}
