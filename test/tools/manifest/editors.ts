import type { Described, ElementDeclaration } from './schema.ts';
import { propertiesOf } from './schema.ts';

// Ready-made generators complete `resume` as `resume=""`, print "default: undefined", and give the data the name and the
// version of whatever package.json lies in the working folder.

/** A name in the lists of VS Code. */
interface Entry {
  name: string;
  description: { kind: 'markdown'; value: string };
}

/** What VS Code knows about the elements in HTML: `html.customData`. */
export const htmlData = (elements: readonly ElementDeclaration[]): unknown => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: pageOf(element) },
    attributes: element.attributes.map((attribute) => ({
      ...described(attribute),
      // A word alone, without a value.
      ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
      ...(wordsOf(attribute).length && { values: wordsOf(attribute).map((name) => ({ name })) }),
    })),
  })),
});

/** What VS Code knows about the elements in CSS: `css.customData`. */
export const cssData = (elements: readonly ElementDeclaration[]): unknown => ({
  version: 1.1,
  properties: once(elements.flatMap(({ cssProperties }) => cssProperties)).map(described),
  pseudoElements: once(elements.flatMap(({ cssParts }) => cssParts)).map((part) =>
    described({ ...part, name: `::part(${part.name})` }),
  ),
});

/** What JetBrains editors know about the elements: the `web-types` of their package. */
export const webTypes = (
  elements: readonly ElementDeclaration[],
  { name, version }: { name: string; version: string },
): unknown => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: element.attributes.map((attribute) => ({
          ...plain(attribute),
          value:
            attribute.type?.text === 'boolean'
              ? { kind: 'no-value', type: 'boolean' }
              : { type: attribute.type?.text ?? 'string' },
        })),
        slots: element.slots.map(plain),
        js: {
          properties: propertiesOf(element).map((field) => ({ ...plain(field), type: field.type?.text })),
          events: element.events.map((event) => ({ ...plain(event), type: event.type?.text })),
        },
      })),
    },
    css: {
      properties: once(elements.flatMap(({ cssProperties }) => cssProperties)).map(plain),
      'pseudo-elements': once(elements.flatMap(({ cssParts }) => cssParts)).map((part) =>
        plain({ ...part, name: `part(${part.name})` }),
      ),
    },
  },
});

/** What two elements have by the same name is listed as the first one's. */
const once = (all: readonly Described[]): Described[] =>
  all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);

const plain = ({ name, description, default: preset }: Described): Described => ({
  name,
  ...(description && { description }),
  ...(preset && { default: preset }),
});

const described = ({ name, description, default: preset }: Described): Entry => ({
  name,
  description: {
    kind: 'markdown',
    value: [description, preset && `\`${preset}\` unless told.`].filter(Boolean).join(' '),
  },
});

/** The words that an attribute takes, of `'light' | 'dark'`. */
const wordsOf = ({ type }: Described): string[] =>
  [...(type?.text.matchAll(/'([^']+)'/g) ?? [])].map(([, word = '']) => word);

/** What is shown beside the element: what it is, and everything that is not in the list of its attributes. */
function pageOf({ description = '', events, slots, members }: ElementDeclaration): string {
  const list = (title: string, entries: readonly Described[]): string =>
    [`**${title}**`, ...entries.map((one) => `- \`${one.name}\`: ${one.description}`)].join('\n');
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && attribute === undefined);
  return [
    description,
    ...(events.length ? [list('Events', events)] : []),
    ...(slots.length ? [list('Slots', slots)] : []),
    list('Properties without an attribute', properties),
  ].join('\n\n');
}
