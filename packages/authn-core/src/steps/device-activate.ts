import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { texts } from '../wire/read.ts';
import { embeddedIn } from '../transaction/embedded.ts';
import type { Action, StepBase } from './step-base.ts';
import { follow } from './view.ts';
import type { View } from './view.ts';

/** The code that another device shows is due (spec §2.2); a wrong one is a problem of this same step. */
export interface DeviceActivateStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'DEVICE_ACTIVATE';
  /** From the device's link, to be confirmed. */
  readonly userCode?: string;
  /** Hands the code in. */
  readonly activate?: Action<{ userCode: string }, F>;
}

/** DEVICE_ACTIVATE */
export const deviceActivate = (view: View): object => ({
  ...texts(embeddedIn(view.transaction), 'userCode'),
  ...follow(view, 'activate', view.can.next, ({ userCode }: { userCode: string }) => ({
    body: { userCode },
  })),
});
