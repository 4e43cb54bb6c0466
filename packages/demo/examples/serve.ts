// `npm run example -- NAME`: an example of this folder with a local org to sign in to.
import { readCommandLine, HELP } from './serve/command-line.ts';
import { build } from './serve/built-files.ts';
import { findExample } from './serve/examples.ts';
import { startExample } from './serve/start-example.ts';
import { UsageError } from '../pages/serve/command-line.js';

async function main(): Promise<void> {
  const asked = readCommandLine(process.argv.slice(2), process.env);
  if (!asked) {
    console.log(HELP);
    return;
  }
  if (findExample(asked.name).needsBuild) build();
  // What React, Svelte and others are at work depends on it, and a shell may have set it to anything.
  process.env['NODE_ENV'] = asked.built ? 'production' : 'development';
  const { url, places, stop } = await startExample(asked.name, { ...asked, hashCost: 'real' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  const org = `${places['https://id.example.com'] ?? url}/__org`;
  console.log(`
  ${asked.name}: ${url}

  Sign in as   pat.password@example.com   Lantern-Meadow-41
  or with a code by text message, which is at ${org}/inbox
               sam.sms@example.com        Silver-Compass-63
  or as anybody of ${org}/people

  A development server: these passwords are public, and only this machine can reach it. Ctrl-C ends it.
`);
}

main().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exit(1);
});
