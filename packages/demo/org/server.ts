import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { PartialAnswer } from './http/call.ts';
import type { Org } from './org.ts';

/** A listener for Node's http server that serves an org: knows the peer and can break its connection. */
export const orgListener = (org: Org): RequestListener =>
  getRequestListener(
    async (request, env) => {
      // The server below is made by node:http, never http2.
      const { incoming, outgoing } = env as HttpBindings;
      const connection = { isDropped: false };
      const address = incoming.socket.remoteAddress;
      const response = await org.fetch(request, {
        ...(address !== undefined && { address }),
        drop(partial) {
          connection.isDropped = true;
          if (partial) breakOff(outgoing, partial);
          else incoming.socket.destroy();
        },
      });
      return connection.isDropped ? RESPONSE_ALREADY_SENT : response;
    },
    { overrideGlobalObjects: false },
  );

/** Sends the beginning of an answer and promises more than comes. */
function breakOff(outgoing: ServerResponse, { status, headers, body }: PartialAnswer): void {
  headers.set('Content-Length', String(Buffer.byteLength(body) * 2 + 1));
  outgoing.writeHead(status, Object.fromEntries(headers));
  outgoing.write(body, () => outgoing.socket?.destroy());
}

/** Starts listening, or says in one line why that is not possible. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(portInUse(port)) : error);
    });
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const portInUse = (port: number): string =>
  `Port ${port} is in use. Stop what runs there, or choose another port.`;

/** Stops at once: open connections (polls, event streams) are cut, not waited for. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A server that is not listening yet. */
export const orgServer = (org: Org): Server => createServer(orgListener(org));
