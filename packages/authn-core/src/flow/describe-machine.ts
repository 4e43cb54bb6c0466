import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** A parallel machine as plain data, for whoever draws it. */
export interface MachineDescription {
  readonly regions: readonly RegionDescription[];
}

/** One axis of the machine. */
export interface RegionDescription {
  readonly name: string;
  /** Where it begins. */
  readonly initial: string | undefined;
  /** What holds in each of its states; what the machine as a whole runs is told with the last region, the one that acts. */
  readonly anywhere: Doings;
  /** Events that a table leads to one state or another; arrows from them name what is asked. */
  readonly choices: readonly string[];
  readonly states: readonly StateDescription[];
  /** One for each pair, in the machine's order. */
  readonly arrows: readonly ArrowDescription[];
}

/** What happens while the machine stays where it is. */
export interface Doings {
  /** Names of actors. */
  readonly runs: readonly string[];
  /** Events that are taken in place, with what is done: `noted / note`. */
  readonly takes: readonly string[];
}

/** A leaf of a region. */
export interface StateDescription extends Doings {
  readonly name: string;
}

/** A way from one state to another. */
export interface ArrowDescription {
  /** A state or a choice; `undefined` where it leaves every state of the region. */
  readonly from: string | undefined;
  readonly to: string;
  /** Events and guards, of all the transitions between the two; empty where the target says it all. */
  readonly labels: readonly string[];
}

/**
 * Reads a parallel machine: one region after the other. A table that routes one event by its guard's parameters is a
 * choice, not arrows from everywhere to everywhere.
 *
 * @throws TypeError where the machine has no regions
 */
export function describeMachine({ root }: AnyStateMachine): MachineDescription {
  const regions = Object.values(root.states);
  if (root.type !== 'parallel' || !regions.length) {
    throw new TypeError(`The machine "${root.id}" is not parallel: its regions are what is described.`);
  }
  return { regions: regions.map((region) => describeRegion(region, root, region === regions.at(-1))) };
}

function describeRegion(region: AnyStateNode, root: AnyStateNode, isLast: boolean): RegionDescription {
  const arrows = new Map<string, ArrowDescription>();
  const arrow = (from: string | undefined, to: string, label: string): void => {
    const key = `${from ?? ''} ${to}`;
    const labels = arrows.get(key)?.labels ?? [];
    const isNew = label !== '' && !labels.includes(label);
    arrows.set(key, { from, to, labels: isNew ? [...labels, label] : labels });
  };
  const choices: string[] = [];
  const taken: string[] = [];

  for (const [event, transitions] of [...root.transitions, ...region.transitions]) {
    const routed = transitions.filter((transition) => parameterOf(transition) !== undefined);
    const isTable = new Set(routed.map((transition) => targetIn(region, transition))).size > 1;
    if (isTable) {
      choices.push(event);
      arrow(undefined, event, event);
    }
    for (const transition of transitions) {
      const to = targetIn(region, transition);
      const parameter = parameterOf(transition);
      if (to === undefined) {
        if (!transition.target) taken.push(inPlace(event, transition));
      } else if (isTable && parameter !== undefined) arrow(event, to, parameter === to ? '' : parameter);
      else
        arrow(undefined, to, parameter === undefined ? labelOf(event, transition) : `${event} [a new move]`);
    }
  }

  const states = Object.values(region.states).map((state): StateDescription => {
    const takes: string[] = [];
    for (const transition of state.always ?? []) {
      const to = targetIn(region, transition);
      if (to !== undefined) arrow(state.key, to, guardOf(transition));
    }
    for (const [event, transitions] of state.transitions) {
      const delay = state.after.find((after) => after.eventType === event)?.delay;
      const name = delay === undefined ? event : `after ${String(delay)}`;
      for (const transition of transitions) {
        const to = targetIn(region, transition);
        if (to === undefined) takes.push(inPlace(name, transition));
        else arrow(state.key, to, labelOf(name, transition));
      }
    }
    return { name: state.key, runs: actorsOf(state), takes };
  });

  return {
    name: region.key,
    initial: region.initial.target[0]?.key,
    anywhere: { runs: [...(isLast ? actorsOf(root) : []), ...actorsOf(region)], takes: taken },
    choices,
    states,
    arrows: [...arrows.values()],
  };
}

const actorsOf = ({ invoke }: AnyStateNode): string[] => invoke.map(({ src }) => nameOf(src));

const targetIn = (region: AnyStateNode, transition: AnyTransitionDefinition): string | undefined =>
  transition.target?.find((node) => node.parent === region)?.key;

const inPlace = (event: string, transition: AnyTransitionDefinition): string =>
  `${labelOf(event, transition)} / ${transition.actions.map(nameOf).join(', ')}`;

const labelOf = (event: string, transition: AnyTransitionDefinition): string =>
  [event, guardOf(transition)].filter(Boolean).join(' ');

const guardOf = ({ guard }: AnyTransitionDefinition): string => (guard ? `[${nameOf(guard)}]` : '');

/** What a guard with parameters asks for: `{ status: 'SUCCESS' }` → SUCCESS, `{ status: undefined }` → anything else. */
function parameterOf({ guard }: AnyTransitionDefinition): string | undefined {
  const params = typeof guard === 'object' && 'params' in guard ? guard.params : undefined;
  if (typeof params !== 'object' || params === null) return undefined;
  return Object.values(params).map((value) => (value === undefined ? 'any other' : String(value)))[0];
}

/** Actors, actions and guards are given as a name, as an object with a type, or in place, without a name. */
function nameOf(thing: unknown): string {
  if (typeof thing === 'string') return thing;
  const named = typeof thing === 'object' && thing !== null && 'type' in thing ? thing.type : undefined;
  return typeof named === 'string' ? named : 'unnamed';
}
