// `npm run gallery -- --update`: takes the pictures of all screens anew. Without --update it says what has changed. Words
// choose among the screens: `npm run gallery -- --update register forgot/ways`.
import { readdir, rm } from 'node:fs/promises';
import { scenes } from '../../packages/demo/pages/gallery/scenes/index.ts';
import { Hall } from '../gallery/models/hall.ts';
import { plain } from '../gallery/models/looks.ts';
import * as pictures from '../gallery/models/pictures.ts';
import { isMain, readFlags, runTool, UsageError } from './cli.ts';

async function main(): Promise<number> {
  const { values, positionals } = readFlags({ update: { type: 'boolean' } });
  const names = scenes.map(({ name }) => name);
  const chosen = names.filter(
    (name) => !positionals.length || positionals.some((word) => name.includes(word)),
  );
  if (!chosen.length) throw new UsageError(`No screen has "${positionals.join('" or "')}" in its name.`);
  const hall = await Hall.open();
  try {
    const desk = await hall.blank();
    const machine = await pictures.fingerprint(desk);
    if (!values.update && machine !== (await pictures.keptFingerprint())) {
      console.log('Other fonts, or another browser, than the pictures were taken with: nothing to compare.');
      return 0;
    }
    if (values.update) await forget(names);
    let changed = 0;
    await Promise.all(
      chosen.map(async (name) => {
        const picture = await hall.visit(name, plain, (page) => pictures.take(page, desk));
        if (values.update) await pictures.keep(name, picture);
        else {
          const found = await pictures.difference(name, picture, desk);
          if (found) console.log(`${name}: ${found}`);
          if (found) changed++;
        }
      }),
    );
    if (values.update) await pictures.keepFingerprint(machine);
    console.log(values.update ? `${chosen.length} pictures taken` : `${changed} of ${chosen.length} changed`);
    return changed ? 1 : 0;
  } finally {
    await hall.close();
  }
}

/** Takes the pictures of screens away that are gone. */
async function forget(names: readonly string[]): Promise<void> {
  const known = names.map((name) => pictures.fileOf(name).href);
  for (const file of await readdir(pictures.FOLDER).catch(() => [])) {
    const url = new URL(file, pictures.FOLDER);
    if (file.endsWith('.webp') && !known.includes(url.href)) await rm(url);
  }
}

if (isMain(import.meta)) await runTool(main);
