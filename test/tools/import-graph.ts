import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What can be reached from a file by its imports. */
export interface ImportGraph {
  /** Absolute paths of the files, the start included. */
  files: Set<string>;
  /** Package imports: specifier → the files that name it. */
  bare: Map<string, string[]>;
  /** Relative imports that lead nowhere, as "specifier in file". */
  missing: string[];
}

/** How far to follow: `static` leaves out what loads later by `import()`. */
export type Reach = 'static' | 'all';

/** Follows the relative imports of a `.js` or `.d.ts` file, types included. */
export function importGraph(entry: string, reach: Reach = 'all'): ImportGraph {
  const graph: ImportGraph = { files: new Set(), bare: new Map(), missing: [] };
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (graph.files.has(file)) continue;
    graph.files.add(file);
    for (const specifier of specifiers(file, reach)) {
      if (!specifier.startsWith('.')) {
        graph.bare.set(specifier, [...(graph.bare.get(specifier) ?? []), file]);
        continue;
      }
      const target = resolve(file, specifier);
      if (target) queue.push(target);
      else graph.missing.push(`${specifier} in ${file}`);
    }
  }
  return graph;
}

/** The files that a `.js` file fetches later, by `import()`. */
export function dynamicImports(file: string): string[] {
  const early = new Set(specifiers(file, 'static'));
  const later = specifiers(file, 'all').filter((specifier) => !early.has(specifier));
  return later.map((specifier) => resolve(file, specifier)).filter((path) => path !== undefined);
}

/** The shortest way from a file to another one by imports of either kind, both ends included; empty if there is none. */
export function chain(from: string, to: string): string[] {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === to) break;
    for (const specifier of specifiers(file, 'all')) {
      const next = specifier.startsWith('.') ? resolve(file, specifier) : undefined;
      if (next && !cameFrom.has(next)) cameFrom.set(next, file);
    }
  }
  const steps: string[] = [];
  for (let file: string | undefined = cameFrom.has(to) ? to : undefined; file; file = cameFrom.get(file)) {
    steps.unshift(file);
  }
  return steps;
}

/** The package that a bare specifier belongs to. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function specifiers(file: string, reach: Reach): string[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const found: string[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (node && ts.isStringLiteralLike(node)) found.push(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      if (reach === 'all') add(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** TypeScript reads `./x.ts` and `./x.js` in a declaration file as `./x.d.ts`. */
function resolve(from: string, specifier: string): string | undefined {
  const target = join(dirname(from), specifier);
  const tried = from.endsWith('.d.ts') ? [target.replace(/\.[jt]s$/, '.d.ts')] : [target];
  return tried.find((path) => existsSync(path));
}
