import { realpathSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { HELP, readCommandLine, UsageError } from './pages/serve/command-line.js';
import { createOrg, orgListener } from './org/index.ts';
import { banner } from './pages/serve/banner.ts';
import type { ListedPerson } from './pages/serve/banner.ts';
import { listen } from './pages/serve/listen.ts';
import { CHANGE_PASSWORD, createPages } from './pages/serve/pages.ts';
import { SIGN_IN } from './pages/serve/sign-in-page.ts';

/** How to run the demo. */
export interface DemoOptions {
  /** 0, the default here: any free one. */
  port?: number;
  /** File that keeps what the org knows; in memory unless told. */
  db?: string;
  /** `test`: password hashes that cost nothing. */
  hashCost?: 'real' | 'test';
}

/** A running demo. */
export interface Demo {
  readonly url: string;
  readonly port: number;
  /** The seeded people, with their passwords. */
  readonly people: readonly ListedPerson[];
  /** Ends it, cutting open connections; the port is free afterwards. */
  stop(): Promise<void>;
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Serves the local org and the pages on one origin, this machine only. Rejects with the system's error. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  // The port first: whether it is free is the one thing that often goes wrong, and the quickest to find out.
  let ready!: (handler: RequestListener) => void;
  const handler = new Promise<RequestListener>((resolve) => {
    ready = resolve;
  });
  const listening = await listen((request, response) => {
    void handler.then((handle) => handle(request, response));
  }, options.port ?? 0);
  try {
    const org = createOrg({
      hashCost: options.hashCost ?? 'real',
      signInPage: SIGN_IN,
      ...(options.db !== undefined && { db: options.db }),
    });
    const pages = await createPages();
    const api = orgListener(org);
    ready((request, response) => {
      const url = URL.parse(request.url ?? '', 'http://localhost');
      // A name that only resolves to this machine is another site's attempt to read along.
      if (!LOCAL.test(request.headers.host ?? '')) refuse(response, 403, 'Only localhost is answered.');
      else if (!url) refuse(response, 400, 'Not a URL.');
      else if (org.handles(url.pathname) && url.pathname !== CHANGE_PASSWORD) api(request, response);
      else
        pages.handle(request, response, url).catch((error: unknown) => {
          console.error(error);
          refuse(response, 500, 'The page cannot be read: the terminal says why.');
        });
    });
    const url = `http://localhost:${listening.port}`;
    const answer = await org.fetch(new Request(`${url}/__org/people`), { address: '127.0.0.1' });
    const { people } = (await answer.json()) as { people: ListedPerson[] };
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await listening.close();
      org.close();
    };
    return { url, port: listening.port, people, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
}

/** What the person at the terminal can do about it; anything else is a fault of ours and keeps its stack. */
function explain(error: unknown, { port, db }: { port: number; db?: string }): UsageError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const next = Math.min(port + 1, 65535);
  if (code === 'EADDRINUSE')
    return new UsageError(
      `Port ${port} is in use. Stop what runs there, or choose another: npm start -- --port ${next}`,
    );
  if (code === 'EACCES') return new UsageError(`This user may not open port ${port}: choose one above 1023.`);
  if (db !== undefined && (code.startsWith('SQLITE_') || /database/i.test(message)))
    return new UsageError(`${db} cannot be used as the database: ${message.replace(/\.?$/, '.')}`);
  throw error;
}

async function main(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2), process.env);
  if (commandLine.help) {
    console.log(HELP);
    return;
  }
  const demo = await startDemo(commandLine).catch((error: unknown) => {
    throw explain(error, commandLine);
  });
  const stop = (): void => {
    void demo.stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  process.once('disconnect', stop); // start.js is gone
  process.stdout.on('error', stop); // so is whoever reads this
  console.log(banner(demo.url, demo.people, performance.now(), process.stdout.columns));
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  main().catch((error: unknown) => {
    console.error(error instanceof UsageError ? error.message : error);
    process.exit(1);
  });
