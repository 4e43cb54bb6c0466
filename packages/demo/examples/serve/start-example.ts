import { createOrg, orgListener } from '../../org/index.ts';
import type { Org, OrgOptions } from '../../org/index.ts';
import { demandBuild, singleFileIntegrity } from './built-files.ts';
import { locally, openDoor } from './door.ts';
import type { Door } from './door.ts';
import { findExample } from './examples.ts';
import type { Example } from './examples.ts';
import { pagesAsTheyAre } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Places } from './places.ts';
import { ownLit, pagesInDevelopment, pagesInProduction } from './vite-pages.ts';

/** How to run an example. */
export interface ExampleOptions {
  /** 0, the default here: any free one. */
  readonly port?: number;
  /** As it is deployed; as it is developed unless told. */
  readonly built?: boolean;
  readonly hashCost?: NonNullable<OrgOptions['hashCost']>;
}

/** A running example. */
export interface RunningExample {
  readonly url: string;
  /** Where `https://id.example.com` is, and every other address that the example names. */
  readonly places: Places;
  /** Ends it, cutting open connections; its ports are free afterwards. */
  readonly stop: () => Promise<void>;
}

const PAGE = 'https://www.example.com';
const ORG = 'https://id.example.com';

/** Examples with further origins, each with a port of its own; in every other one the org is at the page's own. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  'two-orgs': [ORG, 'https://id.partner.example'],
  iframe: [ORG, 'https://login.example.com'],
};
const isOrg = (place: string): boolean => place.startsWith('https://id.');

/** Serves an example and its org, for this machine only. */
export async function startExample(name: string, options: ExampleOptions = {}): Promise<RunningExample> {
  const example = findExample(name);
  if (example.needsBuild) demandBuild();
  const closing: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    // The port first: whether it is free is the one thing that often goes wrong.
    const page = await openDoor(options.port ?? 0);
    closing.push(() => page.close());
    const doors: Record<string, Door> = { [ORG]: page, [PAGE]: page };
    for (const place of FURTHER[name] ?? []) {
      const door = await openDoor(0);
      closing.push(() => door.close());
      doors[place] = door;
    }
    const urls = Object.fromEntries(Object.entries(doors).map(([place, { url }]) => [place, url]));
    const places = { ...urls, ...(example.serving === 'as-is' && { 'sha384-…': singleFileIntegrity() }) };

    const pages = await pagesOf(example, places, page, options.built ?? false);
    closing.push(() => pages.close?.());
    for (const [place, { server }] of Object.entries(doors)) {
      if (place === PAGE && doors[ORG] === page) continue; // answered by the org's entry, which is the same door
      const org = isOrg(place)
        ? createOrg({
            hashCost: options.hashCost ?? 'test',
            signInPage: '/',
            trustedOrigins: Object.values(urls),
          })
        : undefined;
      closing.push(() => org?.close());
      server.on('request', answering(org, pages));
    }
    return { url: page.url, places, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function pagesOf(example: Example, places: Places, { server }: Door, built: boolean): Promise<Pages> {
  if (example.serving === 'vite')
    return built ? pagesInProduction(example, places) : pagesInDevelopment(example, places, server);
  const lit = example.name === 'own-lit' ? new Map([['/vendor/lit.js', await ownLit()]]) : undefined;
  return pagesAsTheyAre(example.folder, places, lit);
}

const answering = (org: Org | undefined, pages: Pages) => {
  const api = org && orgListener(org);
  return locally((url, request, response) =>
    api && org.handles(url.pathname) ? api(request, response) : pages.handle(request, response, url),
  );
};
