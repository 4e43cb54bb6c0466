import { cpSync, globSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../tools/cli.ts';
import { FRAMEWORKS } from '../tools/dist-checks.ts';
import { run } from '../tools/run.ts';

/** Gives a project the frameworks, and programs that use the widget in them: some are right, some wrong on purpose. */
export function addFrameworks(folder: string): void {
  for (const name of [...Object.values(FRAMEWORKS), '@types/react']) {
    const path = join(folder, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(realpathSync(join(ROOT, 'test/node_modules', name)), path, 'junction');
  }
  cpSync(join(ROOT, 'test/types/frameworks'), folder, { recursive: true });
  declareAsSources(folder);
}

// As declarations they would be checked together with those of four frameworks and the DOM, which takes ten times as long.
function declareAsSources(folder: string): void {
  const declarations = join(folder, 'node_modules/@authn-flow/sign-in-widget/dist/frameworks');
  mkdirSync(join(folder, 'declared'));
  for (const file of globSync('*.d.ts', { cwd: declarations })) {
    const text = readFileSync(join(declarations, file), 'utf8');
    writeFileSync(
      join(folder, 'declared', file.replace('.d.ts', '.ts')),
      text.replace("'../index.js'", "'@authn-flow/sign-in-widget'"),
    );
  }
}

/**
 * What the framework's own checker finds in its programs. Under `@ts-expect-error` and the like an error is due, and none
 * is an error; Svelte has no such comment in markup, so what it finds below `<!-- wrong: … -->` is compared here.
 */
export async function complaints(folder: string, framework: string): Promise<string[]> {
  const cwd = join(folder, framework);
  if (framework === 'svelte') return svelteComplaints(cwd);
  const { output } = await run(framework === 'vue' ? 'vue-tsc' : 'tsc', ['-p', 'tsconfig.json'], cwd);
  return linesOf(output);
}

async function svelteComplaints(cwd: string): Promise<string[]> {
  const flags = ['--tsconfig', './tsconfig.json', '--output', 'machine', '--threshold', 'error'];
  const { output } = await run('svelte-check', flags, cwd);
  if (!output.includes('COMPLETED')) return linesOf(output);
  const errors = linesOf(output).flatMap((line) => {
    const [, file = '', number = '', text = ''] = /ERROR "(.*?)" (\d+):\d+ (.*)/.exec(line) ?? [];
    return file ? [{ place: `${file}:${number}`, text }] : [];
  });
  const due = readFileSync(join(cwd, 'Mistakes.svelte'), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.startsWith('<!-- wrong:') ? [`Mistakes.svelte:${index + 2}`] : []));
  return [
    ...errors.filter(({ place }) => !due.includes(place)).map(({ place, text }) => `${place}: ${text}`),
    ...due
      .filter((place) => !errors.some((error) => error.place === place))
      .map((place) => `${place}: is wrong, and passes`),
  ];
}

const linesOf = (output: string): string[] => output.split('\n').filter(Boolean);
