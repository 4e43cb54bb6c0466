// Draws the statechart for docs/architecture.md from the machine itself: `node test/tools/diagram.ts` writes,
// `--check` only compares. Needs the source condition, which it gives itself.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { isMain, noWords, readFlags, ROOT, runTool, UsageError } from './cli.ts';
import { SOURCE_CONDITION } from './dist-checks.ts';

/** Where the diagram stands. */
export const DOCUMENT = 'docs/architecture.md';
const BEGIN = '<!-- states:begin -->';
const END = '<!-- states:end -->';

/**
 * Mermaid text of a parallel machine: one box per region. What every state of a region does is drawn once, from a
 * dot named "any"; a table that routes one event by its guard's parameters is drawn as a choice, not as arrows
 * from everywhere to everywhere.
 */
export function drawStates(machine: AnyStateMachine): string {
  const { root } = machine;
  const regions = Object.values(root.states);
  if (root.type !== 'parallel' || !regions.length) {
    throw new UsageError(`The machine "${root.id}" is not parallel: the diagram draws its regions.`);
  }
  return [
    'stateDiagram-v2',
    ...regions.flatMap((region) => drawRegion(region, root, region === regions.at(-1))),
  ].join('\n');
}

/** What the machine as a whole runs and does is drawn with the last region, the one that acts. */
function drawRegion(region: AnyStateNode, root: AnyStateNode, isLast: boolean): string[] {
  const arrows = new Map<string, string[]>();
  const arrow = (from: string, to: string, label: string): void => {
    const key = `${from} --> ${to}`;
    const labels = arrows.get(key) ?? [];
    if (!labels.includes(label)) arrows.set(key, [...labels, label]);
  };
  const inside: string[] = [];
  const any = `any_${region.key}`;
  for (const { src } of [...(isLast ? root.invoke : []), ...region.invoke]) {
    inside.push(`${any} : runs ${nameOf(src)}`);
  }

  for (const [event, transitions] of [...root.transitions, ...region.transitions]) {
    const routed = transitions.filter((transition) => parameter(transition) !== undefined);
    const leaves = new Set(routed.map((transition) => targetIn(region, transition)));
    const isTable = leaves.size > 1;
    if (isTable) {
      inside.push(`state ${event} <<choice>>`);
      arrow(any, event, event);
    }
    for (const transition of transitions) {
      const to = targetIn(region, transition);
      if (to === undefined) {
        if (!transition.target) inside.push(`${any} : ${label(event, transition)} / ${actions(transition)}`);
      } else if (isTable && routed.includes(transition)) {
        arrow(event, to, parameter(transition) === to ? '' : parameter(transition)!);
      } else arrow(any, to, routed.includes(transition) ? `${event} [a new move]` : label(event, transition));
    }
  }

  for (const state of Object.values(region.states)) {
    const about: string[] = state.invoke.map((invoked) => `runs ${nameOf(invoked.src)}`);
    for (const transition of state.always ?? [])
      arrow(state.key, targetIn(region, transition)!, guard(transition));
    for (const [event, transitions] of state.transitions) {
      const delay = state.after.find((after) => after.eventType === event)?.delay;
      for (const transition of transitions) {
        const name = delay === undefined ? event : `after ${String(delay)}`;
        const to = targetIn(region, transition);
        if (to === undefined) about.push(`${label(name, transition)} / ${actions(transition)}`);
        else arrow(state.key, to, label(name, transition));
      }
    }
    // Mermaid takes the first line about a state for its title.
    if (about.length) inside.push(...[state.key, ...about].map((line) => `${state.key} : ${line}`));
  }

  const drawn = [...arrows].map(([ends, labels]) => `${ends}${text(labels)}`);
  const initial = region.initial.target[0]?.key;
  return [
    `  state ${region.key} {`,
    ...(initial ? [`    [*] --> ${initial}`] : []),
    `    state "any" as ${any}`,
    ...[...inside, ...drawn].map((line) => `    ${line}`),
    '  }',
  ];
}

const text = (labels: readonly string[]): string => {
  const shown = labels.filter(Boolean);
  return shown.length ? ` : ${shown.join('<br/>')}` : '';
};

const targetIn = (region: AnyStateNode, transition: AnyTransitionDefinition): string | undefined =>
  transition.target?.find((node) => node.parent === region)?.key;

const label = (event: string, transition: AnyTransitionDefinition): string =>
  [event, guard(transition)].filter(Boolean).join(' ');

const guard = ({ guard: given }: AnyTransitionDefinition): string => (given ? `[${nameOf(given)}]` : '');

/** What a guard with parameters asks for: `{ status: 'SUCCESS' }` → SUCCESS, `{ status: undefined }` → anything else. */
function parameter({ guard: given }: AnyTransitionDefinition): string | undefined {
  const params = typeof given === 'object' && 'params' in given ? given.params : undefined;
  if (typeof params !== 'object' || params === null) return undefined;
  return Object.values(params).map((value) => (value === undefined ? 'any other' : String(value)))[0];
}

/** Actors, actions and guards are given as a name, as an object with a type, or in place, without a name. */
function nameOf(thing: unknown): string {
  if (typeof thing === 'string') return thing;
  const named = typeof thing === 'object' && thing !== null && 'type' in thing ? thing.type : undefined;
  return typeof named === 'string' ? named : 'unnamed';
}

const actions = (transition: AnyTransitionDefinition): string => transition.actions.map(nameOf).join(', ');

/** The document with the diagram between its markers. */
export function placeDiagram(document: string, diagram: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new UsageError(`${DOCUMENT} needs the lines ${BEGIN} and ${END}, in this order, for the diagram.`);
  }
  return `${document.slice(0, begin)}${BEGIN}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\n${document.slice(end)}`;
}

/** Reads the document that holds the diagram. */
export function readDocument(): string {
  const path = join(ROOT, DOCUMENT);
  if (!existsSync(path)) throw new UsageError(`${DOCUMENT} does not exist.`);
  return readFileSync(path, 'utf8');
}

async function main(): Promise<number> {
  const { values, positionals } = readFlags({ check: { type: 'boolean' } });
  noWords(positionals);
  if (!process.execArgv.includes(SOURCE_CONDITION)) {
    const args = ['--conditions', SOURCE_CONDITION, import.meta.filename, ...process.argv.slice(2)];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
  }
  const { createAuthnMachine } = await import('@authn-flow/authn-core/machine');
  const before = readDocument();
  const after = placeDiagram(before, drawStates(createAuthnMachine()));
  if (values.check) {
    if (after === before) return 0;
    console.error(
      `The diagram in ${DOCUMENT} is not the machine's any more: run \`node test/tools/diagram.ts\`.`,
    );
    return 1;
  }
  writeFileSync(join(ROOT, DOCUMENT), after);
  return 0;
}

if (isMain(import.meta)) await runTool(main);
