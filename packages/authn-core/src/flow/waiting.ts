import type { Environment } from '../environment.ts';

/** What ends a wait before anything else does: being aborted. */
interface Wait {
  /** At the latest after this many ms. */
  readonly ms?: number;
  /** Asked again whenever the page is shown or hidden, or the connection comes or goes. */
  readonly until?: () => boolean;
}

function wait(environment: Environment, signal: AbortSignal, { ms, until }: Wait): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      environment.clearTimeout(timer);
      unwatch();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = ms === undefined ? undefined : environment.setTimeout(done, ms);
    const unwatch = environment.onChange(() => {
      if (until?.()) done();
    });
    signal.addEventListener('abort', done);
  });
}

/** Resolves at once while somebody looks, else when they do again, or when aborted. */
export async function untilVisible(environment: Environment, signal: AbortSignal): Promise<void> {
  if (!environment.visible()) await wait(environment, signal, { until: () => environment.visible() });
}

/** Resolves after a time, or when aborted. */
export function pause(environment: Environment, ms: number, signal: AbortSignal): Promise<void> {
  return wait(environment, signal, { ms });
}

/** As `pause`, but a return to the page, or of the connection, is worth a look at once. */
export function pauseUntilReturn(environment: Environment, ms: number, signal: AbortSignal): Promise<void> {
  const isThere = (): boolean => environment.visible() && environment.online();
  let wasThere = isThere();
  const returns = (): boolean => {
    const returned = isThere() && !wasThere;
    wasThere = isThere();
    return returned;
  };
  return wait(environment, signal, { ms, until: returns });
}
