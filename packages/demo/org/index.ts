import { createOrg, type Org } from './org.ts';
import type { OrgOptions } from './options.ts';
import { listen, orgServer, stopServer } from './server.ts';

export { frozenClock, runningClock, type OrgClock } from './clock.ts';
export { createOrg, type Org } from './org.ts';
export type { OrgOptions } from './options.ts';
export { orgListener } from './server.ts';
export { seededPeople } from './people/seeded-people.ts';
export type { Seed, SeedFactor, SeedPerson } from './people/seed.ts';

/** An org that listens. */
export interface RunningOrg {
  /** `http://localhost:{port}` */
  readonly url: string;
  readonly port: number;
  readonly org: Org;
  /** Stops at once, cutting open connections; the port is free afterwards. */
  readonly stop: () => Promise<void>;
}

/** Starts an org on a port of this machine; rejects with one clear line if the port is taken. */
export async function startOrg(options: OrgOptions = {}): Promise<RunningOrg> {
  const org = createOrg(options);
  const server = orgServer(org);
  try {
    const port = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
    return {
      url: `http://localhost:${port}`,
      port,
      org,
      async stop() {
        await stopServer(server);
        org.close();
      },
    };
  } catch (error) {
    org.close();
    throw error;
  }
}
