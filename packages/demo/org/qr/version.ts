// Error-correction level M: per version the codewords of error correction in a block, and the number of blocks.
const LEVEL_M: readonly (readonly [number, number])[] = [
  [10, 1],
  [16, 1],
  [26, 1],
  [18, 2],
  [24, 2],
  [16, 4],
  [18, 4],
  [22, 4],
  [22, 5],
  [26, 5],
  [30, 5],
  [22, 8],
  [22, 9],
  [24, 9],
  [24, 10],
];

/** What follows from the size of a QR code. */
export interface Version {
  readonly number: number;
  /** Modules along one side. */
  readonly size: number;
  /** Codewords of data and error correction together. */
  readonly codewords: number;
  readonly blocks: number;
  readonly correctionPerBlock: number;
  /** Centres of the alignment patterns, on both axes. */
  readonly alignment: readonly number[];
  /** Bits of the field that says how many bytes follow. */
  readonly lengthBits: number;
}

function version(number: number, [correctionPerBlock, blocks]: readonly [number, number]): Version {
  const size = number * 4 + 17;
  const patterns = number === 1 ? 0 : Math.floor(number / 7) + 2;
  let modules = (16 * number + 128) * number + 64;
  if (number > 1) modules -= (25 * patterns - 10) * patterns - 55;
  if (number >= 7) modules -= 36;
  const step = number === 1 ? 0 : Math.ceil((size - 13) / (patterns * 2 - 2)) * 2;
  const fromTheEnd = Array.from({ length: Math.max(0, patterns - 1) }, (_, index) => size - 7 - index * step);
  return {
    number,
    size,
    codewords: Math.floor(modules / 8),
    blocks,
    correctionPerBlock,
    alignment: patterns === 0 ? [] : [6, ...fromTheEnd.reverse()],
    lengthBits: number < 10 ? 8 : 16,
  };
}

const VERSIONS = LEVEL_M.map((row, index) => version(index + 1, row));

/** Codewords that are data. */
export const dataCodewords = ({ codewords, blocks, correctionPerBlock }: Version): number =>
  codewords - blocks * correctionPerBlock;

/** The smallest version that holds this many bytes at level M. */
export function versionFor(bytes: number): Version {
  const fits = (one: Version): boolean => 4 + one.lengthBits + bytes * 8 <= dataCodewords(one) * 8;
  const found = VERSIONS.find(fits);
  if (!found)
    throw new RangeError(`${bytes} bytes do not fit into a QR code of version ${VERSIONS.length}, level M.`);
  return found;
}
