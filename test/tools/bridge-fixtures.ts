// Writes down what goes over the bridge, for native teams' own tests: `node test/tools/bridge-fixtures.ts` writes,
// `--check` only compares. Everything in it was said by the page itself, to an app of which only the script is ours.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, noWords, readFlags, ROOT, runTool } from './cli.ts';
import { EVENT_SCENES, playEvent, playRequest, REQUEST_SCENES } from './bridge/scenes.ts';

/** Where the fixtures stand. */
export const FIXTURES = 'docs/webview/fixtures';

/** Each file's name with its text. */
export async function drawFixtures(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const write = (file: string, content: object): void => {
    if (files.has(`${file}.json`)) throw new Error(`two fixtures are called ${file}`);
    files.set(`${file}.json`, `${JSON.stringify(content, null, 2)}\n`);
  };
  for (const scene of REQUEST_SCENES) write(scene.file, await playRequest(scene));
  for (const scene of EVENT_SCENES) write(scene.file, await playEvent(scene));
  return files;
}

/** The files as they stand. */
export const readFixtures = (): Map<string, string> =>
  new Map(
    readdirSync(join(ROOT, FIXTURES)).map((name) => [name, readFileSync(join(ROOT, FIXTURES, name), 'utf8')]),
  );

async function main(): Promise<number> {
  const { values, positionals } = readFlags({ check: { type: 'boolean' } });
  noWords(positionals);
  const drawn = await drawFixtures();
  if (values.check) {
    const found = readFixtures();
    const names = new Set([...drawn.keys(), ...found.keys()]);
    const stale = [...names].filter((name) => drawn.get(name) !== found.get(name));
    if (stale.length === 0) return 0;
    console.error(
      `${FIXTURES}: ${stale.join(', ')} not as it is said: run \`node test/tools/bridge-fixtures.ts\`.`,
    );
    return 1;
  }
  rmSync(join(ROOT, FIXTURES), { recursive: true, force: true });
  mkdirSync(join(ROOT, FIXTURES), { recursive: true });
  for (const [name, text] of drawn) writeFileSync(join(ROOT, FIXTURES, name), text);
  return 0;
}

if (isMain(import.meta)) await runTool(main);
