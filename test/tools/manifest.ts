// `node test/tools/manifest.ts`: what editors and frameworks know about the widget, out of its doc comments and types.
// Part of `npm run build`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, noWords, readFlags, ROOT, runTool } from './cli.ts';
import { analyse } from './manifest/analyse.ts';
import { resolveAttributeTypes } from './manifest/attribute-types.ts';
import { manifestProblems } from './manifest/complete.ts';
import { cssData, htmlData, webTypes } from './manifest/editors.ts';
import { frameworkTypes } from './manifest/frameworks.ts';
import { elementOf } from './manifest/schema.ts';
import { readSources, usedIn } from './manifest/sources.ts';

const WIDGET = join(ROOT, 'packages/sign-in-widget');

/** Writes all of it into `dist/`, which has to be built; returns what is missing from it, one sentence each. */
export async function writeManifest(): Promise<string[]> {
  const manifest = resolveAttributeTypes(await analyse(WIDGET), WIDGET);
  const element = elementOf(manifest);
  const named = JSON.parse(readFileSync(join(WIDGET, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const write = (file: string, content: unknown): void =>
    writeFileSync(
      join(WIDGET, 'dist', file),
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  write('custom-elements.json', manifest);
  write('vscode.html-custom-data.json', htmlData(element));
  write('vscode.css-custom-data.json', cssData(element));
  write('web-types.json', webTypes(element, named));
  mkdirSync(join(WIDGET, 'dist/frameworks'), { recursive: true });
  for (const [file, content] of Object.entries(frameworkTypes(element))) write(`frameworks/${file}`, content);
  return manifestProblems(manifest, usedIn(readSources(WIDGET)));
}

async function main(): Promise<number> {
  const { positionals } = readFlags({});
  noWords(positionals);
  const problems = await writeManifest();
  for (const problem of problems) console.error(problem);
  return problems.length ? 1 : 0;
}

if (isMain(import.meta)) await runTool(main);
