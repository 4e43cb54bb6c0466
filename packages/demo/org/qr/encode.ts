import { toCodewords } from './codewords.ts';
import { versionFor, type Version } from './version.ts';

/** A QR code: rows of modules, true is dark. */
export type QrMatrix = boolean[][];

type Mask = (x: number, y: number) => boolean;
const MASKS: readonly Mask[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The text as a QR code in byte mode at error-correction level M; up to about 400 bytes. */
export function encodeQr(text: string): QrMatrix {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  const codewords = toCodewords(bytes, version);
  const candidates = MASKS.map((mask, number) => draw(version, codewords, mask, number));
  return candidates.reduce((best, one) => (unevenness(one) < unevenness(best) ? one : best));
}

/** A drawing board on which what is drawn first stays. */
class Board {
  readonly modules: (boolean | undefined)[][];
  constructor(size: number) {
    this.modules = Array.from({ length: size }, () => new Array<boolean | undefined>(size).fill(undefined));
  }
  isFree(x: number, y: number): boolean {
    const row = this.modules[y];
    return row !== undefined && x in row && row[x] === undefined;
  }
  set(x: number, y: number, dark: boolean): void {
    const row = this.modules[y];
    if (row && this.isFree(x, y)) row[x] = dark;
  }
}

function draw(version: Version, codewords: readonly number[], mask: Mask, maskNumber: number): QrMatrix {
  const { size, alignment } = version;
  const board = new Board(size);
  for (const [x, y] of [[3, 3] as const, [size - 4, 3] as const, [3, size - 4] as const])
    drawSquares(board, x, y, 4);
  for (const x of alignment) {
    for (const y of alignment) if (board.isFree(x, y)) drawSquares(board, x, y, 2);
  }
  for (let at = 8; at < size - 8; at++) {
    board.set(at, 6, at % 2 === 0);
    board.set(6, at, at % 2 === 0);
  }
  drawFormat(board, size, maskNumber);
  if (version.number >= 7) drawVersion(board, version);
  drawCodewords(board, size, codewords, mask);
  return board.modules.map((row) => row.map((module) => module ?? false));
}

/** Nested squares: radius 4 is a finder with its light border, radius 2 an alignment pattern. */
function drawSquares(board: Board, centreX: number, centreY: number, radius: 2 | 4): void {
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      board.set(centreX + dx, centreY + dy, radius === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
    }
  }
}

/** `value` followed by its remainder: `generator` has `bits` + 1 binary digits. */
function withRemainder(value: number, generator: number, bits: number): number {
  let remainder = value << bits;
  for (let bit = 31 - Math.clz32(remainder); bit >= bits; bit = 31 - Math.clz32(remainder)) {
    remainder ^= generator << (bit - bits);
  }
  return (value << bits) | remainder;
}

/** Level M and mask, twice, around the finders; and the one module that is always dark. */
function drawFormat(board: Board, size: number, mask: number): void {
  const format = withRemainder(mask, 0x537, 10) ^ 0x5412;
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((format >> bit) & 1) === 1;
    // Around the top left finder, stepping over the timing patterns.
    if (bit < 8) board.set(8, bit < 6 ? bit : bit + 1, dark);
    else board.set(bit === 8 ? 7 : 14 - bit, 8, dark);
    // Along the other two.
    if (bit < 8) board.set(size - 1 - bit, 8, dark);
    else board.set(8, size - 15 + bit, dark);
  }
  board.set(8, size - 8, true);
}

/** The version number, twice, from version 7 on. */
function drawVersion(board: Board, { number, size }: Version): void {
  const bits = withRemainder(number, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit++) {
    const dark = ((bits >> bit) & 1) === 1;
    const [across, along] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
    board.set(across, along, dark);
    board.set(along, across, dark);
  }
}

/** Two columns at a time from the right, up and down in turn, over whatever is free. */
function drawCodewords(board: Board, size: number, codewords: readonly number[], mask: Mask): void {
  let bit = 0;
  for (let right = size - 1, upwards = true; right > 0; right -= 2, upwards = !upwards) {
    if (right === 6) right = 5; // the timing pattern has its own column
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!board.isFree(x, y)) continue;
        const value = ((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
        bit += 1;
        board.set(x, y, (value === 1) !== mask(x, y));
      }
    }
  }
}

/** Neighbours of one colour: the fewer there are, the easier a camera reads the code. */
function unevenness(matrix: QrMatrix): number {
  let same = 0;
  matrix.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (row[x + 1] === dark && row[x + 2] === dark) same += 1;
      if (matrix[y + 1]?.[x] === dark && matrix[y + 2]?.[x] === dark) same += 1;
    });
  });
  return same;
}
