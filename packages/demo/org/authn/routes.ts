import { ApiError } from '../errors/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import { isTrusted, type Call } from '../http/call.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import type { JsonObject } from '../json.ts';
import { beginRecovery } from '../recovery/begin-recovery.ts';
import { redeem } from '../recovery/redeem.ts';
import { authenticate } from './authenticate.ts';
import { cancel } from './cancel.ts';
import { runOperation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

type Handler = (call: Call, body: Body, params: Record<string, string>) => JsonObject | Promise<JsonObject>;

/** Calls that need no live transaction, or find out themselves whether they do: add a new one here. */
const ENTRY_POINTS: Readonly<Record<string, Handler>> = {
  '/api/v1/authn': authenticate,
  '/api/v1/authn/cancel': cancel,
  '/api/v1/authn/recovery/password': beginRecovery('PASSWORD'),
  '/api/v1/authn/recovery/unlock': beginRecovery('UNLOCK'),
  '/api/v1/authn/recovery/token': redeem,
};

/** Everything under /api/v1/authn: POST with a JSON object, answered with a JSON object. */
export function addAuthnRoutes(router: Router): void {
  const add = (path: string, handler: Handler): void => {
    router.post(path, async (c) => {
      const { call } = c.env;
      isTrusted(call); // an invalid API token is refused on every call
      return jsonResponse(await handler(call, await readBody(call.request), c.req.param()));
    });
    router.all(path, (c) => {
      throw new ApiError('E0000022', {
        causes: [`Use POST, not ${c.req.method}.`],
        headers: { Allow: 'POST' },
      });
    });
  };
  for (const [path, handler] of Object.entries(ENTRY_POINTS)) add(path, handler);
  for (const operation of OPERATIONS) {
    add(operation.path, (call, body, params) => runOperation(operation, call, body, params));
  }
}
