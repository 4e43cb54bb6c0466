import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const documents = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const snippets = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8').trim());

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

  it.each(blocks)('is a file of test/snippets, letter by letter: $document', ({ code }) => {
    expect(snippets).toContain(code);
  });
});
