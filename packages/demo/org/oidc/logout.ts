import type { Call } from '../http/call.ts';
import { liveSession } from '../sessions/sessions.ts';
import { askServer } from './ask-server.ts';
import type { AuthorizationServers, ServerPlace } from './authorization-servers.ts';

/**
 * GET …/logout: ends the session and leads to `post_logout_redirect_uri`, if `id_token_hint` or `client_id` says whose it
 * is. The library asks the person first, with a form; an Okta org does not, so the form is answered here.
 */
export async function logOut(
  call: Call,
  servers: AuthorizationServers,
  place: ServerPlace,
): Promise<Response> {
  const asked = await askServer(call, servers, place);
  const secret = /name="xsrf" value="([\w-]+)"/.exec(await asked.response.clone().text())?.[1];
  if (secret === undefined) return asked.response;
  const sid = liveSession(call.org, call.cookies.get('sid'))?.id ?? asked.sid;
  const { response } = await askServer(call, servers, place, {
    method: 'POST',
    url: `${place.base}/logout/confirm`,
    form: new URLSearchParams({ xsrf: secret, logout: 'yes' }),
    sid,
  });
  call.cookies.clear('sid');
  return response;
}
