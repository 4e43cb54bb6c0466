import { describe, expect, it } from 'vitest';
import { readBehaviours } from './behaviours.ts';
import { readFlags, UsageError } from './cli.ts';
import { report } from './rows.ts';
import { readTaggedTests } from './test-titles.ts';

const table = (...rows: string[]): string =>
  [
    '# Behaviours',
    '',
    '## Signing in',
    '',
    '| # | behaviour | done |',
    '| ---: | --- | :---: |',
    ...rows,
  ].join('\n');

// Tags are put together here: written out, they would count as tests of the real rows.
const tag = (...rows: number[]): string => rows.map((row) => `[r${row}]`).join('');

describe('the rows of docs/behaviours.md', () => {
  it('are read with number, text, heading and mark', () => {
    expect(readBehaviours(table('| 1 | one `a | b` |  |', '| 2 | two | ✓ |'))).toEqual([
      { number: 1, text: 'one `a | b`', heading: 'Signing in', done: false },
      { number: 2, text: 'two', heading: 'Signing in', done: true },
    ]);
  });

  it.each([
    ['a gap', ['| 1 | one |  |', '| 3 | three |  |'], 'docs/behaviours.md:8: row 2 expected here, found 3.'],
    ['an odd mark', ['| 1 | one | yes |'], 'docs/behaviours.md:7: the done cell is empty or ✓, found "yes".'],
    ['a missing cell', ['| 1 | one |'], 'docs/behaviours.md:7: a row needs three cells'],
    ['no rows', [], 'docs/behaviours.md has no rows.'],
  ])('with %s are refused', (_name, rows, message) => {
    expect(() => readBehaviours(table(...rows))).toThrow(message);
  });
});

describe('tags in titles', () => {
  const read = (source: string) =>
    readTaggedTests(source, 'a.test.ts').map(({ rows, title, line, runs }) => ({ rows, title, line, runs }));

  it('are found in plain, several, parametrised and templated titles', () => {
    const source = [
      `it('${tag(1)} one', () => {});`,
      `test("${tag(2, 3)} two", () => {});`,
      `it.each([[1], (2)])('${tag(4)} %s', () => {});`,
      `it.each\`a\n\${1}\`(\`${tag(5)} $a\`, () => {});`,
      `for (const name of names) it(\`${tag(6)} \${name}\`, () => {});`,
      `it('no tag', () => {});`,
    ].join('\n');
    expect(read(source)).toEqual([
      { rows: [1], title: 'one', line: 1, runs: true },
      { rows: [2, 3], title: 'two', line: 2, runs: true },
      { rows: [4], title: '%s', line: 3, runs: true },
      { rows: [5], title: '$a', line: 4, runs: true },
      { rows: [6], title: '${name}', line: 6, runs: true },
    ]);
  });

  it('of a group belong to each of its tests', () => {
    const source = `describe('${tag(7)} group', () => { it('a', f); it('${tag(8)} b', f); });`;
    expect(read(source)).toEqual([
      { rows: [7], title: 'group › a', line: 1, runs: true },
      { rows: [7, 8], title: 'group › b', line: 1, runs: true },
    ]);
  });

  it('of an empty group, a comment or another function are nobody’s', () => {
    expect(read(`describe('${tag(1)} g', () => {}); // it('${tag(2)} x', f)\nlog('${tag(3)} y');`)).toEqual(
      [],
    );
  });

  it.each(['it.skip', 'it.todo', 'it.fails', 'it.skipIf(true)', 'describe.skip'])(
    'under %s do not count',
    (call) => {
      expect(read(`${call}('${tag(1)} x', () => { it('y', f); });`).every((test) => !test.runs)).toBe(true);
    },
  );
});

describe('the report', () => {
  const rows = readBehaviours(table('| 1 | one | ✓ |', '| 2 | two |  |', '| 3 | three | ✓ |'));
  const tests = readTaggedTests(
    `it('${tag(2)} a', f); it('${tag(3, 99)} b', f); it.skip('${tag(1)} c', f);`,
    'a.test.ts',
  );

  it('names rows without proof, rows to mark, stray tags and idle tests', () => {
    const result = report(rows, tests);
    expect(result.unproven).toEqual([1]);
    expect(result.unmarked).toEqual([2]);
    expect(result.strays.map((test) => test.title)).toEqual(['b']);
    expect(result.idle.map((test) => test.title)).toEqual(['c']);
  });
});

describe('flags', () => {
  it('that are unknown are named, with the allowed ones', () => {
    expect(() => readFlags({ json: { type: 'boolean' }, out: { type: 'string' } }, ['--jsn'])).toThrow(
      new UsageError("Unknown option '--jsn'. Allowed: --json, --out VALUE."),
    );
  });
});
