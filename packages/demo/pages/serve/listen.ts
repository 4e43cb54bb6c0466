import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOPBACK = ['127.0.0.1', '::1'];
const NOT_HERE = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/** Servers of one port on every loopback address: `localhost` means the one or the other, as the machine likes. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on loopback only; rejects with the system's error, `EADDRINUSE` among them. Port 0 takes any free one. */
export async function listen(handler: RequestListener, asked: number): Promise<Listening> {
  const servers: Server[] = [];
  let port = asked;
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closed));
  };
  for (const host of LOOPBACK) {
    try {
      const server = await open(handler, host, port);
      servers.push(server);
      port = (server.address() as AddressInfo).port;
    } catch (error) {
      if (servers.length > 0 && NOT_HERE.includes((error as NodeJS.ErrnoException).code ?? '')) continue;
      await close();
      throw error;
    }
  }
  return { port, close };
}

const open = (handler: RequestListener, host: string, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections(); // event streams would keep it open for ever
  });
