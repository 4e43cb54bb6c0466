import { inflateSync } from 'node:zlib';

/** A picture as rows of pixels: true is dark. */
export type Bitmap = readonly (readonly boolean[])[];

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** PNG without interlacing, 1 or 8 bits per channel, without a palette of more than two. Throws on anything else. */
export function readPng(file: Buffer): Bitmap {
  let header: Buffer | undefined;
  let palette: Buffer | undefined;
  const data: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const content = file.subarray(at + 8, at + 8 + length);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') header = content;
    if (type === 'PLTE') palette = content;
    if (type === 'IDAT') data.push(content);
    at += length + 12;
  }
  if (!header) throw new Error('no PNG');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlace] = header.subarray(8);
  const channels = CHANNELS[colour];
  if (!channels || interlace || (depth !== 1 && depth !== 8) || width > 2000 || height > 2000)
    throw new Error('a PNG of another kind');
  const step = Math.max(1, (channels * depth) / 8);
  const stride = Math.ceil((width * channels * depth) / 8);
  const pixels = unfilter(inflateSync(Buffer.concat(data)), stride, height, step);
  return pixels.map((row) =>
    Array.from({ length: width }, (_, x) => {
      const value = depth === 1 ? ((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1 : (row[x * step] ?? 0);
      const light = palette ? (palette[value * 3] ?? 0) : depth === 1 ? value * 255 : value;
      return light < 128;
    }),
  );
}

/** Undoes what PNG does to rows so that they pack better. */
function unfilter(data: Buffer, stride: number, height: number, step: number): Uint8Array[] {
  const rows: Uint8Array[] = [];
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = Uint8Array.from(data.subarray(start + 1, start + 1 + stride));
    const above = rows.at(-1) ?? new Uint8Array(stride);
    for (let x = 0; x < stride; x++) {
      const [left, up, corner] = [row[x - step] ?? 0, above[x] ?? 0, above[x - step] ?? 0];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][data[start] ?? 0] ?? 0;
      row[x] = (row[x] ?? 0) + guess;
    }
    rows.push(row);
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
