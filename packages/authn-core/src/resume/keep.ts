import type { RunningMachine } from '../flow/run-machine.ts';
import type { reveal } from '../secret.ts';
import type { ResumeStore } from './resume-store.ts';

/**
 * Keeps the store in step with a flow (spec, appendix B.2): the state token with its time while there are both, and
 * nothing once the transaction is over. A start that only failed to reach the org loses nothing.
 */
export function keep(store: ResumeStore, orgUrl: string, machine: RunningMachine, open: typeof reveal): void {
  let kept = false;
  const look = (): void => {
    const { context, activity } = machine.now();
    if (activity === 'requesting' || activity === 'ceremony') return;
    const { stateToken, expiresAt, status } = context.transaction ?? {};
    if (stateToken && expiresAt && status !== 'SUCCESS') {
      store.save({ v: 1, orgUrl, stateToken: open(stateToken), expiresAt });
      kept = true;
    } else if (kept || context.problem?.code === 'expired' || context.problem?.code === 'refused') {
      store.clear();
      kept = false;
    }
  };
  machine.onChange(look);
  look();
}
