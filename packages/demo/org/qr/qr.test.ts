import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeQr } from './encode.ts';
import { toPng } from './png.ts';

// Read back with a QR decoder when it was recorded, as was every length from 1 to 410 bytes.
const AUTHN = [
  '#######.####..#######',
  '#.....#.......#.....#',
  '#.###.#.#..##.#.###.#',
  '#.###.#...#...#.###.#',
  '#.###.#..#.##.#.###.#',
  '#.....#.#####.#.....#',
  '#######.#.#.#.#######',
  '.........##.#........',
  '#.#...##.##....#..#.#',
  '.#.#.#.#####.###.#.##',
  '#..##.#....###.##.#.#',
  '...#.#.##.##.###.#.#.',
  '...##.#...#######..##',
  '........##.......#..#',
  '#######.###...#..##.#',
  '#.....#.....#...##.#.',
  '#.###.#...#...#..#..#',
  '#.###.#....#.##...#..',
  '#.###.#.######.######',
  '#.....#....#.##.##...',
  '#######.##.####..#..#',
];

describe('encodeQr', () => {
  test('draws what a decoder reads', () => {
    const rows = encodeQr('authn').map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));
    expect(rows).toEqual(AUTHN);
  });

  test.each([
    [14, 21],
    [15, 25],
    [106, 41],
    [213, 57],
    [412, 77],
  ])('%i bytes make a code of %i modules', (bytes, size) => {
    expect(encodeQr('x'.repeat(bytes))).toHaveLength(size);
  });

  test('says when a text is too long', () => {
    expect(() => encodeQr('x'.repeat(413))).toThrow(/413 bytes/);
  });
});

test('toPng paints every module, with a light border of four', () => {
  const matrix = encodeQr('authn');
  const png = toPng(matrix);
  const side = png.readUInt32BE(16);
  expect(side).toBe((21 + 8) * 6);
  const start = png.indexOf('IDAT') + 4;
  const lines = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const isDark = (x: number, y: number): boolean => lines[(y * 6 + 3) * (side + 1) + 1 + x * 6 + 3] === 0;
  for (let y = 0; y < 29; y++) {
    for (let x = 0; x < 29; x++) expect(isDark(x, y)).toBe(matrix[y - 4]?.[x - 4] ?? false);
  }
});
