import type { Peer } from '../http/call.ts';

const LOOPBACK_ADDRESS = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_NAME = /^(localhost|[\w-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const isLoopbackName = (url: string): boolean =>
  URL.canParse(url) && LOOPBACK_NAME.test(new URL(url).hostname);

/** Why this request may not use the control surface; undefined if it may. A foreign Host name means DNS rebinding. */
export function refusalFor(request: Request, { address }: Peer): string | undefined {
  if (address !== undefined && !LOOPBACK_ADDRESS.test(address))
    return `The peer ${address} is not this machine.`;
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (!isLoopbackName(`http://${host}`)) return `The host name ${host} is not this machine's.`;
  const origin = request.headers.get('origin');
  if (origin !== null && !isLoopbackName(origin)) return `The origin ${origin} is not on this machine.`;
  return undefined;
}
