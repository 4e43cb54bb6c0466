import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { freshPolicy, POLICY_WORDS, type PolicyChange } from './policy.ts';

/** What is wrong with a policy someone wants to set: which member, what it should be, what it is. */
export class BadPolicy extends Error {
  readonly field: string;
  readonly expected: string;
  readonly got: Json;
  constructor(field: string, expected: string, got: Json) {
    super(`${field}: expected ${expected}`);
    this.field = field;
    this.expected = expected;
    this.got = got;
  }
}

/** Reads a policy change, refusing members that do not exist and values of the wrong type. */
export function checkPolicy(value: JsonObject): PolicyChange {
  check(value, freshPolicy() as unknown as JsonObject, '');
  return value;
}

function check(value: Json, model: Json, path: string): void {
  if (isJsonObject(model)) {
    if (!isJsonObject(value)) throw new BadPolicy(path, 'an object', value);
    for (const [name, member] of Object.entries(value)) {
      const inner = path ? `${path}.${name}` : name;
      const known = Object.hasOwn(model, name) ? model[name] : undefined;
      if (known === undefined) throw new BadPolicy(inner, `one of ${Object.keys(model).join(', ')}`, name);
      check(member ?? null, known, inner);
    }
  } else if (Array.isArray(model)) {
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
      throw new BadPolicy(path, 'a list of texts', value);
    const words = wordsFor(path);
    const wrong = words && value.find((item) => typeof item === 'string' && !words.includes(item));
    if (words && wrong !== undefined) throw new BadPolicy(path, `a list of ${words.join(', ')}`, wrong);
  } else if (typeof model === 'number') {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < -1)
      throw new BadPolicy(path, 'a whole number, -1 or more', value);
  } else if (typeof value !== typeof model) {
    throw new BadPolicy(path, `a ${typeof model}`, value);
  } else if (typeof value === 'string') {
    const words = wordsFor(path);
    if (words && !words.includes(value)) throw new BadPolicy(path, `one of ${words.join(', ')}`, value);
  }
}

const wordsFor = (path: string): readonly string[] | undefined =>
  Object.entries(POLICY_WORDS).find(([suffix]) =>
    path.replace(/factors\.\w+/, 'factors.*').endsWith(suffix),
  )?.[1];
