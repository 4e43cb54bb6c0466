import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chain, dynamicImports, importGraph } from './import-graph.ts';
import { chunkChecks } from './size/checks.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'authn-flow-size-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes files, and gives back where they are. */
function lay(files: Record<string, string>): string[] {
  mkdirSync(join(folder, 'chunks'));
  return Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
}

const WIDGET = {
  'entry.js':
    'const a = () => import(`./chunks/engine-12345678.js`); import("./chunks/code-abcdefgh.js"); import("lit");',
  'chunks/engine-12345678.js': 'import { x } from "../entry.js";',
  'chunks/code-abcdefgh.js':
    'import "../entry.js"; import "./kit-AAAA_-AA.js"; import("./rest-BBBBBBBB.js"); import("./sign-in-fr-CCCCCCCC.js");',
  'chunks/kit-AAAA_-AA.js': 'export { y } from "../entry.js";',
  'chunks/rest-BBBBBBBB.js': '',
  'chunks/sign-in-fr-CCCCCCCC.js': '',
};

it('tells what is loaded with a file from what is loaded later', () => {
  const [entry, engine, code, kit, rest] = lay(WIDGET);
  expect([...importGraph(entry!, 'static').files]).toEqual([entry]);
  expect(dynamicImports(entry!)).toEqual([engine, code]);
  expect([...importGraph(code!, 'static').files].sort()).toEqual([code, entry, kit].sort());
  expect(importGraph(entry!, 'all').files).toContain(rest);
  expect([...importGraph(entry!).bare.keys()]).toEqual(['lit']);
  expect(chain(entry!, rest!)).toEqual([entry, code, rest]);
  expect(chain(rest!, entry!)).toEqual([]);
});

it('gives each chunk the budget of its kind, and the engine none of its own', () => {
  const files = lay(WIDGET);
  expect(chunkChecks(files[1]!, files).map(({ name, limit }) => [name, limit])).toEqual([
    ['widget, shared kit', '6 kB'],
    ['chunk, code', '4 kB'],
    ['language, rest', '8 kB'],
    ['language, sign-in-fr', '1.5 kB'],
  ]);
});

it('says where an import leads nowhere', () => {
  const [entry] = lay({ 'entry.js': 'import "./gone.js"; import "./types.d.ts"' });
  expect(importGraph(entry!).missing).toEqual([`./gone.js in ${entry!}`, `./types.d.ts in ${entry!}`]);
});
