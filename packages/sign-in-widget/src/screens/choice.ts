import type { FactorChoice, FactorShape, MfaRequiredStep, RememberDevice } from '@authn-flow/authn-core';

/** An enrolled factor that can be used here. */
export type UsableChoice = Extract<FactorChoice, { verify: unknown }>;

/** Everything that `verify` of any factor may take; which of it a factor needs, its `challenged` and shape say. */
interface Proof extends RememberDevice {
  passCode?: string;
}

/** Shapes of factor whose proof a screen of ours can take without a challenge. */
const LOCAL: readonly FactorShape[] = ['code'];

/** True for a factor that this widget has a screen for. */
export function isUsable(choice: FactorChoice): choice is UsableChoice {
  return 'verify' in choice && (choice.challenged || LOCAL.includes(choice.shape));
}

/**
 * Starts or answers a factor whichever it is. The union of all `verify` functions accepts only what every one of them
 * takes; the shape of the factor says which input is right, and that is what the screens go by.
 */
export function verifyChoice(choice: UsableChoice, proof: Proof): Promise<unknown> {
  const verify = choice.verify as (input: Proof) => Promise<unknown>;
  return verify(proof);
}

/** The factor that is open: the one that was picked, or the only one there is. */
export function openChoice(step: MfaRequiredStep, picked: string | undefined): UsableChoice | undefined {
  const usable = step.factors.filter(isUsable);
  if (step.factors.length === 1) return usable[0];
  return usable.find((choice) => choice.id === picked);
}

/** Keys for a factor's texts, most particular first: `factor.push`, or `factor.token:software:totp:OKTA` before that. */
export function factorKeys(
  prefix: string,
  factor: { factorType: string; provider?: string },
  suffix = '',
): string[] {
  const { factorType, provider = '' } = factor;
  return [`${prefix}.${factorType}:${provider}${suffix}`, `${prefix}.${factorType}${suffix}`];
}
