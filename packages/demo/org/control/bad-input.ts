import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { readText } from '../http/body.ts';

/** 400 of the control surface: which field, what was expected, what came. */
export class BadInput extends Error {
  readonly body: JsonObject;
  constructor(field: string, expected: string, got: Json | undefined) {
    super(`${field}: expected ${expected}`);
    this.body = { error: this.message, field, expected, got: got ?? null };
  }
}

/** The JSON object of a control request; an empty body counts as `{}`. */
export async function readInput(request: Request): Promise<Input> {
  const text = await readText(request);
  let value: unknown;
  try {
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new BadInput('body', 'JSON', text.slice(0, 80));
  }
  if (!isJsonObject(value)) throw new BadInput('body', 'a JSON object', value as Json);
  return new Input(value);
}

/** A control request's members, each read with its type. */
export class Input {
  readonly members: JsonObject;

  constructor(members: JsonObject) {
    this.members = members;
  }

  /** Refuses members nobody reads: a misspelt fault would otherwise silently do nothing. */
  only(...names: string[]): void {
    for (const [name, value] of Object.entries(this.members)) {
      if (!names.includes(name)) throw new BadInput(name, `one of ${names.join(', ')}`, value);
    }
  }

  #read<T extends Json>(name: string, expected: string, is: (value: Json) => value is T): T | undefined {
    const value = this.members[name];
    if (value === undefined || value === null) return undefined;
    if (!is(value)) throw new BadInput(name, expected, value);
    return value;
  }

  text(name: string): string | undefined {
    return this.#read(name, 'a text', (value) => typeof value === 'string');
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, 'true or false', (value) => typeof value === 'boolean');
  }

  /** A number from `least` to `most`. */
  number(name: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const fits = (value: Json): value is number =>
      typeof value === 'number' && value >= least && value <= most;
    const range =
      most === Number.MAX_SAFE_INTEGER ? `a number, ${least} or more` : `a number from ${least} to ${most}`;
    return this.#read(name, range, fits);
  }

  object(name: string): JsonObject | undefined {
    return this.#read(name, 'an object', isJsonObject);
  }

  oneOf<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    return this.#read(name, `one of ${words.join(', ')}`, (value): value is Word =>
      words.includes(value as Word),
    );
  }

  /** What `read` found, or a refusal. */
  required<T>(name: string, expected: string, found: T | undefined): T {
    if (found === undefined) throw new BadInput(name, expected, this.members[name]);
    return found;
  }
}
