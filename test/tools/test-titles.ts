import ts from 'typescript';

/** A test that carries tags, in its own title or its groups'. */
export interface TitledTest {
  tags: string[];
  file: string;
  line: number;
  /** The group titles and the test's own, without their tags. */
  title: string;
  /** False for skipped, todo and expected-to-fail tests: they show nothing. */
  runs: boolean;
}

/** A test that names rows of docs/behaviours.md in its title. */
export interface TaggedTest extends Omit<TitledTest, 'tags'> {
  rows: number[];
}

interface Context {
  tags: string[];
  titles: string[];
  runs: boolean;
}

const CALLS = new Set(['it', 'test', 'describe', 'suite']);
const IDLE = new Set(['skip', 'todo', 'fails', 'skipIf', 'runIf']);

/** Finds the tests of a source text that carry tags like `[r37]`. */
export const readTaggedTests = (source: string, file: string): TaggedTest[] =>
  readTitledTests(source, file, /\[r(\d+)\]/g).map(({ tags, ...test }) => ({
    ...test,
    rows: tags.map(Number),
  }));

/**
 * Finds the tests of a source text whose titles, or whose groups' titles, carry tags: what `tag`, a global expression,
 * finds, of which its first group is told. The syntax tree is read rather than the text: a test in a comment, or a
 * skipped one, shows nothing.
 */
export function readTitledTests(source: string, file: string, tag: RegExp): TitledTest[] {
  const tagsIn = (text: string): string[] => [...text.matchAll(tag)].map((match) => match[1] ?? '');
  if (!tagsIn(source).length) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: TitledTest[] = [];

  const visit = (node: ts.Node, context: Context): void => {
    const call = ts.isCallExpression(node) ? readCall(node) : undefined;
    if (!call) {
      ts.forEachChild(node, (child) => visit(child, context));
      return;
    }
    const inner: Context = {
      tags: [...context.tags, ...tagsIn(call.title)],
      titles: [...context.titles, call.title.replaceAll(tag, '').trim()],
      runs: context.runs && call.runs,
    };
    if (!call.group && inner.tags.length) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        tags: [...new Set(inner.tags)],
        file,
        line,
        title: inner.titles.join(' › '),
        runs: inner.runs,
      });
    }
    ts.forEachChild(node, (child) => visit(child, inner));
  };

  visit(tree, { tags: [], titles: [], runs: true });
  return found;
}

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
