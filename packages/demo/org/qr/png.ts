import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Pixels of one module, and the light border in modules that every reader needs. */
const SCALE = 6;
const QUIET_ZONE = 4;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The text as a QR code, error-correction level M, in a greyscale PNG: dark on light. */
export function qrPng(text: string): Buffer<ArrayBuffer> {
  const { data: matrix } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const side = matrix.length * SCALE;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(8, 8); // bits per pixel; 0, greyscale, follows
  const lines = Buffer.alloc(side * (side + 1), 0xff);
  for (let y = 0; y < side; y++) {
    const start = y * (side + 1);
    lines[start] = 0; // no filter
    const row = matrix[Math.floor(y / SCALE)];
    for (let x = 0; x < side; x++) if (row?.[Math.floor(x / SCALE)]) lines[start + 1 + x] = 0;
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
