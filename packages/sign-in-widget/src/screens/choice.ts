import type {
  BuiltInFactor,
  FactorChoice,
  FactorChoices,
  FactorShape,
  MfaRequiredStep,
  RememberDevice,
  Step,
  UnauthenticatedStep,
} from '@authn-flow/authn-core';

/** A step at which an enrolled factor is chosen; before anybody is known where the org asks for a factor first. */
export type ChoiceStep = MfaRequiredStep | (UnauthenticatedStep & FactorChoices<BuiltInFactor>);

/** An enrolled factor that can be used here. */
export type UsableChoice = Extract<FactorChoice, { verify: unknown }>;

/** Everything that `verify` of any factor may take; which of it a factor needs, its `challenged` and shape say. */
interface Proof extends RememberDevice {
  passCode?: string;
  answer?: string;
  password?: string;
  autoPush?: boolean;
}

/** Shapes of factor whose proof a screen of ours can take without a challenge. */
const LOCAL: readonly FactorShape[] = ['code', 'question'];

/** True where there are factors to choose from. */
export function isChoice(step: Step): step is ChoiceStep {
  return (
    step.status === 'MFA_REQUIRED' ||
    step.status === 'FACTOR_REQUIRED' ||
    (step.status === 'UNAUTHENTICATED' && step.factors !== undefined)
  );
}

/** True for a factor that this widget has a screen for. */
export function isUsable(choice: FactorChoice): choice is UsableChoice {
  return 'verify' in choice && (choice.challenged || LOCAL.includes(choice.shape));
}

/**
 * What there is to choose, last used first. Several security keys, or phones with Okta Verify, are one entry where the
 * org takes any of them: which one is at hand, the person need not say beforehand.
 */
export function choicesOf({ factors, factorTypes }: ChoiceStep): readonly FactorChoice[] {
  return factors.flatMap((factor) => {
    const type = factorTypes.find(({ factorType }) => factorType === factor.factorType);
    const group = factors.filter((other) => kindOf(other) === kindOf(factor));
    if (!type || !('verify' in type) || group.length < 2) return [factor];
    if (factor !== group[0]) return [];
    // The same kind of factor, so the same kind of `verify`; of none of the group in particular.
    return [{ ...factor, id: kindOf(factor), profile: {}, verify: type.verify } as UsableChoice];
  });
}

const kindOf = ({ factorType, provider }: FactorChoice): string => `${factorType}:${provider}`;

/**
 * Starts or answers a factor whichever it is. The union of all `verify` functions accepts only what every one of them
 * takes; the shape of the factor says which input is right, and that is what the screens go by.
 */
export function verifyChoice(choice: UsableChoice, proof: Proof): Promise<Step> {
  const verify = choice.verify as (input: Proof) => Promise<Step>;
  return verify(proof);
}

/** The factor that is open: the one that was picked, or the only one there is. */
export function openChoice(step: ChoiceStep, picked: string | undefined): UsableChoice | undefined {
  const choices = choicesOf(step);
  const usable = choices.filter(isUsable);
  if (choices.length === 1) return usable[0];
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
