import { fromCallback } from 'xstate';
import type { AnyEventObject } from 'xstate';
import type { Command } from '../transaction/capabilities.ts';
import { Secret } from '../secret.ts';
import type { Services } from './call.ts';
import type { FlowEvent } from './events.ts';

export interface CeremonyInput {
  readonly services: Services;
  readonly command: Command | undefined;
}

/** Lets the browser ask the person, and reports `proven` or `failed`; stopped, it takes the question back. */
export const runCeremony = fromCallback<AnyEventObject, CeremonyInput>(({ input, sendBack }) => {
  const abort = new AbortController();
  const { command, services } = input;
  void command?.ceremony?.(abort.signal).then(
    (proof) => {
      const body = Object.fromEntries(
        Object.entries(proof).map(([name, value]) => [
          name,
          typeof value === 'string' ? new Secret(value) : value,
        ]),
      );
      sendBack({ type: 'proven', body } satisfies FlowEvent);
    },
    (error: unknown) => {
      const reason = String((error as { reason?: unknown } | null)?.reason ?? 'failed');
      sendBack({
        type: 'failed',
        by: 'command',
        at: services.environment.now(),
        problem: { code: 'ceremony', reason, message: { key: `problem.ceremony.${reason}` } },
        uncertain: false,
      } satisfies FlowEvent);
    },
  );
  return () => abort.abort();
});
