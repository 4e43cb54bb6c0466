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

const fileOf = (scene: string): URL => new URL(`${scene.replaceAll('/', '.')}.webp`, FOLDER);

/** Takes a picture of what the page shows, as a data: URL that is made smaller by whoever looks at it. */
export async function take(page: Page): Promise<string> {
  const png = await page.screenshot({ fullPage: true, caret: 'hide', animations: 'disabled' });
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** Keeps a picture. `desk` is a page without a policy. */
export async function keep(scene: string, picture: string, desk: Page): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const webp = await desk.evaluate(
    async ({ url, scale }) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(image.width * scale, image.height * scale);
      canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
      // Of quality 1 it is without loss.
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { url: picture, scale: SCALE },
  );
  await writeFile(fileOf(scene), Buffer.from(webp));
}

/** Keeps what machine they are of. */
export const keepFingerprint = (text: string): Promise<void> =>
  writeFile(new URL('machine.txt', FOLDER), `${text}\n`);

/** What is other than in the picture that is kept; nothing where they are alike. */
export async function difference(scene: string, picture: string, desk: Page): Promise<string | undefined> {
  const kept = await readFile(fileOf(scene)).catch(() => undefined);
  if (!kept) return 'There is no picture of it yet: npm run gallery -- --update';
  const { sizes, share } = await desk.evaluate(
    async ({ urls, scale, far }) => {
      const [now, before] = await Promise.all(
        urls.map(async (url) => createImageBitmap(await (await fetch(url)).blob())),
      );
      if (!now || !before) throw new Error('Two pictures are compared.');
      const width = Math.floor(now.width * scale);
      const height = Math.floor(now.height * scale);
      const sizes = `${width} × ${height}, was ${before.width} × ${before.height}`;
      if (width !== before.width || height !== before.height) return { sizes, share: 1 };
      const pixels = [now, before].map((image) => {
        const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
        context?.drawImage(image, 0, 0, width, height);
        return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      });
      let others = 0;
      for (let at = 0; at < width * height * 4; at += 4) {
        const isFar = [0, 1, 2].some(
          (colour) => Math.abs((pixels[0]?.[at + colour] ?? 0) - (pixels[1]?.[at + colour] ?? 0)) > far,
        );
        if (isFar) others++;
      }
      return { sizes, share: others / (width * height) };
    },
    { urls: [picture, `data:image/webp;base64,${kept.toString('base64')}`], scale: SCALE, far: FAR },
  );
  if (share <= TOLERANCE) return undefined;
  return `${(share * 100).toFixed(2)} % of it is other than in ${fileOf(scene).pathname} (${sizes})`;
}
