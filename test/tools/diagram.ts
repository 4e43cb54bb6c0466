// Draws the statechart for docs/architecture.md from the machine itself: `node test/tools/diagram.ts` writes,
// `--check` only compares. Needs the source condition, which it gives itself.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Doings, MachineDescription, RegionDescription } from '@authn-flow/authn-core/machine';
import { isMain, noWords, readFlags, ROOT, runTool, UsageError } from './cli.ts';
import { SOURCE_CONDITION } from './dist-checks.ts';

/** Where the diagram stands. */
export const DOCUMENT = 'docs/architecture.md';
const BEGIN = '<!-- states:begin -->';
const END = '<!-- states:end -->';

/** Mermaid text of a machine: one box per region. What every state of a region does is drawn once, from a dot named "any". */
export function drawStates({ regions }: MachineDescription): string {
  return ['stateDiagram-v2', ...regions.flatMap(drawRegion)].join('\n');
}

function drawRegion({ name, initial, anywhere, choices, states, arrows }: RegionDescription): string[] {
  const any = `any_${name}`;
  const about = [
    ...[...runs(anywhere), ...anywhere.takes].map((line) => `${any} : ${line}`),
    ...choices.map((choice) => `state ${choice} <<choice>>`),
    // Mermaid takes the first line about a state for its title.
    ...states.flatMap((state) => {
      const lines = [...runs(state), ...state.takes];
      return lines.length ? [state.name, ...lines].map((line) => `${state.name} : ${line}`) : [];
    }),
  ];
  const drawn = arrows.map(
    ({ from, to, labels }) => `${from ?? any} --> ${to}${labels.length ? ` : ${labels.join('<br/>')}` : ''}`,
  );
  return [
    `  state ${name} {`,
    ...(initial === undefined ? [] : [`    [*] --> ${initial}`]),
    `    state "any" as ${any}`,
    ...[...about, ...drawn].map((line) => `    ${line}`),
    '  }',
  ];
}

const runs = (doings: Doings): string[] => doings.runs.map((actor) => `runs ${actor}`);

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
  const { createAuthnMachine, describeMachine } = await import('@authn-flow/authn-core/machine');
  const before = readDocument();
  const after = placeDiagram(before, drawStates(describeMachine(createAuthnMachine())));
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
