import { describe, expect, it } from 'vitest';
import { TABLES } from '../conformance/rows.ts';
import type { Table } from '../conformance/rows.ts';
import { conformanceTests, draw, judge, readConformance } from './conformance.ts';
import type { TitledTest } from './test-titles.ts';

describe('conformance', () => {
  const tests = conformanceTests();

  it('every row of the protocol’s tables that can be reached has a test, and every test a row', () => {
    expect(judge(TABLES, tests)).toEqual({ unproven: [], strays: [] });
  });

  it('the document is what rows and tests say', () => {
    expect(readConformance()).toBe(draw(TABLES, tests));
  });

  it('no row stands twice', () => {
    const ids = TABLES.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a report', () => {
  const row = { from: 'A', operation: 'go', condition: '', result: 'B' };
  const table: Table = {
    title: 'Toy',
    rows: [
      { ...row, id: '1.1/1' },
      { ...row, id: '1.1/2', unreachable: 'it is a toy' },
      { ...row, id: '1.1/3' },
    ],
  };
  const test = (tag: string, runs = true): TitledTest => ({
    tags: [tag],
    file: 'test/conformance/toy.test.ts',
    line: 1,
    title: '',
    runs,
  });

  it('names the rows that nothing shows, and tests of no row', () => {
    const stray = test('1.1/9');
    expect(judge([table], [test('1.1/1'), test('1.1/3', false), stray])).toEqual({
      unproven: ['1.1/3'],
      strays: [stray],
    });
  });

  it('is drawn with where a row is shown, or why it is not', () => {
    const text = draw([table], [test('1.1/1')]);
    expect(text).toContain('3 rows: 2 are driven by 1 tests; 1 the core does not go through');
    expect(text).toContain('| 1.1/1 | A | go |  | B | toy |');
    expect(text).toContain('| 1.1/2 | A | go |  | B | _not driven: it is a toy_ |');
  });
});
