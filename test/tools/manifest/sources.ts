import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the sources of an element really use, by name; read without the doc comments that its manifest is made of. */
export interface Used {
  properties: readonly string[];
  methods: readonly string[];
  attributes: readonly string[];
  events: readonly string[];
  slots: readonly string[];
  cssParts: readonly string[];
  cssProperties: readonly string[];
}

/** Sources as texts, without doc comments. */
export interface Sources {
  /** Everything that is published. */
  all: string;
  /** The module of the element. */
  element: string;
}

// What the widget fills by itself.
const OWN_SLOT = 'authn-screen';
// Mean what they mean everywhere.
const GLOBAL = /^(lang|aria-.+)$/;
// Called by the platform and by Lit; of no use to a page.
const LIFECYCLE = ['constructor', 'connectedCallback', 'disconnectedCallback'];

/** Reads the sources of the widget. */
export function readSources(folder: string): Sources {
  const read = (pattern: string): string =>
    globSync(pattern, { cwd: folder, exclude: (path) => path.endsWith('.test.ts') })
      .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\/\*\*[^]*?\*\//g, ''))
      .join('\n');
  return { all: read('src/**/*.ts'), element: read('src/sign-in-widget.ts') };
}

/** What they use. */
export function usedIn({ all, element }: Sources): Used {
  const [members = ''] = /^export class [^]*?\n}/m.exec(element) ?? [];
  // Every element has it, but here it has a meaning of its own.
  const inherited = found(element, /this\.(autofocus)\b/g);
  const dispatched = found(all, /dispatchEvent\(new (\w+)\(/g);
  return {
    // At the beginning of a line, where nothing before it says that it is private, protected or static.
    properties: [
      ...found(members, /^ {2}(?:declare |readonly |override )*(\w+)\??(?:: | = )/gm),
      ...found(members, /^ {2}(?:get|set) (\w+)\(/gm),
      ...inherited,
    ],
    methods: found(members, /^ {2}(?:override |async )*(\w+)\(.*\{$/gm).filter(
      (name) => !LIFECYCLE.includes(name),
    ),
    attributes: [
      ...new Set([
        ...reactive(element),
        ...inherited,
        ...found(all, /\b(?:get|has)Attribute\('([\w-]+)'\)/g),
      ]),
    ].filter((name) => !GLOBAL.test(name)),
    events: dispatched.flatMap((name) =>
      found(all, new RegExp(`class ${name} extends Event [^]*?super\\('([\\w-]+)'`, 'g')),
    ),
    slots: found(element, /<slot name="([\w-]+)"/g).filter((name) => name !== OWN_SLOT),
    cssParts: found(element, /(?<![\w-])part="([\w-]+)"/g),
    cssProperties: found(all, /var\(\s*(--authn-[\w-]+)/g),
  };
}

/** The attributes behind `static properties`: by name, unless they are called otherwise or there is none. */
function reactive(element: string): string[] {
  const [, list = ''] = /static override properties[^=]*= \{([^]*?)\n {2}\};/.exec(element) ?? [];
  return [...list.matchAll(/^ {4}(\w+): \{(.*)\},$/gm)]
    .filter(([, , options = '']) => !/attribute: false|state: true/.test(options))
    .map(([, name = '', options = '']) => /attribute: '([\w-]+)'/.exec(options)?.[1] ?? name.toLowerCase());
}

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];
