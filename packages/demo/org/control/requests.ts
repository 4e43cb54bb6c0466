import { isoDate } from '../json.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** /__org/requests: the last requests to the API, oldest first; DELETE forgets them. */
export function addRequests(router: ControlRouter, { requests }: ControlContext): void {
  const describe = () => ({
    requests: requests.list().map((request) => ({ ...request, at: isoDate(request.at) })),
  });
  router.get('/__org/requests', (c) => c.json(describe()));
  router.delete('/__org/requests', (c) => {
    requests.clear();
    return c.json(describe());
  });
}
