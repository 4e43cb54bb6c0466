import { createAuthnMachine } from '@authn-flow/authn-core/machine';
import { describe, expect, it } from 'vitest';
import { readChart } from './chart.ts';
import { familiesOf } from './families.ts';
import { layOutActivity } from './lay-out-activity.ts';
import type { Box } from './lay-out.ts';
import { layOut } from './lay-out.ts';

const chart = readChart();
const WIDTHS = [264, 320, 480, 640, 768, 941, 1200, 2000];
const places = (width: number, fromRight = false) =>
  layOut(familiesOf(chart.leaves), width, fromRight).plots.flatMap((plot) => plot.places);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the picture', () => {
  it('[r171] has every leaf of the machine, once', () => {
    const { status, activity } = createAuthnMachine().states;
    const drawn = places(900).map(({ name }) => name);
    expect(drawn.toSorted()).toEqual(Object.keys(status?.states ?? {}).toSorted());
    const posts = layOutActivity(chart.activity, 900).posts.map(({ name }) => name);
    expect(posts).toEqual(Object.keys(activity?.states ?? {}));
  });

  it('[r171] puts a status that nobody has thought of among the others', () => {
    expect(familiesOf(['SUCCESS', 'UNHEARD_OF'])).toEqual([
      { title: 'Others', statuses: ['UNHEARD_OF'] },
      { title: 'Done', statuses: ['SUCCESS'] },
    ]);
  });

  it.each(WIDTHS)('[r171] fits into %d px, with nothing on top of anything', (width) => {
    for (const fromRight of [false, true]) {
      const layout = layOut(familiesOf(chart.leaves), width, fromRight);
      const statuses = layout.plots.flatMap((plot) => plot.places);
      const activity = layOutActivity(chart.activity, width, fromRight);
      expect(Math.max(layout.width, activity.width)).toBeLessThanOrEqual(Math.max(width, 274));
      for (const [boxes, size] of [
        [layout.plots, layout],
        [statuses, layout],
        [activity.posts, activity],
      ] as const) {
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).filter((other: Box) => overlap(box, other))).toEqual([]);
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(size.width);
          expect(box.y + box.height).toBeLessThanOrEqual(size.height);
        }
      }
    }
  });

  it('[r171] begins on the side where people begin to read', () => {
    const x = (name: string, fromRight: boolean): number =>
      places(1000, fromRight).find((place) => place.name === name)?.x ?? NaN;
    expect(x('UNAUTHENTICATED', false)).toBeLessThan(x('SUCCESS', false));
    expect(x('UNAUTHENTICATED', true)).toBeGreaterThan(x('SUCCESS', true));
  });

  it('[r171] is the same each time', () => {
    expect(places(700)).toEqual(places(700));
  });
});
