import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { qrPng } from './png.ts';

// Read back with a QR decoder when it was recorded.
const AUTHN = [
  '#######..#....#######',
  '#.....#..#..#.#.....#',
  '#.###.#.#.#.#.#.###.#',
  '#.###.#.###.#.#.###.#',
  '#.###.#.###.#.#.###.#',
  '#.....#.#.##..#.....#',
  '#######.#.#.#.#######',
  '........#.#..........',
  '#.#####..#.#..#####..',
  '##...#.##.#####..####',
  '####.####.#.#.##.###.',
  '#....#.########..###.',
  '.###.####...#..#.#...',
  '........#...#..#.##.#',
  '#######..#.#.#..#.##.',
  '#.....#.##.....#####.',
  '#.###.#.#..#.#..#..#.',
  '#.###.#.##.#####.....',
  '#.###.#.##..#.##..#..',
  '#.....#..#.########..',
  '#######.###.#...#..#.',
];

/** The chunks of a PNG, each with a correct checksum; throws if the file is cut or damaged. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

/** What is drawn, one character for each module, and the same colour all over each. */
function modulesOf(png: Buffer): string[] {
  const chunks = chunksOf(png);
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const side = header.readUInt32BE(0);
  expect([header.readUInt32BE(4), header.readUInt8(8), header.readUInt8(9)]).toEqual([side, 8, 0]);
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  expect(lines).toHaveLength(side * (side + 1));
  const colours = (x: number, y: number): Set<number | undefined> => {
    const start = y * (side + 1) + 1 + x;
    return new Set(
      Array.from({ length: 6 }, (_, row) => [
        ...lines.subarray(start + row * (side + 1), start + row * (side + 1) + 6),
      ]).flat(),
    );
  };
  return Array.from({ length: side / 6 }, (_, y) =>
    Array.from({ length: side / 6 }, (_column, x) => {
      const [colour, ...others] = colours(x * 6, y * 6);
      expect(others).toEqual([]);
      return colour === 0 ? '#' : '.';
    }).join(''),
  );
}

test('draws what a QR decoder reads, with a light border of four modules', () => {
  const border = Array.from({ length: 4 }, () => '.'.repeat(29));
  const rows = AUTHN.map((row) => `....${row}....`);
  expect(modulesOf(qrPng('authn'))).toEqual([...border, ...rows, ...border]);
});

test('grows with the text', () => {
  const sizeOf = (length: number) => modulesOf(qrPng('x'.repeat(length))).length - 8;
  expect([14, 15, 106, 412].map(sizeOf)).toEqual([21, 25, 41, 77]);
});
