import { badFilter } from './bad-filter.ts';

/** A piece of a filter: a bracket, a word, or a value. */
export type Token =
  | { readonly kind: 'bracket'; readonly text: '(' | ')' }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'value'; readonly value: FilterValue };

/** What an attribute is compared with. */
export type FilterValue = string | number | boolean | null;

const PIECE = /\s*(?:([()])|("(?:[^"\\]|\\.)*")|([^\s()"]+))/y;

/** Cuts a filter into its pieces; words are attributes, operators and literals, told apart by where they stand. */
export function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  const text = filter.trimEnd();
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const [, bracket, quoted, word] = PIECE.exec(text) ?? [];
    if (bracket === '(' || bracket === ')') tokens.push({ kind: 'bracket', text: bracket });
    else if (quoted !== undefined) tokens.push({ kind: 'value', value: unquoted(quoted) });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else
      throw badFilter(
        `There is a quotation mark without its partner after ${JSON.stringify(text.slice(0, at))}.`,
      );
  }
  return tokens;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    throw badFilter(`${text} is not a text as JSON writes it.`);
  }
}
