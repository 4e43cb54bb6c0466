import type { MfaChallengeStep } from '@authn-flow/authn-core';
import type { TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { sentenceWithPhone } from '../../kit/phone.ts';
import { factorKeys } from '../choice.ts';
import type { ChoiceStep, UsableChoice } from '../choice.ts';
import { factorName } from '../factor-name.ts';

/** Where the code is: on its way, or made by something of the person's. */
export function explanation(
  catalogue: Catalogue,
  step: ChoiceStep | MfaChallengeStep,
  choice: UsableChoice | undefined,
): TemplateResult | string {
  if (choice) {
    const params = { factor: factorName(catalogue, choice) };
    return catalogue.find([...factorKeys('code.text', choice), 'code.text'], params) ?? '';
  }
  if ('shape' in step) {
    const { profile } = step;
    if (step.factorType === 'sms' || step.factorType === 'call') {
      const key = `code.text.${step.factorType}` as const;
      return sentenceWithPhone(catalogue, key, `${key}-phone`, step.profile.phoneNumber);
    }
    if ('email' in profile && profile.email) return catalogue.t('code.text.email', { email: profile.email });
  }
  return catalogue.t('code.text');
}
