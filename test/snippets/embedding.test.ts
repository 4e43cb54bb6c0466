import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCS = join(import.meta.dirname, '../../docs');
const text = readFileSync(join(DOCS, 'embedding.md'), 'utf8');
const lines = (code: string): string => code.replace(/^\s+/gm, '').trim();

/** A paragraph that links an example's file, and the code below it. */
const QUOTES = /\[the example\]\((?<file>[^)]+\.\w+)\)[^\n]*\n\n```\w+\n(?<code>.*?)```/gs;

describe('what embedding.md shows of examples', () => {
  const quotes = [...text.matchAll(QUOTES)].map(({ groups }) => ({
    file: groups?.['file'] ?? '',
    code: groups?.['code'] ?? '',
  }));

  it('is there', () => {
    expect(quotes.length).toBeGreaterThan(6);
  });

  it.each(quotes)('is in $file, but for what is around it', ({ file, code }) => {
    const example = lines(readFileSync(join(DOCS, file), 'utf8'));
    // A page's head and body are apart: each tag is looked for by itself.
    const parts = file.endsWith('.html') ? lines(code).split('\n') : [lines(code)];
    for (const part of parts) expect(example).toContain(part);
  });

  it('leads to examples that exist', () => {
    const links = [...text.matchAll(/\]\((\.\.?\/[^)#]+|[\w-]+\.md)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !existsSync(join(DOCS, link)))).toEqual([]);
  });
});
