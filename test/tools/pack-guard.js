// Runs before a package is packed. npm would leave `catalog:`, `workspace:` and the source condition in the manifest;
// pnpm replaces them. Plain JavaScript, because `npm pack` runs whatever Node there is.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const refuse = (why) => {
  console.error(`${name}: ${why}`);
  process.exit(1);
};
if (!basename(process.env.npm_execpath ?? '').startsWith('pnpm')) {
  refuse('pack and publish with pnpm (npx --yes pnpm@12.21.0 pack); npm would leave the manifest unusable.');
}
if (!existsSync('dist/index.js')) refuse('not built: run `npm run build` in the workspace’s root first.');
