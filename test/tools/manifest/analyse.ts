import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Declaration, Export, Manifest } from './schema.ts';

/** The sources that a page meets: the elements, their definitions, their events, and what the package exports. */
const SOURCES = [
  'src/sign-in-widget.ts',
  'src/define.ts',
  'src/events/*.ts',
  'src/index.ts',
  'src/panel/{authn-panel,define,index}.ts',
];

// The analyser's own declarations name packages that it does not bring, and do not name `create`.
interface Analyser {
  create: (options: { modules: unknown[]; plugins: unknown[] }) => Manifest;
  ts: { createSourceFile: (name: string, text: string, target: number, setParents: boolean) => unknown };
}
const ANALYSER: string = '@custom-elements-manifest/analyzer';
const ES2015 = 2;

/** What the analyser reads out of the sources of the elements, put right where it has guessed wrong. */
export async function analyse(folder: string): Promise<Manifest> {
  const { create, ts } = (await import(ANALYSER)) as Analyser;
  const { litPlugin } = (await import(`${ANALYSER}/src/features/framework-plugins/lit/lit.js`)) as {
    litPlugin: () => unknown[];
  };
  // It lists exported types as if they were there at run time.
  const read = (path: string): string =>
    readFileSync(join(folder, path), 'utf8').replace(/^export type \{[^}]*\} from .*;$/gm, '');
  const modules = globSync(SOURCES, { cwd: folder, exclude: (path) => path.endsWith('.test.ts') })
    .sort()
    .map((path) => ts.createSourceFile(path, read(path), ES2015, true));
  return tidy(create({ modules, plugins: litPlugin() }));
}

/** A manifest is about the files that are published, and about nothing that is private. */
function tidy({ modules, ...manifest }: Manifest): Manifest {
  const published = modules.map((module) => ({
    ...module,
    path: module.path.replace(/^src\/(.*)\.ts$/, 'dist/$1.js'),
    declarations: module.declarations.filter(({ kind }) => kind === 'class').map(tidyClass),
  }));
  const homes = new Map(
    published.flatMap(({ path, declarations }) => declarations.map((one) => [one.name, { ...one, path }])),
  );
  const tidyExport = ({ kind, name, declaration }: Export): Export[] => {
    const home = homes.get(declaration.name);
    if (!home) return [];
    // Read as the name of the constant that holds it.
    const exported = kind === 'custom-element-definition' ? (home.tagName ?? name) : name;
    return [{ kind, name: exported, declaration: { name: home.name, module: home.path } }];
  };
  return {
    ...manifest,
    modules: published.map((module) => ({ ...module, exports: module.exports.flatMap(tidyExport) })),
  };
}

function tidyClass(declaration: Declaration): Declaration {
  const { members, attributes, events } = declaration;
  const open = members?.filter(
    ({ privacy = 'public', name }) => privacy === 'public' && !name.startsWith('#'),
  );
  const fields = new Set(open?.filter(({ kind }) => kind === 'field').map(({ name }) => name));
  // What doc comments say of an attribute and of a property by the same name is about one thing.
  const isBoth = (name: string): boolean =>
    fields.has(name) && (attributes ?? []).some((attribute) => attribute.name === name);
  return {
    ...declaration,
    ...(open && {
      members: open.map((member) => (isBoth(member.name) ? { ...member, attribute: member.name } : member)),
    }),
    ...(attributes && {
      attributes: attributes
        .map((attribute) =>
          isBoth(attribute.name) ? { ...attribute, fieldName: attribute.name } : attribute,
        )
        .filter(({ fieldName }) => fieldName === undefined || fields.has(fieldName)),
    }),
    // `dispatchEvent(new SomeEvent(argument))` is taken for an event by the name of "argument".
    ...(events && { events: events.filter(({ description }) => description) }),
  };
}
