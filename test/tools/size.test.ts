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
  'entry.js': 'const a = () => import(`./chunks/engine.js`); import("./chunks/code.js"); import("lit");',
  'chunks/engine.js': 'import { x } from "../entry.js";',
  'chunks/code.js':
    'import "../entry.js"; import "./screens-kit.js"; import("./en.seldom.js"); import("./fr.sign-in.js");',
  'chunks/screens-kit.js': 'export { y } from "../entry.js";',
  'chunks/en.seldom.js': '',
  'chunks/fr.sign-in.js': '',
};

it('tells what is loaded with a file from what is loaded later', () => {
  const [entry, engine, code, kit, seldom] = lay(WIDGET);
  expect([...importGraph(entry!, 'static').files]).toEqual([entry]);
  expect(dynamicImports(entry!)).toEqual([engine, code]);
  expect([...importGraph(code!, 'static').files].sort()).toEqual([code, entry, kit].sort());
  expect(importGraph(entry!, 'all').files).toContain(seldom);
  expect([...importGraph(entry!).bare.keys()]).toEqual(['lit']);
  expect(chain(entry!, seldom!)).toEqual([entry, code, seldom]);
  expect(chain(seldom!, entry!)).toEqual([]);
});

it('gives each chunk the budget of its kind, and the engine none of its own', () => {
  const files = lay(WIDGET);
  expect(chunkChecks(files[1]!, files).map(({ name, limit }) => [name, limit])).toEqual([
    ['widget, shared kit', '6 kB'],
    ['chunk, code', '4 kB'],
    ['language, en.seldom', '8 kB'],
    ['language, fr.sign-in', '1.5 kB'],
  ]);
});

it('says where an import leads nowhere', () => {
  const [entry] = lay({ 'entry.js': 'import "./gone.js"; import "./types.d.ts"' });
  expect(importGraph(entry!).missing).toEqual([`./gone.js in ${entry!}`, `./types.d.ts in ${entry!}`]);
});
