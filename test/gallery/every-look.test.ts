import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widths } from '../../packages/demo/pages/gallery/look.ts';
import { scenes } from '../../packages/demo/pages/gallery/scenes/index.ts';
import { faults, hostilityFaults, keyboardFaults, violations } from './models/checks.ts';
import { Hall } from './models/hall.ts';
import { everyLook, hostile, plain } from './models/looks.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await Hall.open();
});
afterAll(() => hall.close());

describe('every screen in every look', () => {
  it.concurrent.for(scenes.map(({ name }) => ({ name })))('$name', async ({ name }) => {
    for (const look of everyLook) {
      await hall.visit(name, look, async (page) => {
        const seen = `${look.theme} ${look.lang} ${look.dir}`;
        expect(await violations(page), seen).toEqual([]);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          expect(await faults(page), `${seen} ${width}`).toEqual([]);
        }
        expect(await keyboardFaults(page), seen).toEqual([]);
      });
    }
    for (const reset of hostile)
      await hall.visit(name, plain, async (page) => {
        expect(await hostilityFaults(page, reset)).toEqual([]);
      });
  });
});
