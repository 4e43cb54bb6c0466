import type { Family } from './families.ts';

/** A box of a drawing, by its corner at the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A status in its place. */
export interface Place extends Box {
  readonly name: string;
  /** The name, in one line or two. */
  readonly lines: readonly string[];
}

/** A family in its place. */
export interface Plot extends Box {
  readonly title: string;
  readonly places: readonly Place[];
}

/** All of it. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly plots: readonly Plot[];
}

/** The size of a state. */
export const STATE = { width: 112, height: 36 };
const GAP = 8;
const INSET = 6;
const HEADING = 24;
const COLUMN = STATE.width + 2 * INSET;
/** Room for arrows between two columns. */
const GUTTER = { least: 18, most: 56 };
const BETWEEN = 14;
const MARGIN = 4;
/** Signs in a line. */
const LONGEST = 15;

/**
 * Lays families out in as many columns as there is room for, in their order, as even as can be. The same families and the
 * same width are the same picture, always.
 */
export function layOut(families: readonly Family[], available: number, fromRight = false): Layout {
  const fitting = Math.floor((available - 2 * MARGIN + GUTTER.least) / (COLUMN + GUTTER.least));
  const columns = columnsOf(families, Math.min(families.length, Math.max(2, fitting)));
  const gutters = Math.max(1, columns.length - 1);
  const room = (available - 2 * MARGIN - columns.length * COLUMN) / gutters;
  const gutter = Math.min(GUTTER.most, Math.max(GUTTER.least, room));
  const width = columns.length * COLUMN + (columns.length - 1) * gutter + 2 * MARGIN;
  const height = Math.max(...columns.map(heightOf)) + 2 * MARGIN;
  const plots = columns.flatMap((column, index) => {
    const start = MARGIN + index * (COLUMN + gutter);
    const x = fromRight ? width - start - COLUMN : start;
    let y = (height - heightOf(column)) / 2;
    return column.map((family) => {
      const plot = plotOf(family, x, y);
      y += plot.height + BETWEEN;
      return plot;
    });
  });
  return { width, height, plots };
}

const plotHeight = ({ statuses }: Family): number =>
  HEADING + statuses.length * (STATE.height + GAP) + INSET - GAP;

const heightOf = (column: readonly Family[]): number =>
  column.reduce((sum, family) => sum + plotHeight(family) + BETWEEN, -BETWEEN);

function plotOf(family: Family, x: number, y: number): Plot {
  const places = family.statuses.map((name, row) => ({
    ...STATE,
    name,
    lines: linesOf(name),
    x: x + INSET,
    y: y + HEADING + row * (STATE.height + GAP),
  }));
  return { title: family.title, x, y, width: COLUMN, height: plotHeight(family), places };
}

/** Cuts the row of families into so many columns; of all the ways the one whose columns are most alike in height. */
function columnsOf(families: readonly Family[], count: number): Family[][] {
  if (count <= 1) return [[...families]];
  let best: Family[][] = [];
  let least = Infinity;
  for (let first = 1; first <= families.length - count + 1; first++) {
    const columns = [families.slice(0, first), ...columnsOf(families.slice(first), count - 1)];
    const cost = columns.reduce((sum, column) => sum + heightOf(column) ** 2, 0);
    if (cost < least) [best, least] = [columns, cost];
  }
  return best;
}

/** Breaks a long name after the underscore that is nearest to its middle. */
export function linesOf(name: string): string[] {
  if (name.length <= LONGEST) return [name];
  const breaks = [...name.matchAll(/_/g)].map(({ index }) => index + 1);
  const [at = LONGEST] = breaks
    .map((place) => [place, Math.max(place, name.length - place)] as const)
    .sort(([, a], [, b]) => a - b)
    .map(([place]) => place);
  return [name.slice(0, at), name.slice(at)];
}
