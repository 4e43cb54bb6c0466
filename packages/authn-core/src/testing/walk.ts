import type { Step } from '../steps/step.ts';

/** A step of the wanted status, or an error that says what came instead: narrows without a cast. */
export function at<S extends Step['status']>(step: Step, status: S): Extract<Step, { status: S }> {
  if (step.status !== status) {
    throw new Error(`expected ${status}, got ${step.status}: ${JSON.stringify(step.problem ?? null)}`);
  }
  return step as Extract<Step, { status: S }>;
}
