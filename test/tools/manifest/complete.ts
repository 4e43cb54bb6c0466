import type { Declaration, ElementDeclaration, Manifest, Member } from './schema.ts';
import { elementOf, type TAGS } from './schema.ts';
import type { Used } from './sources.ts';

/** Everything that is missing, undescribed, gone or private in a manifest, one sentence each; of the widget unless told. */
export function manifestProblems(manifest: Manifest, used: Used, tag?: (typeof TAGS)[number]): string[] {
  const element = elementOf(manifest, tag);
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  return [
    ...Object.entries(used).flatMap(([kind, names]: [string, readonly string[]]) =>
      differences(kind, names, namesOf(element, kind as keyof Used)),
    ),
    ...declarations.flatMap((declaration) => [...undescribed(declaration), ...leaks(declaration)]),
  ].map((problem) => `custom-elements.json: ${problem}`);
}

function namesOf(element: ElementDeclaration, kind: keyof Used): string[] {
  const members = (wanted: Member['kind']): Member[] => element.members.filter((one) => one.kind === wanted);
  const named =
    kind === 'properties' ? members('field') : kind === 'methods' ? members('method') : element[kind];
  return named.map(({ name }) => name);
}

function differences(kind: string, used: readonly string[], described: readonly string[]): string[] {
  return [
    ...used
      .filter((name) => !described.includes(name))
      .map(
        (name) => `"${name}" is missing from ${kind}: the sources use it, and no doc comment describes it`,
      ),
    ...described
      .filter((name) => !used.includes(name))
      .map((name) => `"${name}" is in ${kind}, and the sources do not use it`),
  ];
}

const LISTS = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const;

const undescribed = (declaration: Declaration): string[] =>
  [
    ...(declaration.description ? [] : [declaration.name]),
    ...LISTS.flatMap((list) =>
      (declaration[list] ?? [])
        .filter(({ description }) => !description?.trim())
        .map(({ name }) => `"${name}" in ${list} of ${declaration.name}`),
    ),
  ].map((what) => `${what} has no description`);

const leaks = ({ name: owner, members = [], attributes = [] }: Declaration): string[] => {
  const fields = new Set(members.map(({ name }) => name));
  return [
    ...members.filter(({ name, privacy = 'public' }) => /^[#_]/.test(name) || privacy !== 'public'),
    ...attributes.filter(({ fieldName }) => fieldName !== undefined && !fields.has(fieldName)),
  ].map(({ name }) => `"${name}" of ${owner} is private, and nobody else’s business`);
};
