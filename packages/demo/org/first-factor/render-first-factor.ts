import { renderFactorChoice } from '../transaction/render/mfa-required.ts';
import type { StateView } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';

/** UNAUTHENTICATED with factors, or FACTOR_REQUIRED: a name was given, and nothing about the person is said yet. */
export const renderFirstFactor = (step: Step): StateView => ({ embedded: renderFactorChoice(step) });
