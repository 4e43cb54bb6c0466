// `npm run gallery -- --update`: takes the pictures of all screens anew. Without --update it says what has changed.
import { readdir, rm } from 'node:fs/promises';
import { scenes } from '../../packages/demo/pages/gallery/scenes/index.ts';
import { Hall } from '../gallery/models/hall.ts';
import { plain } from '../gallery/models/looks.ts';
import * as pictures from '../gallery/models/pictures.ts';
import { isMain, noWords, readFlags, runTool } from './cli.ts';

async function main(): Promise<number> {
  const { values, positionals } = readFlags({ update: { type: 'boolean' } });
  noWords(positionals);
  const hall = await Hall.open();
  try {
    const desk = await hall.blank();
    const machine = await pictures.fingerprint(desk);
    if (!values.update && machine !== (await pictures.keptFingerprint())) {
      console.log('Other fonts, or another browser, than the pictures were taken with: nothing to compare.');
      return 0;
    }
    if (values.update) for (const file of await old()) await rm(file);
    let changed = 0;
    await Promise.all(
      scenes.map(async ({ name }) => {
        const picture = await hall.visit(name, plain, pictures.take);
        if (values.update) await pictures.keep(name, picture, desk);
        else {
          const found = await pictures.difference(name, picture, desk);
          if (found) console.log(`${name}: ${found}`);
          if (found) changed++;
        }
      }),
    );
    if (values.update) await pictures.keepFingerprint(machine);
    console.log(values.update ? `${scenes.length} pictures taken` : `${changed} of ${scenes.length} changed`);
    return changed ? 1 : 0;
  } finally {
    await hall.close();
  }
}

/** Pictures of screens that may be gone. */
async function old(): Promise<URL[]> {
  const names = await readdir(pictures.FOLDER).catch(() => []);
  return names.map((name) => new URL(name, pictures.FOLDER));
}

if (isMain(import.meta)) await runTool(main);
