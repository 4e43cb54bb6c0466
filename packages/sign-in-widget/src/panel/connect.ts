import type { Box } from './lay-out.ts';

/** An arrow as an SVG path, and its head as another. */
export interface Arrow {
  readonly line: string;
  readonly head: string;
}

export type Point = readonly [x: number, y: number];

const BULGE = 16;
const HEAD = { length: 6, width: 4 };
/** There and back are not one line. */
const LANE = 6;

/** Draws an arrow from one box to another: between columns across, within a column around the outside. */
export function connect(from: Box, to: Box, width: number): Arrow {
  if (from.x === to.x) return around(from, to, width);
  const isRightwards = to.x > from.x;
  const lane = isRightwards ? -LANE : LANE;
  const [x1, y1] = [isRightwards ? from.x + from.width : from.x, middle(from) + lane];
  const [x2, y2] = [isRightwards ? to.x : to.x + to.width, middle(to) + lane];
  const bend = (x2 - x1) / 2;
  const towards = isRightwards ? 1 : -1;
  const end = x2 - towards;
  return {
    line: `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(end)} ${round(y2)}`,
    head: headAt([end, y2], [towards, 0]),
  };
}

function around(from: Box, to: Box, width: number): Arrow {
  const isAtEdge = from.x + from.width + BULGE * 2 > width;
  const towards = isAtEdge ? 1 : -1;
  const x = isAtEdge ? from.x : from.x + from.width;
  const lane = to.y > from.y ? LANE : -LANE;
  const [y1, y2] = [middle(from) + lane, middle(to) - lane];
  const out = x - towards * BULGE * 1.4;
  return {
    line: `M${round(x)} ${round(y1)}C${round(out)} ${round(y1)} ${round(out)} ${round(y2)} ${round(x - towards)} ${round(y2)}`,
    head: headAt([x - towards, y2], [towards, 0]),
  };
}

/** A chevron at a point that shows the way. */
export function headAt([x, y]: Point, [dx, dy]: Point): string {
  const wing = (side: 1 | -1): string =>
    `${round(x - dx * HEAD.length + side * dy * HEAD.width)} ${round(y - dy * HEAD.length + side * dx * HEAD.width)}`;
  return `M${wing(1)}L${round(x)} ${round(y)}L${wing(-1)}`;
}

const middle = ({ y, height }: Box): number => y + height / 2;
/** A tenth of a pixel is more than anybody sees. */
export const round = (value: number): number => Math.round(value * 10) / 10;
