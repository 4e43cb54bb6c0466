#!/usr/bin/env node
// Signs in to an org from the terminal: node main.ts --org http://localhost:3000
import { registerHooks } from 'node:module';

// Within this repository the library is TypeScript that nobody has built: a program of one's own leaves this out.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: [...context.conditions, '@authn-flow/source'] }),
});

const { main } = await import('./run.ts');
process.exitCode = await main(process.argv.slice(2), process.env);
