import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenes } from '../../packages/demo/pages/gallery/scenes/index.ts';
import { faults, hostilityFaults, keyboardFaults, submitFaults, violations } from './models/checks.ts';
import { Hall } from './models/hall.ts';
import { hostile, lookOf, turnOf } from './models/looks.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await Hall.open();
});
afterAll(() => hall.close());

const all = scenes.map(({ name }) => ({ name, look: lookOf(name) }));

describe('every screen', () => {
  it.concurrent.for(all)(
    '[r111] [r113] [r115] [r120] $name, $look.theme, $look.lang, $look.dir, $look.width px',
    async ({ name, look }) => {
      await hall.visit(name, look, async (page) => {
        expect(await violations(page)).toEqual([]);
        expect(await faults(page)).toEqual([]);
        expect(await keyboardFaults(page)).toEqual([]);
        expect(await hostilityFaults(page, turnOf(hostile, name))).toEqual([]);
        expect(await submitFaults(page)).toEqual([]);
      });
    },
  );
});
