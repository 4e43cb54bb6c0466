import { UsageError } from './cli.ts';

/** One row of docs/behaviours.md. */
export interface Behaviour {
  number: number;
  text: string;
  heading: string;
  done: boolean;
}

const ROW = /^\|\s*(\d+)\s*\|(.*)\|([^|]*)\|\s*$/;

/** Reads the rows of docs/behaviours.md; a table that does not say what it means is a {@link UsageError}. */
export function readBehaviours(markdown: string): Behaviour[] {
  const rows: Behaviour[] = [];
  let heading = '';
  for (const [index, line] of markdown.split('\n').entries()) {
    heading = /^## (.*)/.exec(line)?.[1] ?? heading;
    if (!/^\|\s*\d/.test(line)) continue;
    const at = `docs/behaviours.md:${index + 1}`;
    const match = ROW.exec(line);
    if (!match) throw new UsageError(`${at}: a row needs three cells, | number | behaviour | done |.`);
    const number = Number(match[1]);
    const expected = rows.length + 1;
    if (number !== expected) throw new UsageError(`${at}: row ${expected} expected here, found ${number}.`);
    const done = match[3]!.trim();
    if (done !== '' && done !== '✓') {
      throw new UsageError(`${at}: the done cell is empty or ✓, found "${done}".`);
    }
    rows.push({ number, text: match[2]!.trim(), heading, done: done === '✓' });
  }
  if (!rows.length) throw new UsageError('docs/behaviours.md has no rows.');
  return rows;
}
