import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const documents = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('reference')) // which is made of the sources
    .map((name) => `docs/${name}`),
];

/** Where snippets are whole files: here, and in the examples that documents build up. */
const FOLDERS = [
  'test/snippets',
  'packages/demo/examples/plain/headless',
  'packages/demo/examples/react/src/headless',
];
const snippets = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => read(join(folder, name)).trim()),
);

/** `npm run types` compiles the snippets; this holds the documents to them. */
describe('TypeScript in the documents', () => {
  const blocks = documents.flatMap((document) =>
    [...read(document).matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => ({
      document,
      code: code.trim(),
    })),
  );

  it('is there', () => {
    expect(blocks.length).toBeGreaterThan(1);
  });

  it('and the page of the guide is the example’s', () => {
    const [, page = ''] = /```html\n(.*?)```/s.exec(read('docs/headless.md')) ?? [];
    expect(snippets).toContain(page.trim());
  });

  it.each(blocks)('is a file that is compiled, letter by letter: $document', ({ code }) => {
    expect(snippets).toContain(code);
  });
});
