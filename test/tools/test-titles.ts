import ts from 'typescript';

/** A test, or a group of tests, that names rows of docs/behaviours.md in its title. */
export interface TaggedTest {
  rows: number[];
  file: string;
  line: number;
  /** The group titles and the test's own, without their tags. */
  title: string;
  /** False for skipped, todo and expected-to-fail tests: they show nothing. */
  runs: boolean;
}

interface Context {
  rows: number[];
  titles: string[];
  runs: boolean;
}

const CALLS = new Set(['it', 'test', 'describe', 'suite']);
const IDLE = new Set(['skip', 'todo', 'fails', 'skipIf', 'runIf']);

/**
 * Finds the tests of a source text whose titles, or whose groups' titles, carry tags like `[r37]`.
 * The syntax tree is read rather than the text: a test in a comment, or a skipped one, shows nothing.
 */
export function readTaggedTests(source: string, file: string): TaggedTest[] {
  if (!/\[r\d+\]/.test(source)) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: TaggedTest[] = [];

  const visit = (node: ts.Node, context: Context): void => {
    const call = ts.isCallExpression(node) ? readCall(node) : undefined;
    if (!call) {
      ts.forEachChild(node, (child) => visit(child, context));
      return;
    }
    const inner: Context = {
      rows: [...context.rows, ...tags(call.title)],
      titles: [...context.titles, call.title.replaceAll(/\[r\d+\]/g, '').trim()],
      runs: context.runs && call.runs,
    };
    if (!call.group && inner.rows.length) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        rows: [...new Set(inner.rows)],
        file,
        line,
        title: inner.titles.join(' › '),
        runs: inner.runs,
      });
    }
    ts.forEachChild(node, (child) => visit(child, inner));
  };

  visit(tree, { rows: [], titles: [], runs: true });
  return found;
}

const tags = (title: string): number[] => [...title.matchAll(/\[r(\d+)\]/g)].map((match) => Number(match[1]));

/** `it.each(table).skip('title', …)` → its title, whether it is a group, and whether it runs; else undefined. */
function readCall(node: ts.CallExpression): { title: string; group: boolean; runs: boolean } | undefined {
  const title = node.arguments[0] && literal(node.arguments[0]);
  if (title === undefined) return undefined;
  let runs = true;
  let callee: ts.Expression = node.expression;
  while (!ts.isIdentifier(callee)) {
    if (ts.isPropertyAccessExpression(callee)) {
      if (IDLE.has(callee.name.text)) runs = false;
      callee = callee.expression;
    } else if (ts.isCallExpression(callee)) callee = callee.expression;
    else if (ts.isTaggedTemplateExpression(callee)) callee = callee.tag;
    else return undefined;
  }
  if (!CALLS.has(callee.text)) return undefined;
  return { title, group: callee.text === 'describe' || callee.text === 'suite', runs };
}

function literal(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : undefined;
}
