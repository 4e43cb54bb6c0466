import type { Call } from '../http/call.ts';
import { enterWithToken } from '../sessions/enter-with-token.ts';
import { askServer } from './ask-server.ts';
import type { AuthorizationServers, ServerPlace } from './authorization-servers.ts';

/**
 * GET …/authorize (spec 4.1): a session token is exchanged for the `sid` cookie first, and is no part of the request any
 * more. Without a session `prompt=none` gets `login_required`, whatever was wrong with the token.
 */
export async function authorize(
  call: Call,
  servers: AuthorizationServers,
  place: ServerPlace,
): Promise<Response> {
  const url = new URL(call.url);
  const token = url.searchParams.get('sessionToken');
  url.searchParams.delete('sessionToken');
  const session = token === null ? undefined : enterWithToken(call, token);
  const { response } = await askServer(call, servers, place, {
    url: url.pathname + url.search,
    sid: session?.id,
  });
  return response;
}
