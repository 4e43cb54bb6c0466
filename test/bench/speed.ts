import { createAnswers, type Journey } from './answers.ts';
import { CLIENTS, type Client } from './client.ts';
import { spread, type Spread } from './statistics.ts';

/** What one client managed. */
export interface Speed {
  client: string;
  perSecond: Spread;
  cpuMicroseconds: Spread;
}

/** One kind of sign-in, measured with every client. */
export interface SpeedRow {
  journey: Journey;
  /** `new`: a client for each sign-in, as on a page; `kept`: one for all. */
  client: 'new' | 'kept';
  speeds: Speed[];
}

const MODES = ['new', 'kept'] as const;
const JOURNEYS: readonly Journey[] = ['password', 'totp'];

/** Sign-ins per second and CPU per sign-in: the clients take turns, round by round, in one process. */
export async function measureSpeed(rounds: number, roundMs: number): Promise<SpeedRow[]> {
  let journey: Journey = 'password';
  const answers = createAnswers(() => journey);
  const clients = await Promise.all(Object.values(CLIENTS).map(async (load) => (await load())(answers)));
  const rows: SpeedRow[] = [];
  for (journey of JOURNEYS) {
    for (const mode of MODES) {
      const samples = clients.map((client) => ({ client, perSecond: [] as number[], cpu: [] as number[] }));
      for (const { client } of samples) await round(client, journey, mode, roundMs * 2);
      for (let turn = 0; turn < rounds; turn++) {
        // Who goes first changes, so that neither always finds the machine as the other left it.
        for (const sample of turn % 2 ? samples.toReversed() : samples) {
          const { perSecond, cpu } = await round(sample.client, journey, mode, roundMs);
          sample.perSecond.push(perSecond);
          sample.cpu.push(cpu);
        }
      }
      rows.push({
        journey,
        client: mode,
        speeds: samples.map(({ client, perSecond, cpu }) => ({
          client: client.name,
          perSecond: spread(perSecond),
          cpuMicroseconds: spread(cpu),
        })),
      });
    }
  }
  return rows;
}

async function round(client: Client, journey: Journey, mode: (typeof MODES)[number], ms: number) {
  globalThis.gc?.();
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < ms) {
    for (let batch = 0; batch < 20; batch++, done++) {
      const token = await (mode === 'new' ? client.signIn(journey) : client.signInAgain(journey));
      if (!token) throw new Error(`${client.name} did not sign in: ${journey}, ${mode} client.`);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { perSecond: done / seconds, cpu: (user + system) / done };
}
