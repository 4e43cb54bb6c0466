import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';

// Pictures of screens, kept in the repository at half their size. They are of one kind of machine: letters are drawn
// otherwise elsewhere, and a picture of other letters says nothing about a screen.

/** Where they are. */
export const FOLDER = new URL('../pictures/', import.meta.url);

/** A pixel is another when one of its colours is further away than this, of 255. */
const FAR = 16;
/** As much of a picture may be other pixels: where letters begin is rounded, and not always alike. */
const TOLERANCE = 0.005;
/** Of the real size. */
const SCALE = 0.5;
/** Of the WebP: enough to tell one letter from another, and 5 kB a picture. */
const QUALITY = 0.6;

/** What this machine draws letters with: the widths of some in the families that the widget asks for, and the browser. */
export async function fingerprint(page: Page): Promise<string> {
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const families = ['system-ui', 'sans-serif', 'ui-monospace', 'monospace'];
    const samples = ['Hamburgefonstiv 0123', 'رمز التحقق', '確認コード'];
    return families.flatMap((family) =>
      samples.map((sample) => {
        if (context) context.font = `16px ${family}`;
        return `${family} ${(context?.measureText(sample).width ?? 0).toFixed(2)}`;
      }),
    );
  });
  const version = page.context().browser()?.version().split('.')[0] ?? '';
  return [`${process.platform} Chromium ${version}`, ...widths].join('\n');
}

/** The machine of the pictures that are kept; empty where there are none. */
export const keptFingerprint = (): Promise<string> =>
  readFile(new URL('machine.txt', FOLDER), 'utf8').then(
    (text) => text.trimEnd(),
    () => '',
  );

/** The file of a screen's picture. */
export const fileOf = (scene: string): URL => new URL(`${scene.replaceAll('/', '.')}.webp`, FOLDER);

/** Takes a picture of what the page shows, small. `desk` is a page without a policy. */
export async function take(page: Page, desk: Page): Promise<Buffer> {
  const png = await page.screenshot({ fullPage: true, caret: 'hide', animations: 'disabled' });
  const webp = await desk.evaluate(
    async ({ url, scale, quality }) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(Math.floor(image.width * scale), Math.floor(image.height * scale));
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { url: `data:image/png;base64,${png.toString('base64')}`, scale: SCALE, quality: QUALITY },
  );
  return Buffer.from(webp);
}

/** Keeps a picture. */
export async function keep(scene: string, picture: Buffer): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(fileOf(scene), picture);
}

/** Keeps what machine they are of. */
export const keepFingerprint = (text: string): Promise<void> =>
  writeFile(new URL('machine.txt', FOLDER), `${text}\n`);

/** What is other than in the picture that is kept; nothing where they are alike. */
export async function difference(scene: string, picture: Buffer, desk: Page): Promise<string | undefined> {
  const kept = await readFile(fileOf(scene)).catch(() => undefined);
  if (!kept) return `There is no picture of it yet: npm run gallery -- --update ${scene}`;
  if (kept.equals(picture)) return undefined;
  const { sizes, share } = await desk.evaluate(
    async ({ urls, far }) => {
      const read = async (url: string): Promise<ImageData> => {
        const image = await createImageBitmap(await (await fetch(url)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (!context) throw new Error('This browser does not draw.');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [now, before] = await Promise.all([read(urls.now), read(urls.before)]);
      const sizes = `${now.width} × ${now.height}, was ${before.width} × ${before.height}`;
      if (now.width !== before.width || now.height !== before.height) return { sizes, share: 1 };
      let others = 0;
      for (let at = 0; at < now.data.length; at += 4) {
        const isFar = [0, 1, 2].some(
          (colour) => Math.abs((now.data[at + colour] ?? 0) - (before.data[at + colour] ?? 0)) > far,
        );
        if (isFar) others++;
      }
      return { sizes, share: others / (now.width * now.height) };
    },
    { urls: { now: asUrl(picture), before: asUrl(kept) }, far: FAR },
  );
  if (share <= TOLERANCE) return undefined;
  return `${(share * 100).toFixed(2)} % of it is other than in ${fileOf(scene).pathname} (${sizes})`;
}

const asUrl = (webp: Buffer): string => `data:image/webp;base64,${webp.toString('base64')}`;
