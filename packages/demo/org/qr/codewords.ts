import { errorCorrection } from './reed-solomon.ts';
import { dataCodewords, type Version } from './version.ts';

const BYTE_MODE = 0b0100;

/** The bytes of a text as data codewords: mode, length, bytes, end mark, filling. */
function toData(bytes: Uint8Array, version: Version): number[] {
  const capacity = dataCodewords(version) * 8;
  let bits = '';
  const append = (value: number, length: number): void => {
    if (length > 0) bits += value.toString(2).padStart(length, '0');
  };
  append(BYTE_MODE, 4);
  append(bytes.length, version.lengthBits);
  for (const byte of bytes) append(byte, 8);
  append(0, Math.min(4, capacity - bits.length));
  append(0, (8 - (bits.length % 8)) % 8);
  for (let filling = 0xec; bits.length < capacity; filling ^= 0xec ^ 0x11) append(filling, 8);
  return bits.match(/.{8}/g)?.map((codeword) => parseInt(codeword, 2)) ?? [];
}

/** All codewords in the order they are drawn: the blocks' data interleaved, then their error correction. */
export function toCodewords(bytes: Uint8Array, version: Version): number[] {
  const data = toData(bytes, version);
  const shortLength = Math.floor(data.length / version.blocks);
  const longBlocks = data.length % version.blocks;
  const blocks: number[][] = [];
  for (let start = 0, index = 0; index < version.blocks; index++) {
    // The last blocks are the ones that are one codeword longer.
    const length = shortLength + (index >= version.blocks - longBlocks ? 1 : 0);
    blocks.push(data.slice(start, start + length));
    start += length;
  }
  const corrections = blocks.map((block) => errorCorrection(block, version.correctionPerBlock));
  return [...interleaved(blocks), ...interleaved(corrections)];
}

function interleaved(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => blocks.flatMap((block) => block[index] ?? [])).flat();
}
