import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { activityLeaf, captionOf, leafOf } from './chart.ts';
import type { Chart } from './chart.ts';
import { drawActivity, drawStatuses } from './draw.ts';
import type { Mark } from './draw.ts';
import { familiesOf } from './families.ts';
import { layOutActivity } from './lay-out-activity.ts';
import { layOut } from './lay-out.ts';
import { problemsBetween } from './story.ts';
import type { Story, Visit } from './story.ts';

/** A machine, what happened in it, and the place to look at. */
export interface ChartView {
  readonly chart: Chart;
  readonly story: Story;
  readonly position: number;
}

/** Where the flow is, in words: what somebody hears who does not see the picture. */
export function wordsAt({ story, position }: ChartView): string {
  const { step } = story.moments[position] ?? {};
  if (!step) return 'Nothing has happened yet.';
  const problem = step.hasProblem ? ', with a problem' : '';
  return `${step.status}, ${captionOf(step.status, step.activity)}${problem}`;
}

/** The status and the activity, large. */
export function showNow({ story, position }: ChartView, mode: string): TemplateResult {
  const { step } = story.moments[position] ?? {};
  const isBehind = position < story.moments.length - 1;
  return html`<p class="here">
      <strong>${step?.status ?? 'No flow yet'}</strong>
      <span class="doing" data-activity=${step?.activity ?? nothing}>
        ${step ? captionOf(step.status, step.activity) : 'watch(flow) or recording = …'}
      </span>
    </p>
    ${mode ? html`<p class="mode" data-mode=${mode}>${mode === 'Live' && isBehind ? 'Live, looking back' : mode}</p>` : nothing}`;
}

/** Visits up to the place. */
const visited = ({ story, position }: ChartView): readonly Visit[] =>
  story.visits.slice(0, (story.moments[position]?.visit ?? -1) + 1);

/** Codes of what went wrong at each visit. */
function problemsOf({ story, position }: ChartView, visits: readonly Visit[], index: number): string[] {
  const from = visits[index]?.moment ?? 0;
  const next = visits[index + 1]?.moment;
  return problemsBetween(story, from, next === undefined ? position : next - 1);
}

/** The picture: the statuses above, the activity below. */
export function showChart(view: ChartView, room: number, isMirrored: boolean): TemplateResult {
  const { chart, story, position } = view;
  const visits = visited(view);
  const marks = new Map<string, Mark>();
  for (const [index, { status }] of visits.entries()) {
    const leaf = leafOf(chart, status);
    const before = marks.get(leaf);
    marks.set(leaf, {
      numbers: [...(before?.numbers ?? []), index + 1],
      hasProblem: before?.hasProblem === true || problemsOf(view, visits, index).length > 0,
    });
  }
  const path = visits.map(({ status }) => leafOf(chart, status));
  const now = activityLeaf(story.moments[position]?.step.activity ?? '');
  const before = activityLeaf(story.moments[position - 1]?.step.activity ?? now);
  return html`<h3 class="axis">status <span>the org’s</span></h3>
    ${drawStatuses(
      layOut(familiesOf(chart.leaves), room, isMirrored),
      { path, marks },
      `Statechart of the statuses. ${wordsAt(view)}. The list below has the path.`,
    )}
    <h3 class="axis">activity <span>the flow’s</span></h3>
    ${drawActivity(layOutActivity(chart.activity, room, isMirrored), before, now, `Statechart of the activity: ${now || 'none'}.`)}`;
}

/** The path as a list; every status leads to the moment in which it was reached. */
export function showPath(view: ChartView, go: (position: number) => void): TemplateResult {
  const { story } = view;
  const visits = visited(view);
  return html`<h3 class="unseen">Path taken</h3>
    <ol class="path">
      ${visits.map(({ status, moment }, index) => {
        const problems = [...new Set(problemsOf(view, visits, index))];
        const { factorType } = story.moments.findLast(({ visit }) => visit === index)?.step ?? {};
        return html`<li>
          <button
            type="button"
            aria-current=${index === visits.length - 1 ? 'step' : nothing}
            @click=${() => go(moment)}
          >
            <span class="number">${index + 1}</span
            >${status}${factorType ? html`<span class="factor">${factorType}</span>` : nothing}${
              problems.length ? html`<span class="trouble">${problems.join(', ')}</span>` : nothing
            }
          </button>
        </li>`;
      })}
    </ol>`;
}
