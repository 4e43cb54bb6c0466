import type { ProfileField } from '@authn-flow/authn-core';
import type { RegistrationField } from '@authn-flow/authn-core/discovery';
import type { Catalogue } from '../../i18n/catalogue.ts';

/** A question that the org makes up: of a profile, or of a registration, which says more about it. */
export type Question = ProfileField & Partial<RegistrationField>;

/** An answer as the org takes it. */
export type Answer = string | number | boolean;

/** Names that browsers know how to fill in. */
const FILLED: Readonly<Record<string, string>> = {
  email: 'email',
  firstName: 'given-name',
  lastName: 'family-name',
  middleName: 'additional-name',
  displayName: 'name',
  nickName: 'nickname',
  organization: 'organization',
  title: 'organization-title',
  mobilePhone: 'tel',
  primaryPhone: 'tel',
  streetAddress: 'street-address',
  city: 'address-level2',
  zipCode: 'postal-code',
  login: 'username',
  userName: 'username',
};

/** What an input is told of a question. */
export interface Kind {
  readonly type: string;
  readonly inputmode?: string;
  readonly autocomplete: string;
}

/** True for questions whose answer nobody may see. */
export const isPassword = ({ name, type, format }: Question): boolean =>
  [name, type, format].includes('password');

/** True for questions that are answered by yes or no. */
export const isYesOrNo = ({ type }: Question): boolean => type === 'boolean';

const isNumber = ({ type }: Question): boolean => ['number', 'integer', 'decimal'].includes(type ?? '');

/** The input for a question; whatever is not known is a text. */
export function kindOf(question: Question): Kind {
  const { name, type, format } = question;
  const autocomplete = FILLED[name] ?? 'off';
  if (type === 'date' || format === 'date') return { type: 'date', autocomplete };
  if (isNumber(question)) return { type: 'text', inputmode: 'decimal', autocomplete };
  if (type === 'email' || format === 'email' || name === 'email') return { type: 'email', autocomplete };
  if (autocomplete === 'tel') return { type: 'tel', autocomplete };
  return { type: format === 'uri' ? 'url' : 'text', autocomplete };
}

/** What a person typed as the org takes it: `undefined` where nothing was; a text where it should be another thing. */
export function answerOf(question: Question, typed: string): Answer | undefined {
  const text = isPassword(question) ? typed : typed.trim();
  if (text === '') return undefined;
  return isNumber(question) ? Number(text.replace(',', '.')) : text;
}

/** What is wrong with an answer before the org sees it; the org has the last word on everything else. */
export function problemWith(
  question: Question,
  answer: Answer | undefined,
  { t }: Catalogue,
): string | undefined {
  if (answer === undefined) return question.required ? t('profile.missing') : undefined;
  return Number.isNaN(answer) ? t('profile.number') : undefined;
}
