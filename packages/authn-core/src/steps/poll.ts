import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import type { StepBase } from './step-base.ts';
import type { View } from './view.ts';

/** The org is busy and asks to come back later (spec §2.2): the flow does so by itself. */
export interface PollStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'POLL';
  /** Ms on this device's clock before which the org is not asked; for a countdown. */
  readonly nextPollAt?: number;
}

/** POLL */
export const poll = ({ transaction: { refresh }, answeredAt }: View): object =>
  given({ nextPollAt: refresh && answeredAt && answeredAt + refresh });
