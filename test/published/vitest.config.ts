import { defineConfig } from 'vitest/config';
import { ROOT } from '../tools/cli.ts';

// Apart from the other tests, because these look at dist/ and so need a build; and nothing of the sources is resolved.
export default defineConfig({
  root: ROOT,
  test: {
    name: 'published',
    include: ['test/published/**/*.check.ts'],
    reporters: ['default', `${ROOT}/test/tally.ts`],
    testTimeout: 60_000, // npm, pnpm, tsc and vite are started, beside whatever else is running
  },
});
