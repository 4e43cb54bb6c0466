// `npm run reference`: the reference of both packages' entries, of the doc comments, in Markdown in docs/reference/.
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Application, LogLevel, OptionDefaults, ReflectionKind } from 'typedoc';
import type { DeclarationReflection, ProjectReflection, Reflection, TypeDocOptions } from 'typedoc';
import { isMain, noWords, readFlags, ROOT, runTool, UsageError } from './cli.ts';
import { SOURCE_CONDITION } from './dist-checks.ts';

const OUT = join(ROOT, 'docs/reference');

/** The chart's inferred type is no reading, and outside semver: its reference is drawn in docs/architecture.md. */
const LEFT_OUT = ['./machine'];

/** Of the custom elements manifest, which lists what these say. */
const ELEMENT_TAGS = ['tagname', 'fires', 'attr', 'slot', 'csspart', 'cssproperty'] as const;

/** The TypeScript files behind a package's entries. */
export function entriesOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string | Record<string, string>>;
  };
  return Object.entries(manifest.exports).flatMap(([name, to]) => {
    const source = typeof to === 'object' && !LEFT_OUT.includes(name) ? to[SOURCE_CONDITION] : undefined;
    return source?.endsWith('.ts') ? [join(ROOT, folder, source)] : [];
  });
}

/** What was read, and what typedoc itself complains of: links that lead nowhere, for one. */
export interface ReadReference {
  readonly app: Application;
  readonly project: ProjectReflection;
  readonly complaints: readonly string[];
}

/** Reads the doc comments of these files, with the types of this package. */
export async function readReference(
  folder: string,
  entryPoints: readonly string[],
  more: Partial<TypeDocOptions> = {},
): Promise<ReadReference> {
  const app = await Application.bootstrapWithPlugins({
    ...more,
    entryPoints: [...entryPoints],
    tsconfig: join(ROOT, folder, 'tsconfig.json'),
    excludePrivate: true,
    excludeInternal: true,
    excludeExternals: true,
    blockTags: [...OptionDefaults.blockTags, ...ELEMENT_TAGS.map((tag) => `@${tag}` as const)],
    disableGit: true,
    sourceLinkTemplate: '../../{path}',
    skipErrorChecking: true, // `npm run types` checks
    validation: { invalidLink: true, invalidPath: true, notExported: false, notDocumented: false },
  });
  const complaints: string[] = [];
  app.logger.log = (message, level) => {
    if (level >= LogLevel.Warn) complaints.push(message);
  };
  const project = await app.convert();
  if (!project) throw new UsageError(`typedoc cannot read ${folder}: ${complaints.join('\n')}`);
  app.validate(project);
  return { app, project, complaints };
}

/** Not entries, for which the table of the package's README speaks, and not what one entry has from another. */
const KINDS: ReadonlySet<ReflectionKind> = new Set([
  ReflectionKind.Class,
  ReflectionKind.Interface,
  ReflectionKind.TypeAlias,
  ReflectionKind.Variable,
  ReflectionKind.Function,
  ReflectionKind.Property,
  ReflectionKind.Accessor,
  ReflectionKind.Method,
  ReflectionKind.CallSignature,
  ReflectionKind.GetSignature,
]);

/**
 * Whether it has to have a doc comment: what is exported has, and each member of that. Not a member with one possible
 * value (`status: 'POLL'`), nor what stands in braces within a member or a signature, for which their comment speaks.
 * The specs of factors are tables of types: what their rows are, `FactorSpec` says.
 */
export const needsComment = (each: Reflection): boolean =>
  KINDS.has(each.kind) &&
  !hasSignatures(each) &&
  !isWithinBraces(each) &&
  !isOfSpec(each) &&
  !hasOneValue(each);

/** What has to have a doc comment, and has none. */
export const undocumented = (project: ProjectReflection): string[] =>
  Object.values(project.reflections)
    .filter((each) => !each.hasComment() && needsComment(each))
    .map((each) => each.getFriendlyFullName())
    .sort();

/** Functions and methods have their comments on their signatures, which are met by themselves. */
const hasSignatures = (each: Reflection): boolean => {
  const { signatures, getSignature, setSignature } = each as Partial<DeclarationReflection>;
  return Boolean(signatures?.length || getSignature || setSignature);
};

const isWithinBraces = ({ parent }: Reflection): boolean =>
  parent !== undefined && (parent.kindOf(ReflectionKind.TypeLiteral) || isWithinBraces(parent));

const hasOneValue = (each: Reflection): boolean => {
  const { type } = each as Partial<DeclarationReflection>;
  return type?.type === 'literal' && type.value !== null;
};

const isOfSpec = ({ parent }: Reflection): boolean => {
  const { extendedTypes = [] } = (parent ?? {}) as Partial<DeclarationReflection>;
  return extendedTypes.some(
    (type) => type.type === 'reference' && /^(FactorSpec|SentCodeSpec)$/.test(type.name),
  );
};

const PACKAGES = ['packages/authn-core', 'packages/sign-in-widget'];

async function main(): Promise<number> {
  const { positionals } = readFlags({});
  noWords(positionals);
  rmSync(OUT, { recursive: true, force: true });
  for (const folder of PACKAGES) {
    const name = basename(folder);
    const { app, project, complaints } = await readReference(folder, entriesOf(folder), {
      name: `@authn-flow/${name}`,
      plugin: ['typedoc-plugin-markdown'],
      readme: 'none',
      out: join(OUT, name),
    });
    for (const complaint of complaints) console.warn(complaint);
    await app.generateOutputs(project);
    console.log(`wrote docs/reference/${name}/README.md`);
  }
  return 0;
}

if (isMain(import.meta)) await runTool(main);
