import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TAGS } from './schema.ts';

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
  /** Where the tokens are made of what a page sets. */
  tokens: string;
}

const TOKENS = 'src/theme/tokens.styles.ts';
// What the widget fills by itself.
const OWN_SLOT = 'authn-screen';
// Mean what they mean everywhere.
const GLOBAL = /^(lang|aria-.+)$/;
// Called by the platform and by Lit; of no use to a page.
const LIFECYCLE = ['constructor', 'connectedCallback', 'disconnectedCallback'];

const PANEL = 'src/panel';

/** Reads the sources of an element: those of the widget, or the folder of the panel. */
export function readSources(folder: string, tag: (typeof TAGS)[number] = 'sign-in-widget'): Sources {
  const isPanel = tag === 'authn-panel';
  const read = (pattern: string): string =>
    globSync(pattern, { cwd: folder })
      .filter((file) => !file.endsWith('.test.ts') && (file.startsWith(PANEL) === isPanel || file === TOKENS))
      .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\/\*\*[^]*?\*\//g, ''))
      .join('\n');
  return {
    all: read(isPanel ? `${PANEL}/*.ts` : 'src/**/*.ts'),
    element: read(isPanel ? `${PANEL}/authn-panel.ts` : 'src/sign-in-widget.ts'),
    tokens: read(TOKENS),
  };
}

/** What they use. */
export function usedIn({ all, element, tokens }: Sources): Used {
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
    methods: found(members, /^ {2}(?:override |async )*(\w+)(?:<.*>)?\(.*\{$/gm).filter(
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
    cssProperties: [...new Set([...found(all, /var\(\s*(--authn-[\w-]+)/g), ...behindTokens(all, tokens)])],
  };
}

/** The properties that the tokens which are used are made of. */
function behindTokens(all: string, tokens: string): string[] {
  const used = found(all, /var\(\s*(--_authn-[\w-]+)/g);
  return [...tokens.matchAll(/(--_authn-[\w-]+): var\(\s*(--authn-[\w-]+)/g)]
    .filter(([, token = '']) => used.includes(token))
    .map(([, , property = '']) => property);
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
