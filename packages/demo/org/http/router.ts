import { Hono } from 'hono';
import { ApiError } from '../errors/api-error.ts';
import type { Call } from './call.ts';
import { errorResponse } from './responses.ts';

/** The router of the API; a handler finds its call in `c.env.call`. */
export type Router = Hono<{ Bindings: { call: Call } }>;

/** A router whose unknown paths are E0000008 and whose thrown errors become error objects. */
export function newRouter(): Router {
  const router: Router = new Hono();
  router.onError((error) => errorResponse(error));
  router.notFound(() => errorResponse(new ApiError('E0000008')));
  return router;
}
