import { nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html } from 'lit';
import { connect } from './connect.ts';
import type { Arrow } from './connect.ts';
import type { Layout, Place } from './lay-out.ts';
import { wasTaken } from './lay-out-activity.ts';
import type { ActivityLayout } from './lay-out-activity.ts';

/** A status that was visited: when, as numbers on the path, and whether something went wrong there. */
export interface Mark {
  readonly numbers: readonly number[];
  readonly hasProblem: boolean;
}

/** What is lit in the picture of the statuses. */
export interface Lights {
  /** Leaves in the order in which they were visited; the last is where the flow is. */
  readonly path: readonly string[];
  readonly marks: ReadonlyMap<string, Mark>;
}

/** More numbers than these are not read. */
const MOST_NUMBERS = 3;

/** The statuses, with the way that was taken through them. */
export function drawStatuses(layout: Layout, { path, marks }: Lights, name: string): TemplateResult {
  const { width, height, plots } = layout;
  const current = path.at(-1);
  const places = plots.flatMap((plot) => plot.places);
  const at = new Map(places.map((place) => [place.name, place]));
  const arrows = path.flatMap((to, index) => {
    const [from, there] = [at.get(path[index - 1] ?? ''), at.get(to)];
    return from && there && from !== there
      ? [[index === path.length - 1, connect(from, there, width)] as const]
      : [];
  });
  // Once each, the last one on top.
  const drawn = new Map<string, readonly [isLast: boolean, arrow: Arrow]>();
  for (const arrow of arrows) {
    drawn.delete(arrow[1].line);
    drawn.set(arrow[1].line, arrow);
  }
  return html`<svg
    class="statuses"
    role="img"
    aria-label=${name}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
  >
    ${plots.map(
      ({ x, y, width: w, height: h, title }) =>
        svg`<g class="family"><rect x=${x} y=${y} width=${w} height=${h} rx="12" /><text x=${x + w / 2} y=${y + 16}>${title}</text></g>`,
    )}
    ${[...drawn.values()].map(([isLast, arrow]) => drawArrow(arrow, isLast ? 'last' : 'taken'))}
    ${places.map((place) => drawPlace(place, marks.get(place.name), place.name === current))}
  </svg>`;
}

const drawArrow = ({ line, head }: Arrow, state: string): SVGTemplateResult =>
  svg`<g class="arrow" data-state=${state}><path d=${line} /><path d=${head} /></g>`;

function drawPlace(
  { name, lines, x, y, width, height }: Place,
  mark: Mark | undefined,
  isCurrent: boolean,
): SVGTemplateResult {
  const state = isCurrent ? 'current' : mark ? 'visited' : 'apart';
  const [first = '', second] = lines;
  const center = x + width / 2;
  return svg`<g class="status" data-status=${name} data-state=${state} ?data-problem=${mark?.hasProblem}>
    ${isCurrent ? svg`<rect class="halo" x=${x - 3} y=${y - 3} width=${width + 6} height=${height + 6} rx="11" />` : nothing}
    <rect class="box" x=${x} y=${y} width=${width} height=${height} rx="8" />
    ${
      second === undefined
        ? svg`<text x=${center} y=${y + height / 2 + 4}>${first}</text>`
        : svg`<text x=${center} y=${y + height / 2 - 2}>${first}</text><text x=${center} y=${y + height / 2 + 11}>${second}</text>`
    }
    ${mark ? drawNumbers(mark, x + 2, y) : nothing}
  </g>`;
}

function drawNumbers({ numbers, hasProblem }: Mark, x: number, y: number): SVGTemplateResult {
  const shown = numbers.slice(-MOST_NUMBERS).join(' ');
  const text = numbers.length > MOST_NUMBERS ? `… ${shown}` : shown;
  const width = 11 + text.length * 6;
  return svg`<g class="numbers" ?data-problem=${hasProblem}>
    <rect x=${x - 6} y=${y - 8} width=${width} height="17" rx="8.5" />
    <text x=${x - 6 + width / 2} y=${y + 4.5}>${text}</text>
  </g>`;
}

/** The activity, with every way that the machine has, and those that were taken last. */
export function drawActivity(layout: ActivityLayout, from: string, to: string, name: string): TemplateResult {
  const { width, height, posts, ways } = layout;
  // What is lit lies above what is not.
  const drawn = ways
    .map((way) => ({ way, state: wasTaken(way, layout, from, to) ? 'last' : 'open' }))
    .sort((a, b) => Number(a.state === 'last') - Number(b.state === 'last'));
  return html`<svg
    class="activity"
    role="img"
    aria-label=${name}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
  >
    ${drawn.map(
      ({ way, state }) => svg`<g class="arrow" data-state=${state}>
        <title>${`${way.arrow.from ?? 'any'} → ${way.arrow.to}: ${way.arrow.labels.join(', ')}`}</title>
        ${way.dot ? svg`<circle cx=${way.dot[0]} cy=${way.dot[1]} r="3" />` : nothing}
        <path d=${way.line} /><path d=${way.head} />
      </g>`,
    )}
    ${posts.map(
      (
        post,
      ) => svg`<g class="status" data-activity=${post.name} data-state=${post.name === to ? 'current' : 'apart'} ?data-passing=${post.isPassing}>
        ${post.name === to ? svg`<rect class="halo" x=${post.x - 3} y=${post.y - 3} width=${post.width + 6} height=${post.height + 6} rx="18" />` : nothing}
        <rect class="box" x=${post.x} y=${post.y} width=${post.width} height=${post.height} rx="15" />
        <text x=${post.x + post.width / 2} y=${post.y + post.height / 2 + 4}>${post.name}</text>
      </g>`,
    )}
  </svg>`;
}
