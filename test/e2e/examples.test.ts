import { expect, it } from 'vitest';
import { Examples } from './models/example-page.ts';

const examples = new Examples();

it('[r147] plain pages sign people in with one file: alone, and beside a Lit of their own', async () => {
  for (const name of ['single-file', 'own-lit']) {
    const example = await examples.run(name);
    await example.signIn();
    expect(example.complaints).toEqual([]);
  }
});
