import { Hono, type Context } from 'hono';
import type { OrgContext } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Peer } from '../http/call.ts';
import type { Faults } from '../http/faults.ts';
import type { RequestLog } from '../http/request-log.ts';
import { BadPolicy } from '../policies/check-policy.ts';
import { BadInput } from './bad-input.ts';
import { refusalFor } from './loopback.ts';

/** What the control surface can reach beyond the org itself. */
export interface ControlContext {
  readonly org: OrgContext;
  readonly faults: Faults;
  readonly requests: RequestLog;
  reset(): void;
}

type Env = { Bindings: { peer: Peer } };
export type ControlRouter = Hono<Env>;
export type ControlCall = Context<Env>;

/** A router for `/__org/*` that serves this machine only and explains bad input. */
export function newControlRouter(): ControlRouter {
  const router: ControlRouter = new Hono();
  router.use(async (c, next) => {
    const refusal = refusalFor(c.req.raw, c.env.peer);
    if (refusal) return c.json({ error: refusal }, 403);
    const origin = c.req.header('origin');
    if (c.req.method === 'OPTIONS') c.res = new Response(null, { status: 204 });
    else await next();
    // A page on another port of this machine (a test runner, a dev server) may look and press too.
    if (origin) {
      c.res.headers.set('Access-Control-Allow-Origin', origin);
      c.res.headers.set('Access-Control-Allow-Methods', 'GET, POST, DELETE');
      c.res.headers.set('Access-Control-Allow-Headers', 'Content-Type');
    }
    c.res.headers.set('Cache-Control', 'no-store');
    return undefined;
  });
  router.onError((error, c) => {
    if (error instanceof BadInput) return c.json(error.body, 400);
    if (error instanceof BadPolicy) {
      const { message, field, expected, got } = error;
      return c.json({ error: message, field, expected, got }, 400);
    }
    if (error instanceof ApiError) return c.json({ error: error.causes[0] ?? error.message }, 400);
    console.error(error);
    return c.json({ error: 'Internal error: see the console of the org.' }, 500);
  });
  router.notFound((c) =>
    c.json({ error: `No such control: ${c.req.method} ${c.req.path}. See org/README.md.` }, 404),
  );
  return router;
}
