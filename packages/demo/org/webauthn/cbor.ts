import type { Buffer } from 'node:buffer';

/** What the CBOR of an authenticator can hold. */
export type Cbor = number | string | boolean | null | Buffer | Cbor[] | Map<Cbor, Cbor>;

/** Deeper than any authenticator's answer: a guard against a text made to exhaust the stack. */
const MAX_DEPTH = 16;

/** Decodes the first item, and says where it ends; throws on whatever authenticators do not send. */
export function decodeCbor(bytes: Buffer, start = 0, depth = 0): { value: Cbor; end: number } {
  if (depth > MAX_DEPTH) throw new RangeError('CBOR is nested too deeply.');
  const initial = bytes.readUInt8(start);
  const major = initial >> 5;
  const { argument, end } = readArgument(bytes, start, initial & 31);
  switch (major) {
    case 0:
      return { value: argument, end };
    case 1:
      return { value: -1 - argument, end };
    case 2:
    case 3: {
      const content = bytes.subarray(end, end + argument);
      if (content.length !== argument) throw new RangeError('CBOR ends too early.');
      return { value: major === 2 ? content : content.toString('utf8'), end: end + argument };
    }
    case 4:
      return readItems(bytes, end, argument, depth);
    case 5: {
      const { value, end: last } = readItems(bytes, end, argument * 2, depth);
      const map = new Map<Cbor, Cbor>();
      for (let index = 0; index < value.length; index += 2)
        map.set(value[index] ?? null, value[index + 1] ?? null);
      return { value: map, end: last };
    }
    case 7:
      if (argument === 20 || argument === 21) return { value: argument === 21, end };
      if (argument === 22) return { value: null, end };
  }
  throw new RangeError(`CBOR of type ${major} is not expected here.`);
}

function readItems(
  bytes: Buffer,
  start: number,
  count: number,
  depth: number,
): { value: Cbor[]; end: number } {
  const value: Cbor[] = [];
  let end = start;
  // Every item takes a byte at least, so a count that lies runs into the end of the bytes.
  for (let index = 0; index < count; index++) {
    const item = decodeCbor(bytes, end, depth + 1);
    value.push(item.value);
    end = item.end;
  }
  return { value, end };
}

function readArgument(bytes: Buffer, start: number, short: number): { argument: number; end: number } {
  if (short < 24) return { argument: short, end: start + 1 };
  if (short === 24) return { argument: bytes.readUInt8(start + 1), end: start + 2 };
  if (short === 25) return { argument: bytes.readUInt16BE(start + 1), end: start + 3 };
  if (short === 26) return { argument: bytes.readUInt32BE(start + 1), end: start + 5 };
  throw new RangeError('CBOR of this length is not expected here.');
}
