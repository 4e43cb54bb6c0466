import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../pages/serve/command-line.js';

/** How the pages of an example come to the browser. */
export type Serving = 'as-is' | 'vite';

/** An example: a folder that a newcomer would copy. */
export interface Example {
  readonly name: string;
  readonly folder: string;
  readonly serving: Serving;
  /** It shows what `npm run build` makes, not our sources. */
  readonly needsBuild: boolean;
}

const FOLDER = join(import.meta.dirname, '..');
const PLAIN = join(FOLDER, 'plain');
/** What an example's page is: a file, or what a module renders. */
const PAGES = ['index.html', 'render.ts'];

const examplesIn = (folder: string): Example[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, folder: join(folder, name) }))
    .filter((example) => PAGES.some((page) => existsSync(join(example.folder, page))))
    .map((example) => {
      const serving = isPlain(example.folder) ? 'as-is' : 'vite';
      return { ...example, serving, needsBuild: serving === 'as-is' || example.name === 'angular' };
    });

/** Files that browsers can read as they lie there: no package of their own, nothing to compile. */
const isPlain = (folder: string): boolean =>
  !existsSync(join(folder, 'package.json')) && !readdirSync(folder).some((file) => file.endsWith('.ts'));

/** All examples with a page, by name. */
export const examples = (): Example[] =>
  [...examplesIn(FOLDER), ...examplesIn(PLAIN)].sort((one, other) => one.name.localeCompare(other.name));

/** The example of this name; a UsageError names the others. */
export function findExample(name: string): Example {
  const all = examples();
  const found = all.find((example) => example.name === name);
  if (found) return found;
  throw new UsageError(`There is no example "${name}". There are: ${all.map((one) => one.name).join(', ')}.`);
}
