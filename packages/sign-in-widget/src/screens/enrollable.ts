import type { EnrollableFactor, MfaEnrollStep, Step } from '@authn-flow/authn-core';

/** A factor that can be set up here. */
export type EnrollChoice = Extract<EnrollableFactor, { enroll?: unknown }> & { readonly enroll: object };

/** Everything that `enroll` of any factor may take; which of it a factor needs, its screen knows. */
interface Given {
  phoneNumber?: string;
  phoneExtension?: string;
  updatePhone?: boolean;
  validatePhone?: false;
  question?: string;
  answer?: string;
  password?: string;
  credentialId?: string;
  passCode?: string;
  nextPassCode?: string;
}

/** Factors that something has to be typed for before the org can do its part: each has a screen that asks for it. */
const ASKING = ['sms', 'call', 'question', 'password', 'token', 'token:hardware'];

/** True while the person may set it up. */
export const isEnrollable = (factor: EnrollableFactor): factor is EnrollChoice => 'enroll' in factor;

/** True for a factor whose own screen comes before the org is told. */
export const asksFirst = ({ factorType }: EnrollableFactor): boolean => ASKING.includes(factorType);

/** Names a factor among those that can be set up, which have no ids yet. */
export const enrollId = ({
  factorType,
  provider,
}: Pick<EnrollableFactor, 'factorType' | 'provider'>): string => `${factorType}:${provider}`;

/** The factor whose screen is open on this side. */
export const openEnrollment = (step: MfaEnrollStep, picked: string | undefined): EnrollChoice | undefined =>
  step.factors.filter(isEnrollable).find((factor) => asksFirst(factor) && enrollId(factor) === picked);

/**
 * Sets a factor up, or begins to, whichever it is. The union of all `enroll` functions accepts only what every one of
 * them takes; what is right for a factor, the screens go by.
 */
export function enroll(choice: EnrollChoice, given: Given = {}): Promise<Step> {
  const command = choice.enroll as (input: Given) => Promise<Step>;
  return command(given);
}
