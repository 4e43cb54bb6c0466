/** One member of an action's input, in words that a native form can be made of. */
export interface Field {
  /** `texts` is a list of strings; `object` any JSON object, unless it has `members`. */
  readonly type: 'string' | 'boolean' | 'texts' | 'object';
  readonly optional?: true;
  /** Not to be shown, kept or logged. */
  readonly secret?: true;
  readonly nullable?: true;
  /** The only values there are, of a string. */
  readonly values?: readonly string[];
  /** What an object is made of. */
  readonly members?: Fields;
}

/** The members of an input, by name. */
export interface Fields {
  readonly [name: string]: Field;
}

/** The commonest fields. */
export const text = { type: 'string' } as const;
export const maybeText = { ...text, optional: true } as const;
export const secret = { ...text, secret: true } as const;
export const flag = { type: 'boolean', optional: true } as const;

type TypeOf<V> = [V] extends [boolean]
  ? 'boolean'
  : [V] extends [string | null]
    ? 'string'
    : [V] extends [readonly string[]]
      ? 'texts'
      : 'object';

/** The fields of an input's type: a member that is not described, or not as it is, does not compile. */
export type FieldsOf<I extends object> = {
  readonly [K in keyof I]-?: Field & {
    readonly type: TypeOf<Exclude<I[K], undefined>>;
  } & (object extends Pick<I, K> ? { readonly optional: true } : { readonly optional?: never });
};

/** What is wrong with an input, by the names of the fields; `undefined` when nothing is. */
export function misfitOf(
  fields: Fields,
  input: Readonly<Record<string, unknown>>,
  path = 'input',
): string | undefined {
  const names = Object.keys(fields);
  if (Object.keys(input).some((name) => !names.includes(name)))
    return `${path} has a member that this action does not take; it takes ${names.join(', ') || 'none'}.`;
  for (const [name, field] of Object.entries(fields)) {
    const misfit = misfitOfField(
      field,
      Object.hasOwn(input, name) ? input[name] : undefined,
      `${path}.${name}`,
    );
    if (misfit) return misfit;
  }
  return undefined;
}

function misfitOfField(field: Field, value: unknown, path: string): string | undefined {
  const { type, optional, nullable, values, members } = field;
  if (value === undefined) return optional ? undefined : `${path} is missing.`;
  if (value === null && nullable) return undefined;
  if (!IS[type](value)) return `${path} must be ${WORDS[type]}.`;
  if (values && !values.includes(value as string)) return `${path} must be one of ${values.join(', ')}.`;
  return members && misfitOf(members, value as Record<string, unknown>, path);
}

const IS: Readonly<Record<Field['type'], (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const WORDS: Readonly<Record<Field['type'], string>> = {
  string: 'a string',
  boolean: 'a boolean',
  texts: 'a list of strings',
  object: 'an object',
};
