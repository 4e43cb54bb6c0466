import { redirect } from '../http/responses.ts';
import type { Router } from '../http/router.ts';

/** The addresses in mails: they lead to the sign-in page, which redeems the token (spec 3.4, 6.1). */
export function addMailLinks(router: Router): void {
  router.get('/welcome/:token', (c) => {
    const { org, origin } = c.env.call;
    return redirect(`${origin}${org.signInPage}?activationToken=${encodeURIComponent(c.req.param('token'))}`);
  });
  const recovering = [
    '/signin/reset-password/:token',
    '/signin/user-unlock/:token',
    '/reset_password/:token', // what an administrator's reset answers with
  ] as const;
  for (const path of recovering) {
    router.get(path, (c) => {
      const { org, origin } = c.env.call;
      return redirect(`${origin}${org.signInPage}?recoveryToken=${encodeURIComponent(c.req.param('token'))}`);
    });
  }
}
