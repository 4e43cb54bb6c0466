import { join } from 'node:path';
import ts from 'typescript';
import type { Manifest } from './schema.ts';

/**
 * Gives every attribute the type of what can be written in it: of `Entrance | EntranceForm` the three words, of a list of
 * ways any text. The analyser reads syntax only, and knows a type by its name; editors offer the words.
 */
export function resolveAttributeTypes(manifest: Manifest, folder: string): Manifest {
  const typeOf = propertyTypes(join(folder, 'dist/index.d.ts'));
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({
      ...module,
      declarations: module.declarations.map((declaration) => ({
        ...declaration,
        ...(declaration.attributes && {
          attributes: declaration.attributes.map((attribute) => {
            const type = attribute.fieldName && typeOf(declaration.name, attribute.fieldName);
            return type ? { ...attribute, type: { text: type } } : attribute;
          }),
        }),
      })),
    })),
  };
}

/** Looks up the declared types of the classes that an entry exports. */
function propertyTypes(entry: string): (className: string, property: string) => string {
  // No DOM, which takes longer to read than all else: nothing of it fits into an attribute.
  const program = ts.createProgram([entry], {
    lib: ['lib.es2023.d.ts'],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  const exported = new Map(module && checker.getExportsOfModule(module).map((one) => [one.name, one]));
  return (className, property) => {
    const symbol = exported.get(className);
    const member = symbol && checker.getDeclaredTypeOfSymbol(symbol).getProperty(property);
    return member ? written(checker, checker.getTypeOfSymbol(member)) : '';
  };
}

const TEXTUAL =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Any;

function written(checker: ts.TypeChecker, type: ts.Type): string {
  const kinds = type.isUnion() ? type.types : [type];
  const texts = kinds
    .filter(({ flags }) => flags & TEXTUAL)
    .map((kind) => (kind.isStringLiteral() ? `'${kind.value}'` : checker.typeToString(kind)));
  return [...new Set(texts)].join(' | ');
}
