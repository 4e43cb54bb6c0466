import type { AnyFactorModule } from '../factors/factor.ts';
import type { Fields } from './fields.ts';
import { inputOf } from './inputs.ts';
import type { ActionData, StepData, StepSummary } from './messages.ts';
import type { Step } from '../steps/step.ts';

/** Something that can be done at a step. */
export interface StepAction {
  /** Absent where any object goes. */
  readonly input?: Fields;
  /** Sends the command, or … */
  readonly run?: (input: object) => Promise<unknown>;
  /** … leaves for this page. */
  readonly href?: string;
}

/** A step as data, and what its actions do. */
export interface ProjectedStep {
  readonly data: StepData;
  readonly actions: ReadonlyMap<string, StepAction>;
}

/**
 * A step for those who draw it elsewhere: its plain data, from which what only accessors give (tokens, shared secrets,
 * pictures of them) is missing, as from any other copy, and `raw`, which is for this page's integrator; and its actions by
 * name, wherever in the step they are.
 */
export function projectStep(step: Step<AnyFactorModule>): ProjectedStep {
  const actions = new Map<string, StepAction>();

  function dataOf(value: unknown, path: string): unknown {
    if (Array.isArray(value)) return value.map((element, index) => dataOf(element, `${path}${index}.`));
    if (typeof value !== 'object' || value === null) return value;
    const own: [string, ActionData][] = [];
    const offer = (name: string, action: StepAction): void => {
      actions.set(path + name, action);
      own.push([name, { action: path + name, ...(action.input && { input: action.input }) }]);
    };
    const members: [string, unknown][] = [];
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === 'function') {
        const input = inputOf(step.status, value, name, path === '');
        offer(name, { run: member as NonNullable<StepAction['run']>, ...(input && { input }) });
      } else if (path + name !== 'raw') members.push([name, dataOf(member, `${path}${name}.`)]);
    }
    const href = pageIn(value);
    if (href !== undefined) {
      members.push(['url', withoutQuery(href)]);
      offer('open', { href, input: {} });
    }
    if (own.length > 0) members.push(['actions', Object.fromEntries(own)]);
    return Object.fromEntries(members);
  }

  // Every step can be given up, so that there always are `actions`.
  return { data: dataOf(step, '') as StepData, actions };
}

/** A page to open has its address in an accessor, because that may carry a token. */
function pageIn(value: object): string | undefined {
  if (Object.keys(value).includes('href')) return undefined;
  const { href } = value as { href?: unknown };
  return typeof href === 'string' ? href : undefined;
}

/** An address as it may be told to anybody. */
export function withoutQuery(href: string): string {
  const { origin, pathname } = new URL(href);
  return origin + pathname;
}

/** What remains of a step that is too long for a message: where the flow is, and the way out. */
export function essenceOf({ id, status, activity }: Step<AnyFactorModule>): StepData {
  return { id, status, activity, omitted: true, actions: { cancel: { action: 'cancel', input: {} } } };
}

/** A step for those who only watch. */
export function summaryOf(step: Step<AnyFactorModule>): StepSummary {
  const { wireStatus, factorType, provider } = step as {
    wireStatus?: string;
    factorType?: string;
    provider?: string;
  };
  const { id, status, activity } = step;
  return {
    id,
    status,
    activity,
    ...(wireStatus !== undefined && { wireStatus }),
    ...(factorType !== undefined && { factorType }),
    ...(provider !== undefined && { provider }),
  };
}
