import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { scenes } from '../../packages/demo/pages/gallery/scenes/index.ts';
import { Hall } from './models/hall.ts';
import { plain } from './models/looks.ts';
import { difference, fingerprint, keptFingerprint, take } from './models/pictures.ts';

let hall: Hall;
let desk: Page;
let isSameMachine = false;

beforeAll(async () => {
  hall = await Hall.open();
  desk = await hall.blank();
  isSameMachine = (await fingerprint(desk)) === (await keptFingerprint());
});
afterAll(() => hall.close());

describe('pictures', () => {
  it.concurrent.for(scenes.map(({ name }) => ({ name })))(
    '[r172] $name looks as it did',
    async ({ name }, { skip }) => {
      if (!isSameMachine) skip('other fonts, or another browser, than the pictures were taken with');
      const picture = await hall.visit(name, plain, (page) => take(page, desk));
      expect(await difference(name, picture, desk)).toBeUndefined();
    },
  );
});
