import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../tools/cli.ts';
import { run } from '../tools/run.ts';

const CHECKERS: [example: string, command: string, flags: string[], passed: string][] = [
  ['react', 'tsc', ['-p', 'tsconfig.json'], ''],
  ['solid', 'tsc', ['-p', 'tsconfig.json'], ''],
  ['vue', 'vue-tsc', ['-p', 'tsconfig.json'], ''],
  ['svelte', 'svelte-check', ['--tsconfig', './tsconfig.json', '--threshold', 'error'], ' 0 errors'],
];

// Angular's own checker runs whenever its example does.
it.for(CHECKERS)('[r151] [r170] the example for %s passes %s', async ([example, command, flags, passed]) => {
  const { code, output } = await run(command, flags, join(ROOT, 'packages/demo/examples', example));
  expect(output).toContain(passed);
  expect({ code, output }).toMatchObject(passed ? { code: 0 } : { code: 0, output: '' });
});
