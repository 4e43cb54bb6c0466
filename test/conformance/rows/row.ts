import type { Row } from '../rows.ts';

type Line =
  | readonly [from: string, operation: string, condition: string, result: string]
  | readonly [from: string, operation: string, condition: string, result: string, unreachable: string];

/** Rows numbered in the order of the reference's table. */
export const numbered = (section: string, lines: readonly Line[]): Row[] =>
  lines.map((line, index) => rowOf(`${section}/${index + 1}`, line));

/** Rows with names of their own. */
export const named = (lines: Readonly<Record<`${string}/${string}`, Line>>): Row[] =>
  Object.entries(lines).map(([id, line]) => rowOf(id as Row['id'], line));

const rowOf = (id: Row['id'], [from, operation, condition, result, unreachable]: Line): Row => ({
  id,
  from,
  operation,
  condition,
  result,
  ...(unreachable !== undefined && { unreachable }),
});
