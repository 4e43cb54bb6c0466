import type { JsonObject } from '../json.ts';
import type { Policy } from '../policies/policy.ts';

/** One question of the registration form. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'boolean';
  /** What to call it. */
  readonly description: string;
  readonly isRequired: boolean;
  readonly maxLength?: number;
  readonly format?: 'email';
  /** The values there are to choose from, with the words for them. */
  readonly choices?: Readonly<Record<string, string>>;
}

const text = (name: string, description: string, maxLength: number, isRequired: boolean): Field => ({
  name,
  type: 'string',
  description,
  isRequired,
  maxLength,
});

/** What a new person is asked, in this order. The mail address is the login. */
export const FIELDS: readonly Field[] = [
  { ...text('email', 'E-mail address', 100, true), format: 'email' },
  text('password', 'Password', 72, true),
  text('firstName', 'First name', 50, true),
  text('lastName', 'Last name', 50, true),
  text('mobilePhone', 'Mobile phone', 100, false),
  {
    ...text('locale', 'Language', 20, false),
    choices: { en: 'English', de: 'Deutsch', fr: 'Français', ja: '日本語', ar: 'العربية' },
  },
  { name: 'newsletter', type: 'boolean', description: 'Send me news', isRequired: false },
];

/** The form as clients read it: a JSON schema with an order (spec 5.8). */
export const renderSchema = (policy: Policy): JsonObject => ({
  properties: Object.fromEntries(FIELDS.map((field) => [field.name, renderField(field, policy)])),
  required: FIELDS.filter(({ isRequired }) => isRequired).map(({ name }) => name),
  fieldOrder: FIELDS.map(({ name }) => name),
});

function renderField(field: Field, policy: Policy): JsonObject {
  const { name, type, description, maxLength, format, choices } = field;
  return {
    type,
    description,
    maxLength,
    format,
    ...(choices && {
      enum: Object.keys(choices),
      oneOf: Object.entries(choices).map(([value, title]) => ({ const: value, title })),
    }),
    ...(name === 'password' && { allOf: passwordRules(policy) }),
  };
}

/** What a password needs: keys that pages have words for, and patterns to check while somebody types. */
function passwordRules({ password: { complexity } }: Policy): JsonObject[] {
  const rule = (key: string, format: string, more: JsonObject = {}): JsonObject => ({
    description: `registration.passwordComplexity.${key}`,
    format,
    ...more,
  });
  return [
    rule('minLength', `^[\\s\\S]{${complexity.minLength},}$`, { minLength: complexity.minLength }),
    ...(complexity.minLowerCase > 0 ? [rule('minLower', '[a-z]+')] : []),
    ...(complexity.minUpperCase > 0 ? [rule('minUpper', '[A-Z]+')] : []),
    ...(complexity.minNumber > 0 ? [rule('minNumber', '\\d+')] : []),
    ...(complexity.minSymbol > 0 ? [rule('minSymbol', '[^A-Za-z0-9]+')] : []),
    ...(complexity.excludeUsername ? [rule('excludeUsername', '^[#/email]')] : []),
  ];
}
