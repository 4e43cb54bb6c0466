import { ApiError } from '../errors/api-error.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { authenticate } from './authenticate.ts';
import { cancel } from './cancel.ts';
import { runOperation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

/** Everything under /api/v1/authn. */
export function addAuthnRoutes(router: Router): void {
  router.post('/api/v1/authn', async (c) => jsonResponse(await authenticate(c.env.call)));
  router.post('/api/v1/authn/cancel', async (c) => jsonResponse(await cancel(c.env.call)));
  for (const operation of OPERATIONS) {
    router.post(operation.path, async (c) =>
      jsonResponse(await runOperation(operation, c.env.call, c.req.param())),
    );
  }
  const paths = ['/api/v1/authn', '/api/v1/authn/cancel', ...OPERATIONS.map(({ path }) => path)];
  for (const path of paths) {
    router.all(path, (c) => {
      throw new ApiError('E0000022', {
        causes: [`Use POST, not ${c.req.method}.`],
        headers: { Allow: 'POST' },
      });
    });
  }
}
