import { defineConfig } from 'vitest/config';
import { ROOT } from '../tools/cli.ts';

// Apart from `npm test`: these want web views that not every machine has, and real time.
export default defineConfig({
  root: ROOT,
  resolve: { conditions: ['@authn-flow/source'] },
  ssr: { resolve: { conditions: ['@authn-flow/source'] } },
  test: {
    name: 'webview',
    globalSetup: ['test/webview/install.ts'],
    include: ['test/webview/**/*.check.ts'],
    reporters: ['verbose', `${ROOT}/test/tally.ts`],
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
