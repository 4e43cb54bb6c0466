import type { Plugin } from 'vite';

/**
 * What examples write, and what stands there instead while they run here: an example reads as it would on the
 * internet, with an org at `https://id.example.com`.
 */
export type Places = Readonly<Record<string, string>>;

/** A text with the addresses of this machine. */
export const placed = (text: string, places: Places): string =>
  Object.entries(places).reduce((placedSoFar, [there, here]) => placedSoFar.replaceAll(there, here), text);

/** The same for what Vite serves of an example's own files. */
export const placesPlugin = (folder: string, places: Places): Plugin => ({
  name: 'places',
  transform: (code, id) =>
    id.startsWith(`${folder}/`) && !id.includes('/node_modules/') ? placed(code, places) : null,
  transformIndexHtml: { order: 'pre', handler: (html) => placed(html, places) },
});
