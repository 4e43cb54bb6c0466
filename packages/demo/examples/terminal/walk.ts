import type { AuthnFlow, Problem, Step, SuccessStep } from '@authn-flow/authn-core';
import { AuthnError } from '@authn-flow/authn-core';
import { TakenBack } from './prompt.ts';
import type { Terminal } from './prompt.ts';
import { inWords } from './problem.ts';
import { Screen } from './screen.ts';
import { draw } from './screens/index.ts';
import type { OpenStep } from './screens/index.ts';

/** From the first step to SUCCESS: draw, ask, act; `undefined` when the person gives up. */
export async function walk(
  flow: AuthnFlow,
  terminal: Terminal,
  { username }: { readonly username?: string },
  interrupted: AbortSignal,
): Promise<SuccessStep | undefined> {
  const stop = sayProblems(flow, terminal);
  const context = {
    ...(username !== undefined && { username }),
    async redeem(recoveryToken: string): Promise<void> {
      const step = flow.restart();
      if (step.status === 'UNAUTHENTICATED') await step.redeemRecoveryToken({ recoveryToken });
    },
  };
  const given = new Promise<void>((resolve) => interrupted.addEventListener('abort', () => resolve()));
  try {
    await Promise.race([flow.start(), given]);
    for (;;) {
      await Promise.race([coolDown(flow), given]);
      if (interrupted.aborted) return undefined;
      const { step } = flow;
      if (step.status !== 'SUCCESS') {
        await Promise.race([ask(flow, step, terminal, context, interrupted), given]);
      } else if (step.recoveryType !== 'UNLOCK') return step;
      else {
        // Whoever unlocked an account signs in anew, token or not.
        terminal.say('The account is unlocked. Sign in again.');
        await step.cancel();
      }
    }
  } finally {
    stop();
  }
}

/** One turn: ends with the action that was chosen, or when the flow has moved on by itself. */
async function ask(
  flow: AuthnFlow,
  step: OpenStep,
  terminal: Terminal,
  context: Parameters<typeof draw>[2],
  interrupted: AbortSignal,
): Promise<void> {
  const moved = new AbortController();
  const stop = flow.subscribe((next) => {
    if (lookOf(next) !== lookOf(step)) moved.abort();
  });
  try {
    await draw(step, new Screen(terminal, AbortSignal.any([moved.signal, interrupted])), context);
  } catch (error) {
    // The step went away while its question was answered: the next one is asked.
    const isPast = error instanceof TakenBack || (error instanceof AuthnError && error.code === 'STALE_STEP');
    if (!isPast) throw error;
  } finally {
    stop();
  }
}

/** Comes and goes while somebody types, and needs no other screen. */
const BESIDE = ['problem', 'activity', 'expiring', 'expiresAt'];

/** Two steps that look the same ask the same: the number of a push makes the difference, a poll does not. */
const lookOf = (step: Step): string =>
  JSON.stringify(step, (name, value: unknown) => {
    if (BESIDE.includes(name)) return undefined;
    return typeof value === 'function' ? 'move' : value;
  });

/** Says each problem once, when it comes, and that time runs out. */
function sayProblems(flow: AuthnFlow, terminal: Terminal): () => void {
  let said: Problem | undefined;
  let isExpiring = false;
  return flow.subscribe(({ problem, expiring }) => {
    if (problem && problem !== said) terminal.say(`! ${inWords(problem)}`);
    said = problem;
    if (expiring && !isExpiring) terminal.say('! The org forgets this sign-in in half a minute.');
    isExpiring = expiring === true;
  });
}

/** Nothing is sent before the org takes it again. */
async function coolDown(flow: AuthnFlow): Promise<void> {
  if (flow.step.activity !== 'coolingDown') return;
  await new Promise<void>((resolve) => {
    const stop = flow.subscribe(({ activity }) => {
      if (activity === 'coolingDown') return;
      stop();
      resolve();
    });
  });
}
