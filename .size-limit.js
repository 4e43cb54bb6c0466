// What is measured is found out by test/tools/size.ts, which bundles probes, watches a sign-in and lists the chunks.
import { existsSync, readFileSync } from 'node:fs';

const checks = new URL('test/results/size/checks.json', import.meta.url);
if (!existsSync(checks)) throw new Error('Run `npm run size`: it works out what is to be measured.');
export default JSON.parse(readFileSync(checks, 'utf8'));
