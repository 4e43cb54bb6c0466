import type { EnrollableFactor } from '@authn-flow/authn-core';
import type { Child } from '../shared/dom.ts';
import { ask, field, form } from './form.ts';
import type { Typed } from './form.ts';

/** Text messages and calls: the number that the org knows already, or another one. */
export function phoneForm(factor: Extract<EnrollableFactor, { factorType: 'sms' | 'call' }>): Child[] {
  const { enroll, phones } = factor;
  const isKnown = phones.length > 0;
  return [
    ...phones.map(({ phoneNumber }) => ask(`Use ${phoneNumber}`, () => enroll?.({}))),
    form(
      'Send a code',
      [
        field(isKnown ? 'Another number' : 'Number', 'phoneNumber', {
          type: 'tel',
          autocomplete: 'tel',
          placeholder: '+1 415 555 2671',
        }),
        factor.factorType === 'call' &&
          field('Extension', 'phoneExtension', { required: false, inputmode: 'tel' }),
      ],
      (typed) => enroll?.({ ...numberIn(typed), ...(isKnown && { updatePhone: true }) }),
    ),
  ];
}

/** As the org takes it: `+` and digits. */
export const numberIn = ({ phoneNumber = '', phoneExtension = '' }: Typed) => ({
  phoneNumber: phoneNumber.replaceAll(/[\s().-]/g, ''),
  ...(phoneExtension !== '' && { phoneExtension }),
});
