import type { Call } from '../http/call.ts';
import { redirect } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { beginTransaction } from '../transaction/transactions.ts';

/** Longer codes are no codes: they are not kept. */
const MAX_LENGTH = 20;

/** GET /activate?user_code=: the address a device tells people to open; it leads to the sign-in page. */
export function addDeviceRoutes(router: Router): void {
  router.get('/activate', (c) => begin(c.env.call));
}

function begin(call: Call): Response {
  const { org, origin, url } = call;
  const userCode = url.searchParams.get('user_code')?.slice(0, MAX_LENGTH);
  const transaction = beginTransaction(
    org,
    {
      status: 'DEVICE_ACTIVATE',
      personId: '',
      options: { multiOptionalFactorEnroll: false, warnBeforePasswordExpired: false },
      deviceToken: call.device,
      proven: { amr: [] },
      ...(userCode && { userCode }),
    },
    '01',
  );
  return redirect(`${origin}${org.signInPage}?stateToken=${transaction.id}`);
}
