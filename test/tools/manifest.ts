// `node test/tools/manifest.ts`: what editors and frameworks know about the elements, out of their doc comments and types.
// Part of `npm run build`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, noWords, readFlags, ROOT, runTool } from './cli.ts';
import { analyse } from './manifest/analyse.ts';
import { resolveAttributeTypes } from './manifest/attribute-types.ts';
import { manifestProblems } from './manifest/complete.ts';
import { cssData, htmlData, webTypes } from './manifest/editors.ts';
import { frameworkTypes } from './manifest/frameworks.ts';
import { elementOf, TAGS } from './manifest/schema.ts';
import { readSources, usedIn } from './manifest/sources.ts';

const WIDGET = join(ROOT, 'packages/sign-in-widget');

/** Writes all of it into `dist/`, which has to be built; returns what is missing from it, one sentence each. */
export async function writeManifest(): Promise<string[]> {
  const manifest = resolveAttributeTypes(await analyse(WIDGET), WIDGET);
  const elements = TAGS.map((tag) => elementOf(manifest, tag));
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
  write('vscode.html-custom-data.json', htmlData(elements));
  write('vscode.css-custom-data.json', cssData(elements));
  write('web-types.json', webTypes(elements, named));
  mkdirSync(join(WIDGET, 'dist/frameworks'), { recursive: true });
  for (const [file, content] of Object.entries(frameworkTypes(elementOf(manifest))))
    write(`frameworks/${file}`, content);
  return TAGS.flatMap((tag) => manifestProblems(manifest, usedIn(readSources(WIDGET, tag)), tag));
}

async function main(): Promise<number> {
  const { positionals } = readFlags({});
  noWords(positionals);
  const problems = await writeManifest();
  for (const problem of problems) console.error(problem);
  return problems.length ? 1 : 0;
}

if (isMain(import.meta)) await runTool(main);
