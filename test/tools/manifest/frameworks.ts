import type { ElementDeclaration } from './schema.ts';
import { loneAttributesOf, propertiesOf } from './schema.ts';

/** A file of `dist/frameworks`, by its name. */
export type Files = Readonly<Record<string, string>>;

/**
 * Declares the element to React, Vue, Svelte and Solid: one file says what it has, and one for each framework how that is
 * written there. Ready-made generators copy the types, leave out what events carry, and put a catalogue of HTML attributes
 * of their own in place of the framework's; here every type is the class's own, so that nothing can drift from it.
 */
export function frameworkTypes(element: ElementDeclaration): Files {
  const declarations = Object.entries({ react, vue, svelte, solid });
  return {
    'element.d.ts': elementTypes(element),
    ...Object.fromEntries(
      declarations.flatMap(([name, declare]) => [
        [`${name}.d.ts`, HEADER + imports(element) + declare(element)],
        // Whoever imports the types by a plain `import` gets a module without anything in it.
        [`${name}.js`, 'export {};\n'],
      ]),
    ),
  };
}

const HEADER = '// Generated from custom-elements.json.\n';

const imports = ({ name }: ElementDeclaration): string =>
  `import type { ${name} } from '../index.js';
import type { Attributes, Events, Flags, Properties, Words } from './element.js';
`;

const doc = (text = '', indent = '  '): string => `${indent}/** ${text.replace(/\s+/g, ' ')} */\n`;

/** Everything that the element has, by kind. */
function elementTypes(element: ElementDeclaration): string {
  const { name, attributes, events } = element;
  const own = (field: string): string => `${name}['${field}'] | undefined`;
  const list = (title: string, about: string, lines: readonly string[]): string =>
    `\n/** ${about} */\nexport interface ${title} {\n${lines.join('')}}\n`;
  const lone = loneAttributesOf(element);
  const isFlag = ({ type }: { type?: { text: string } }): boolean => type?.text === 'boolean';
  const eventTypes = events.map(({ type }) => type?.text ?? 'Event');
  return [
    HEADER,
    `import type { ${[name, ...eventTypes].sort().join(', ')} } from '../index.js';\n`,
    list(
      'Properties',
      'Properties, by name.',
      propertiesOf(element).map(
        (field) => `${doc(field.description)}  ${field.name}?: ${own(field.name)};\n`,
      ),
    ),
    list(
      'Attributes',
      'Attributes that are not called as the property that they set.',
      attributes
        .filter((one) => one.fieldName !== undefined && one.fieldName !== one.name)
        .map((one) => {
          const text = one.type?.text === 'number' ? ' | `${number}`' : '';
          return `${doc(one.description)}  '${one.name}'?: ${own(one.fieldName ?? '')}${text};\n`;
        }),
    ),
    list(
      'Flags',
      'Attributes without a property that are there, or not.',
      lone.filter(isFlag).map((one) => `${doc(one.description)}  '${one.name}'?: boolean | undefined;\n`),
    ),
    list(
      'Words',
      'Attributes without a property that have a value.',
      lone
        .filter((one) => !isFlag(one))
        .map(
          (one) => `${doc(one.description)}  '${one.name}'?: ${one.type?.text ?? 'string'} | undefined;\n`,
        ),
    ),
    list(
      'Events',
      'What the events are, by name.',
      events.map((event) => `${doc(event.description)}  '${event.name}': ${event.type?.text ?? 'Event'};\n`),
    ),
  ].join('');
}

/** React 19 sets what the element has as a property, and everything else as an attribute; `false` takes it away. */
const react = ({ name, tagName, description }: ElementDeclaration): string => `
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Handlers = { [Name in keyof Events as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined };
type ${name}Props = DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> &
  Properties &
  Attributes &
  Flags &
  Words &
  Handlers;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${doc(description, '      ')}      '${tagName}': ${name}Props;
    }
  }
}
`;

/**
 * Vue writes `false` into an attribute as a word, which leaves it there. Its checker reads `heading-level` as
 * `headingLevel`, whichever is set in the end.
 */
const vue = ({ name, tagName, description }: ElementDeclaration): string => `
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

type Joined<Name> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Joined<Rest>>}\` : Name;
type Present = { [Name in keyof Flags as Joined<Name>]?: true | '' | null | undefined };
type Spelt = { [Name in keyof (Attributes & Words) as Joined<Name>]?: (Attributes & Words)[Name] };
type ${name}Props = HTMLAttributes & PublicProps & Omit<Properties, keyof Spelt> & Spelt & Present;
type ${name}Component = new (props: ${name}Props) => ${name} & {
  $props: ${name}Props;
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
${doc(description, '    ')}    '${tagName}': ${name}Component;
  }
}
`;

/** Svelte writes `false` into an attribute as a word, which leaves it there. */
const svelte = ({ name, tagName, description }: ElementDeclaration): string => `
import type { HTMLAttributes } from 'svelte/elements';

type Present = { [Name in keyof Flags]?: true | '' | null | undefined };
type Handlers = {
  [Name in keyof Events as \`on\${Name}\` | \`on:\${Name}\`]?: ((event: Events[Name]) => void) | null | undefined;
};
type ${name}Props = HTMLAttributes<${name}> & Properties & Attributes & Present & Words & Handlers;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${doc(description, '    ')}    '${tagName}': ${name}Props;
  }
}
`;

/** Solid makes the name of a property out of one with dashes; what is an attribute and nothing else has to say so. */
const solid = ({ name, tagName, description }: ElementDeclaration): string => `
import type { JSX as Solid } from 'solid-js';

type Dashed<Name> = Name extends \`\${infer First}\${infer Rest}\`
  ? \`\${First extends Lowercase<First> ? First : \`-\${Lowercase<First>}\`}\${Dashed<Rest>}\`
  : '';
type AsDashed = { [Name in keyof Properties as Exclude<Dashed<Name>, keyof Attributes>]?: Properties[Name] };
type AsProperties = { [Name in keyof Properties as \`prop:\${Name}\`]?: Properties[Name] };
type AsAttributes = { [Name in keyof (Attributes & Words) as \`attr:\${Name}\`]?: (Attributes & Words)[Name] };
type Present = { [Name in keyof Flags]?: true | '' };
type Switched = { [Name in keyof Flags as \`bool:\${Name}\`]?: Flags[Name] };
type Handlers = {
  [Name in keyof Events as \`on:\${Name}\`]?: Solid.EventHandlerWithOptionsUnion<${name}, Events[Name]> | undefined;
};
type ${name}Props = Solid.HTMLAttributes<${name}> &
  AsDashed &
  AsProperties &
  Attributes &
  Words &
  AsAttributes &
  Present &
  Switched &
  Handlers;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${doc(description, '      ')}      '${tagName}': ${name}Props;
    }
  }
}
`;
