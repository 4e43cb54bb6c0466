import type { ArrowDescription, RegionDescription } from '@authn-flow/authn-core/machine';
import { headAt, round } from './connect.ts';
import type { Arrow, Point } from './connect.ts';
import type { Box } from './lay-out.ts';

/** A state of the activity in its place. */
export interface Post extends Box {
  readonly name: string;
  /** Left in the breath that it is entered in. */
  readonly isPassing: boolean;
}

/** A way between two of them, with all that is known about it. */
export interface Way extends Arrow {
  readonly arrow: ArrowDescription;
  /** Where it begins, if it leaves every state. */
  readonly dot?: Point;
}

/** The region of the activity, laid out. */
export interface ActivityLayout {
  readonly width: number;
  readonly height: number;
  readonly posts: readonly Post[];
  readonly ways: readonly Way[];
}

const SIZE = { width: 96, height: 30 };
/** From here on they stand side by side; below, one under the other. In px. */
const WIDE = 560;
const GAP = { least: 20, most: 56, below: 20 };
const STUB = 20;
/** How far an arrow bends out for each place that it passes. */
const bend = (span: number): number => 14 + 11 * span;

/** Lays the states out in a line, as the machine has them: what leads on on one side of it, what leads back on the other. */
export function layOutActivity(
  { states, arrows }: RegionDescription,
  available: number,
  fromRight = false,
): ActivityLayout {
  const isWide = available >= WIDE;
  const last = states.length - 1;
  const room = (available - states.length * SIZE.width) / Math.max(1, last);
  const gap = isWide ? Math.min(GAP.most, Math.max(GAP.least, room)) : GAP.below;
  const [length, breadth] = isWide ? [SIZE.width, SIZE.height] : [SIZE.height, SIZE.width];
  const long = states.length * (length + gap) - gap;
  // As far as the widest arrow swings out, which is three quarters of its bend.
  const side = bend(Math.max(1, last)) * 0.75 + 4;
  const broad = breadth + 2 * side;
  const isMirrored = isWide && fromRight;
  const point = (along: number, across: number): Point =>
    isWide ? [isMirrored ? long - along : along, across] : [broad - across, along];
  const start = (name: string): number => states.findIndex((state) => state.name === name) * (length + gap);

  /** Whatever leaves it asks a guard, and waits for no event. */
  const isPassing = (name: string): boolean =>
    arrows.every(({ from, labels }) => from !== name || labels.every((label) => label.startsWith('[')));

  const posts = states.map(({ name }): Post => {
    const at = start(name);
    const [x, y] = isWide ? [isMirrored ? long - at - length : at, side] : [side, at];
    return { ...SIZE, name, x, y, isPassing: isPassing(name) };
  });

  const ways = arrows.map((arrow): Way => {
    const to = start(arrow.to);
    if (arrow.from === undefined) {
      const [dot, tip] = [point(to + length * 0.2, side - STUB), point(to + length * 0.2, side)];
      return { arrow, dot, ...straight(dot, tip) };
    }
    const from = start(arrow.from);
    const span = Math.round(Math.abs(to - from) / (length + gap));
    const isOn = to > from;
    const edge = isOn ? side : side + breadth;
    const swing = isOn ? -bend(span) : bend(span);
    const offset = span === 0 ? length * 0.2 : length * 0.12 * (isOn ? 1 : -1);
    const [begin, end] = [from + length / 2 + offset, to + length / 2 - offset];
    const ends = [
      point(begin, edge),
      point(begin, edge + swing),
      point(end, edge + swing),
      point(end, edge),
    ] as const;
    return { arrow, ...bent(ends) };
  });
  return { width: isWide ? long : broad, height: isWide ? broad : long, posts, ways };
}

const at = (point: Point): string => point.map(round).join(' ');

function straight(from: Point, to: Point): Arrow {
  return {
    line: `M${at(from)}L${at(to)}`,
    head: headAt(to, [Math.sign(to[0] - from[0]), Math.sign(to[1] - from[1])]),
  };
}

function bent([from, one, other, to]: readonly [Point, Point, Point, Point]): Arrow {
  return {
    line: `M${at(from)}C${at(one)} ${at(other)} ${at(to)}`,
    head: headAt(to, [Math.sign(to[0] - other[0]), Math.sign(to[1] - other[1])]),
  };
}

/** Whether an arrow was taken on the way from one state to another, directly or by way of one that is only passed. */
export function wasTaken({ arrow }: Way, { posts, ways }: ActivityLayout, from: string, to: string): boolean {
  if (from === to) return false;
  const leads = (start: string | undefined, end: string): boolean =>
    ways.some((way) => way.arrow.from === start && way.arrow.to === end);
  if (leads(from, to)) return arrow.from === from && arrow.to === to;
  const passed = posts.find(
    ({ name, isPassing }) => isPassing && leads(undefined, name) && leads(name, to),
  )?.name;
  if (passed === undefined) return false;
  return (arrow.from === undefined && arrow.to === passed) || (arrow.from === passed && arrow.to === to);
}
