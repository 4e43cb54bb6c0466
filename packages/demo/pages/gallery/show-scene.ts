import { scenes } from './scenes/index.ts';
import { readLook } from './look.ts';
import type { Look } from './look.ts';
import { play } from './play.ts';
import { standStill } from './stand-still.ts';
import bootstrap from './resets/bootstrap.css?url';
import tailwind from './resets/tailwind.css?url';
import unset from './resets/unset.css?url';

// The bare page of one scene. `data-scene` of <html> says how far it is: `ready` once it has come to rest.
const { dataset } = document.documentElement;

run();
// Another scene in the same page, for those who walk through many.
addEventListener('popstate', run);

function run(): void {
  for (const name of ['scene', 'why', 'requests']) Reflect.deleteProperty(dataset, name);
  show().then(
    () => (dataset['scene'] = 'ready'),
    (error: unknown) => {
      console.error(error);
      dataset['scene'] = 'failed';
      dataset['why'] = error instanceof Error ? error.message : String(error);
    },
  );
}

async function show(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const look = readLook(query);
  const name = query.get('scene') ?? '';
  const scene = scenes.find((one) => one.name === name);
  if (!scene) throw new Error(`There is no scene "${name}".`);
  document.title = name;
  document.documentElement.lang = look.lang;
  document.documentElement.dir = look.dir;
  dataset['theme'] = look.theme;
  await Promise.all([import('@authn-flow/sign-in-widget/define'), ownRules(look)]);
  const widget = document.createElement('sign-in-widget');
  widget.theme = look.theme;
  widget.dir = look.dir;
  widget.autofocus = false;
  const stage = document.querySelector<HTMLElement>('#stage');
  if (!stage) throw new Error('This page has no stage.');
  stage.replaceChildren();
  await play(scene, widget, stage, {
    world: standStill(),
    // For those who watch from outside: what has been asked so far.
    asked: (count) => (dataset['requests'] = String(count)),
  });
}

/** Rules that pages have of somebody else's making, and that were not written with a widget in mind. */
async function ownRules({ css }: Look): Promise<void> {
  if (css === 'none') return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = { bootstrap, tailwind, unset }[css];
  const loaded = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  document.head.append(link);
  await loaded;
}
