import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../cli.ts';

/** Where the probes are written: they are nobody's product. */
export const RESULTS = join(ROOT, 'test/results/size');

/** What somebody's page would write, for each way to use the core. */
export const PROBES = {
  'core-with-factors': `
    import { createAuthnFlowWith, googleTotp, oktaTotp, push, sms } from '@authn-flow/authn-core';
    globalThis.flow = createAuthnFlowWith({ orgUrl: 'https://id.example.com', factors: [push, oktaTotp, googleTotp, sms] });
  `,
  'core-with-everything': `
    import { createAuthnFlow } from '@authn-flow/authn-core';
    globalThis.flow = createAuthnFlow({ orgUrl: 'https://id.example.com' });
  `,
  bridge: `
    import { connectBridge } from '@authn-flow/authn-core/bridge';
    globalThis.connectBridge = connectBridge;
  `,
  'core-unused': `import { createAuthnFlow } from '@authn-flow/authn-core';`,
} as const;

/** What a page has anyway, because its flow needs it. */
const SHARED: Partial<Record<keyof typeof PROBES, string[]>> = { bridge: ['zod/mini'] };

/**
 * Bundles a probe the way a production build does, from the built packages; returns the file's path. What is fetched
 * later by those who use it (ceremonies, hooks, the way to begin) is in files of its own, and not in this one.
 */
export async function bundleProbe(name: keyof typeof PROBES): Promise<string> {
  mkdirSync(RESULTS, { recursive: true });
  const entry = join(RESULTS, `${name}.entry.js`);
  writeFileSync(entry, PROBES[name]);
  await build({
    root: join(ROOT, 'test'),
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Said here, because a test run's NODE_ENV would make it a development build.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      outDir: RESULTS,
      emptyOutDir: false,
      target: 'es2022',
      // As a library: an app's build adds its own helper to every file that fetches others.
      lib: { entry, formats: ['es'], fileName: () => `${name}.js` },
      rolldownOptions: {
        external: SHARED[name] ?? [],
        output: { minify: true, chunkFileNames: `${name}/[name]-[hash].js` },
      },
    },
  });
  return join(RESULTS, `${name}.js`);
}
