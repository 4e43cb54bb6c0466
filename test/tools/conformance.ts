// Writes docs/conformance.md: every row that core and org must agree on, and the tests that show it.
// `node test/tools/conformance.ts` writes, `--check` only compares.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../conformance/rows.ts';
import type { Row, Table } from '../conformance/rows.ts';
import { isMain, noWords, readFlags, ROOT, runTool } from './cli.ts';
import { readTitledTests } from './test-titles.ts';
import type { TitledTest } from './test-titles.ts';

const DOCUMENT = 'docs/conformance.md';
const FOLDER = 'test/conformance';
/** A row's id in a title: `(2.4/17)`, `(3.10/push)`. */
const TAG = /\((\d\.\d+\/[\w-]+)\)/g;

/** What the tests say about the rows. */
export interface ConformanceReport {
  /** Rows that can be reached and that no running test shows. */
  unproven: string[];
  /** Tests that name rows that do not exist. */
  strays: TitledTest[];
}

/** Every test in the folder that names a row. */
export const conformanceTests = (): TitledTest[] =>
  globSync(`${FOLDER}/**/*.test.ts`, { cwd: ROOT })
    .sort()
    .flatMap((file) => readTitledTests(readFileSync(join(ROOT, file), 'utf8'), file, TAG));

/** Puts tests beside rows. */
export function judge(tables: readonly Table[], tests: readonly TitledTest[]): ConformanceReport {
  const rows = tables.flatMap((table) => table.rows);
  const known = new Set<string>(rows.map(({ id }) => id));
  return {
    unproven: rows
      .filter((row) => row.unreachable === undefined && !testsOf(row, tests).length)
      .map(({ id }) => id),
    strays: tests.filter(({ tags }) => tags.some((tag) => !known.has(tag))),
  };
}

const testsOf = ({ id }: Row, tests: readonly TitledTest[]): TitledTest[] =>
  tests.filter(({ tags, runs }) => runs && tags.includes(id));

/** The document: one table a table, with the files whose tests show a row. */
export function draw(tables: readonly Table[], tests: readonly TitledTest[]): string {
  const rows = tables.flatMap((table) => table.rows);
  const beyond = rows.filter(({ unreachable }) => unreachable !== undefined).length;
  const running = tests.filter(({ runs }) => runs).length;
  return [
    '# Conformance',
    '',
    '<!-- Written by `node test/tools/conformance.ts` from test/conformance/rows and the titles of the tests beside it. -->',
    '',
    'The core (`createAuthnFlow`) drives the local org over HTTP. The org is a second, independent reading of the same',
    'protocol reference: a row holds where both agree. The numbers are sections and rows of that reference.',
    '',
    `${rows.length} rows: ${rows.length - beyond} are driven by ${running} tests; ${beyond} the core does not go through,`,
    'each with its reason and, where it is there, the test of what there is instead.',
    ...tables.flatMap((table) => drawTable(table, tests)),
    '',
  ].join('\n');
}

function drawTable({ title, rows }: Table, tests: readonly TitledTest[]): string[] {
  return [
    '',
    `## ${title}`,
    '',
    '<!-- prettier-ignore -->',
    '| # | from | operation | condition | result | shown in |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => {
      const files = [...new Set(testsOf(row, tests).map(({ file }) => nameOf(file)))].join(', ');
      const reason = row.unreachable === undefined ? '' : `_not driven: ${row.unreachable}_`;
      const where = [files, reason].filter(Boolean).join('; ');
      return `| ${[row.id, row.from, row.operation, row.condition, row.result, where].join(' | ')} |`;
    }),
  ];
}

const nameOf = (file: string): string => file.slice(FOLDER.length + 1).replace(/\.test\.ts$/, '');

/** The document as it stands. */
export const readConformance = (): string => {
  const path = join(ROOT, DOCUMENT);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

function main(): number {
  const { values, positionals } = readFlags({ check: { type: 'boolean' } });
  noWords(positionals);
  const tests = conformanceTests();
  const { unproven, strays } = judge(TABLES, tests);
  for (const id of unproven) console.error(`no test shows row ${id}`);
  for (const { file, line, tags } of strays)
    console.error(`${file}:${line}: names a row that does not exist: ${tags.join(', ')}`);
  if (unproven.length || strays.length) return 1;
  const text = draw(TABLES, tests);
  if (!values.check) writeFileSync(join(ROOT, DOCUMENT), text);
  else if (text !== readConformance()) {
    console.error(
      `${DOCUMENT} is not what rows and tests say any more: run \`node test/tools/conformance.ts\`.`,
    );
    return 1;
  }
  return 0;
}

if (isMain(import.meta)) await runTool(main);
