import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../../pages/serve/command-line.js';

/** An origin of this machine. */
export interface Door {
  readonly url: string;
  readonly server: Server;
  close(): Promise<void>;
}

/** Opens a port (0: any free one) for this machine only; a UsageError says why it cannot be had. */
export async function openDoor(asked: number): Promise<Door> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(explained(error, asked));
    });
    server.listen(asked, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections(); // the browser's own would keep it open
      }),
  };
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UsageError(
      `Port ${port} is in use. Stop what runs there, or choose another: --port ${port + 1}`,
    );
  if (error.code === 'EACCES')
    return new UsageError(`This user may not open port ${port}: choose one above 1023.`);
  return error;
}

const LOCAL = /^(localhost|127\.0\.0\.1)(:\d+)?$/;

/** Answers those who come to this machine by its own name; another name that leads here is another site's attempt. */
export const locally =
  (handler: (url: URL, ...rest: Parameters<RequestListener>) => void | Promise<void>): RequestListener =>
  async (request, response) => {
    const url = URL.parse(request.url ?? '', 'http://localhost');
    if (!url || !LOCAL.test(request.headers.host ?? '')) {
      response.writeHead(403).end('Only localhost is answered.\n');
      return;
    }
    try {
      await handler(url, request, response);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) response.writeHead(500).end('The terminal says what went wrong.\n');
    }
  };
