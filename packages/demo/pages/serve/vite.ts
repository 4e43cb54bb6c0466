import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';

/** Where the pages lie. */
export const PAGES_ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Vite as a translator only: TypeScript and bare imports in, what browsers run out. Its client is not on the pages:
 * it reloads them whenever the server comes back, and a person in the middle of signing in should see what the
 * sign-in makes of that. Edit, then reload.
 */
export async function createTranslator(cacheDir?: string): Promise<ViteDevServer> {
  return createServer({
    root: PAGES_ROOT,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    clearScreen: false,
    ...(cacheDir !== undefined && { cacheDir }),
    server: {
      middlewareMode: true,
      hmr: false,
      ws: false,
      warmup: { clientFiles: ['./index.ts', './embedded/main.ts', './headless/main.ts', './phone/main.ts'] },
    },
    css: { postcss: {} },
    resolve: {
      conditions: ['@authn-flow/source', 'module', 'browser', 'production'],
      dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    },
    // Everything is named: a dependency found late would need a page reload to get in.
    optimizeDeps: {
      noDiscovery: true,
      include: [
        'otpauth',
        '@authn-flow/sign-in-widget > lit',
        '@authn-flow/authn-core > ky',
        '@authn-flow/authn-core > xstate',
        '@authn-flow/authn-core > zod/mini',
      ],
    },
  });
}
