import { badFilter } from './bad-filter.ts';
import { OPERATORS, type Filter, type Operator } from './filter.ts';
import { tokensOf, type FilterValue, type Token } from './tokens.ts';

/** Deeper than people write, and far from the end of the stack. */
const MAX_DEPTH = 20;

/** Reads a filter: comparisons joined by `and`, `or`, `not` and brackets; `and` binds stronger than `or`. */
export function parseFilter(text: string, isKnown: (attribute: string) => boolean): Filter {
  const parser = new Parser(tokensOf(text), isKnown);
  return parser.whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #isKnown: (attribute: string) => boolean;
  #at = 0;

  constructor(tokens: readonly Token[], isKnown: (attribute: string) => boolean) {
    this.#tokens = tokens;
    this.#isKnown = isKnown;
  }

  whole(): Filter {
    const filter = this.#any(0);
    if (this.#at < this.#tokens.length) throw badFilter(`${this.#shown()} should be "and", "or" or the end.`);
    return filter;
  }

  #any(depth: number): Filter {
    const parts = [this.#all(depth)];
    while (this.#takeWord('or')) parts.push(this.#all(depth));
    return parts.length === 1 && parts[0] ? parts[0] : { any: parts };
  }

  #all(depth: number): Filter {
    const parts = [this.#one(depth)];
    while (this.#takeWord('and')) parts.push(this.#one(depth));
    return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
  }

  #one(depth: number): Filter {
    if (depth > MAX_DEPTH) throw badFilter(`Brackets are more than ${MAX_DEPTH} deep.`);
    if (this.#takeWord('not')) return { not: this.#one(depth + 1) };
    if (this.#takeBracket('(')) {
      const inner = this.#any(depth + 1);
      if (!this.#takeBracket(')')) throw badFilter(`${this.#shown()} should be a closing bracket.`);
      return inner;
    }
    return this.#comparison();
  }

  #comparison(): Filter {
    const attribute = this.#word('an attribute');
    if (!this.#isKnown(attribute)) throw badFilter(`There is no attribute ${attribute}.`);
    const word = this.#word('an operator').toLowerCase();
    if (word === 'pr') return { attribute, operator: 'pr' };
    const operator = OPERATORS.find((one): one is Operator => one === word);
    if (!operator) throw badFilter(`${word} is no operator: use ${[...OPERATORS, 'pr'].join(', ')}.`);
    return { attribute, operator, value: this.#value() };
  }

  #value(): FilterValue {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'value') return token.value;
    if (token?.kind === 'word') {
      const literals: Readonly<Record<string, FilterValue>> = { true: true, false: false, null: null };
      if (Object.hasOwn(literals, token.text)) return literals[token.text] ?? null;
      if (/^-?\d+(\.\d+)?$/.test(token.text)) return Number(token.text);
    }
    this.#at -= 1;
    throw badFilter(
      `${this.#shown()} should be a value: a text in quotation marks, a number, true or false.`,
    );
  }

  #word(expected: string): string {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word') throw badFilter(`${this.#shown()} should be ${expected}.`);
    this.#at += 1;
    return token.text;
  }

  #takeWord(text: string): boolean {
    const token = this.#tokens[this.#at];
    const isIt = token?.kind === 'word' && token.text.toLowerCase() === text;
    if (isIt) this.#at += 1;
    return isIt;
  }

  #takeBracket(text: '(' | ')'): boolean {
    const token = this.#tokens[this.#at];
    const isIt = token?.kind === 'bracket' && token.text === text;
    if (isIt) this.#at += 1;
    return isIt;
  }

  /** What stands where something else should stand. */
  #shown(): string {
    const token = this.#tokens[this.#at];
    if (!token) return 'The end';
    return token.kind === 'value' ? JSON.stringify(token.value) : token.text;
  }
}
