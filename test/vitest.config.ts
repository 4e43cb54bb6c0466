import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './browser.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const SOURCE = '@authn-flow/source'; // the export condition that leads to TypeScript sources: no build before tests

/** Walks through whole flows, which take longer than a person waits for `npm test`. */
const WALKS = [
  'e2e/{headless,widget}-*.test.ts',
  'e2e/{after-success,security-keys}.test.ts',
  'e2e/{examples,example-*}.test.ts',
  'e2e/examples/**/*.test.ts',
];

/** All looks of every screen, and their pictures: a browser takes a second for one. */
const EVERY_LOOK = ['gallery/{every-look,pictures}.test.ts'];
/** As many at once as there are tabs: most of it is waiting for the browser. */
const GALLERY = { maxWorkers: 2, maxConcurrency: 3, testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  root: here('.'), // whose dependencies the names below are
  resolve: {
    conditions: [SOURCE, 'module', 'browser', 'development|production'],
    alias: { '@esm-bundle/chai': here('./chai-shim.ts') },
    dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
  },
  ssr: { resolve: { conditions: [SOURCE, 'module', 'node', 'development|production'] } },
  plugins: [
    {
      // @open-wc/testing reaches for web-test-runner's socket through semantic-dom-diff.
      name: 'no-web-test-runner',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith('__web-dev-server__web-socket.js') ? '\0wtr' : null),
      load: (id) => (id === '\0wtr' ? 'export const sendMessageWaitForResponse = undefined' : null),
    },
  ],
  optimizeDeps: {
    exclude: ['@open-wc/testing', '@authn-flow/authn-core', '@authn-flow/sign-in-widget'],
    include: [
      'lit',
      'lit/html.js',
      'lit/static-html.js',
      'lit/directive-helpers.js',
      'lit/directives/unsafe-html.js',
      '@open-wc/testing > chai-a11y-axe > axe-core',
      '@open-wc/testing > @open-wc/semantic-dom-diff',
      // Named, or they are found in the middle of a run, which starts the page anew under the tests.
      '@authn-flow/authn-core > ky',
      '@authn-flow/authn-core > xstate',
      '@authn-flow/authn-core > zod/mini',
    ],
  },
  test: {
    reporters: ['default', here('./tally.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['../packages/*/src/**/*.test.ts', '../packages/demo/org/**/*.test.ts', '**/*.test.ts'],
          exclude: ['**/node_modules/**', '../packages/sign-in-widget/**', 'e2e/**', 'gallery/**'],
          // One world for all files halves the time. They leave nothing behind in it: nothing of ours is global.
          isolate: false,
          unstubGlobals: true,
          restoreMocks: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['../packages/sign-in-widget/src/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          setupFiles: [here('./setup-browser.ts')],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          // The demo as a person meets it: a server process and a real browser, driven from Node.
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: WALKS,
          maxWorkers: 2, // they wait more than they work
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          // Every screen of the demo's gallery, once each.
          name: 'gallery',
          include: ['gallery/*.test.ts'],
          exclude: EVERY_LOOK,
          ...GALLERY,
        },
      },
      {
        extends: true,
        // The same in every theme, language, direction and width, and beside the pictures that are kept: `npm run proof`.
        test: { name: 'every-look', include: EVERY_LOOK, ...GALLERY, testTimeout: 300_000 },
      },
      {
        extends: true,
        // Every flow from its first screen to its last: `npm run proof`.
        test: { name: 'walks', include: WALKS, maxWorkers: 2, testTimeout: 30_000, hookTimeout: 30_000 },
      },
    ],
  },
});
