import { readPng } from './png.ts';
import type { Bitmap } from './png.ts';

/** Dark on light where the terminal is dark; readers of QR codes take the reverse too. */
const BLOCKS = { '00': '█', '01': '▀', '10': '▄', '11': ' ' } as const;

/** A QR code as text, two of its rows a line; `undefined` where the picture is not to be had, or is none. */
export async function drawPicture(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return answer.ok ? blocks(modulesOf(readPng(Buffer.from(await answer.arrayBuffer())))) : undefined;
  } catch {
    return undefined; // the address and the key to type are enough
  }
}

/** One pixel a module: the corner's finder is seven of them wide. A light border of two stays around it. */
function modulesOf(bitmap: Bitmap): Bitmap {
  const top = bitmap.findIndex((row) => row.includes(true));
  const first = bitmap[top] ?? [];
  const left = first.indexOf(true);
  const end = first.indexOf(false, left);
  const scale = (end - left) / 7;
  const size = Math.round((first.lastIndexOf(true) + 1 - left) / scale);
  if (!Number.isInteger(scale) || scale < 1 || size < 21) throw new Error('no QR code');
  const BORDER = 2;
  return Array.from({ length: size + 2 * BORDER }, (_, y) =>
    Array.from(
      { length: size + 2 * BORDER },
      (_each, x) => bitmap[top + (y - BORDER) * scale]?.[left + (x - BORDER) * scale] === true,
    ),
  );
}

function blocks(modules: Bitmap): string {
  const lines: string[] = [];
  for (let y = 0; y < modules.length; y += 2) {
    const [upper = [], lower = []] = modules.slice(y, y + 2);
    const bit = (dark: boolean | undefined): '0' | '1' => (dark ? '1' : '0');
    lines.push(upper.map((dark, x) => BLOCKS[`${bit(dark)}${bit(lower[x])}`]).join(''));
  }
  return lines.join('\n');
}
