import { redirect } from '../http/responses.ts';
import type { Router } from '../http/router.ts';

/** The addresses in recovery mails: they lead to the sign-in page, which redeems the token (spec 3.4). */
export function addMailLinks(router: Router): void {
  for (const path of ['/signin/reset-password/:token', '/signin/user-unlock/:token'] as const) {
    router.get(path, (c) => {
      const { org, origin } = c.env.call;
      return redirect(`${origin}${org.signInPage}?recoveryToken=${encodeURIComponent(c.req.param('token'))}`);
    });
  }
}
