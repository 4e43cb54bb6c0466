import type { OrgContext } from '../context.ts';
import { newCall, type Peer } from './call.ts';
import { whileHandling } from './current-call.ts';
import { addCorsHeaders } from './cors.ts';
import { answerWithFault, type Faults, type FaultyAnswer } from './faults.ts';
import type { RequestLog } from './request-log.ts';
import type { Router } from './router.ts';
import { addStandardHeaders, type RequestCounter } from './standard-headers.ts';

interface Pipeline {
  readonly org: OrgContext;
  readonly api: Router;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly counter: RequestCounter;
}

/** One request to the API from beginning to end: faults, routes, headers, log. */
export async function handleApiCall(pipeline: Pipeline, request: Request, peer: Peer): Promise<Response> {
  const { org, api, faults, requests, counter } = pipeline;
  const call = newCall(org, request, peer);
  const { method } = request;
  const { pathname } = call.url;
  const process = async (): Promise<Response> => {
    // Preflights succeed whoever asks: what a foreign origin lacks is the headers (spec 5.6).
    if (method === 'OPTIONS') return new Response(null, { status: 200 });
    return whileHandling(call, () => api.fetch(request, { call }));
  };

  const fault = method === 'OPTIONS' ? undefined : faults.take(method, pathname);
  const { response, drop }: FaultyAnswer = fault
    ? await answerWithFault(fault, process)
    : { response: await process() };
  addCorsHeaders(call, response.headers);
  addStandardHeaders(counter, call, response.headers);
  requests.add({ method, path: pathname, status: drop ? 0 : response.status, at: org.clock.now() });
  return drop ? dropped(peer, response, drop) : response;
}

/** Breaks the connection; without one (the org is called in process) it looks the same to the caller. */
async function dropped(peer: Peer, response: Response, drop: true | 'mid-body'): Promise<Response> {
  if (!peer.drop) throw new TypeError('The connection was dropped (a fault set with /__org/faults).');
  if (drop === true) peer.drop();
  else {
    const body = await response.text();
    peer.drop({
      status: response.status,
      headers: response.headers,
      body: body.slice(0, Math.ceil(body.length / 2)),
    });
  }
  return response;
}
