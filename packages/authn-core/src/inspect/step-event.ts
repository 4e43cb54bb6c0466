import type { AnyFactorModule } from '../factors/factor.ts';
import { given } from '../given.ts';
import type { Step } from '../steps/step.ts';
import type { StepEvent } from './events.ts';
import type { Redactor } from './redactor.ts';

/** What of a step is told: where the flow is and what it offers. What the org said is in the answer that it shows. */
export function toStepEvent(
  step: Step<AnyFactorModule>,
  at: number,
  redactor: Redactor,
  answered: readonly { exchange: number; status: string }[],
): StepEvent {
  const { id, activity, identifier, expiresAt, expiring } = step;
  const status = step.status === 'UNSUPPORTED' ? step.wireStatus : step.status;
  // The start is blank, or waits for credentials within a transaction, which can then be read anew.
  const isBlank = step.status === 'UNAUTHENTICATED' && !step.stay;
  const { factorType, resendAt } = step as { factorType?: string; resendAt?: number };
  return given<StepEvent>({
    type: 'step',
    at,
    id,
    status: redactor.text(status),
    activity,
    actions: Object.entries(step)
      .filter(([, member]) => typeof member === 'function')
      .map(([name]) => name),
    exchange: isBlank ? undefined : answered.findLast((answer) => answer.status === status)?.exchange,
    hasProblem: step.problem !== undefined,
    factorType: factorType === undefined ? undefined : redactor.text(factorType),
    identifier: identifier === undefined ? undefined : redactor.person(identifier),
    expiresAt,
    expiring,
    resendAt,
  });
}
