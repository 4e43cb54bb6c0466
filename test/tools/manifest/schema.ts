/** The custom-elements manifest (schema 1.0.0), as far as we use it: what the analyser writes, and editors read. */
export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: Module[];
}

/** A JavaScript file of the package, by its path in it. */
export interface Module {
  kind: 'javascript-module';
  path: string;
  declarations: Declaration[];
  exports: Export[];
}

/** What a module exports: a class under its name, or the definition of an element. */
export interface Export {
  kind: 'js' | 'custom-element-definition';
  name: string;
  declaration: { name: string; module?: string; package?: string };
}

/** A class; the element's own has everything from `tagName` on. */
export interface Declaration {
  kind: string;
  name: string;
  description?: string;
  members?: Member[];
  summary?: string;
  tagName?: string;
  customElement?: boolean;
  attributes?: Attribute[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

/** Something with a name and what is said about it. */
export interface Described {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

/** A property or method. */
export interface Member extends Described {
  kind: 'field' | 'method';
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
  attribute?: string;
  inheritedFrom?: { name: string };
}

/** An attribute, and the property that it sets, if there is one. */
export interface Attribute extends Described {
  fieldName?: string;
}

/** An element with all that it has. */
export interface ElementDeclaration extends Declaration {
  tagName: string;
  members: Member[];
  attributes: Attribute[];
  events: Described[];
  slots: Described[];
  cssParts: Described[];
  cssProperties: Described[];
}

/** The elements of the package. */
export const TAGS = ['sign-in-widget', 'authn-panel'] as const;

/** An element of the manifest; the widget unless told. */
export function elementOf(
  manifest: Manifest,
  tag: (typeof TAGS)[number] = 'sign-in-widget',
): ElementDeclaration {
  const found = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ customElement, tagName }) => customElement && tagName === tag);
  if (!found?.tagName) throw new Error(`The manifest has no element <${tag}>: its class needs a @tagname.`);
  return {
    members: [],
    attributes: [],
    events: [],
    slots: [],
    cssParts: [],
    cssProperties: [],
    ...found,
    tagName: found.tagName,
  };
}

/** The properties of an element that a page may set. */
export const propertiesOf = (element: ElementDeclaration): Member[] =>
  element.members.filter(({ kind }) => kind === 'field');

/** The attributes of an element that no property stands behind. */
export const loneAttributesOf = (element: ElementDeclaration): Attribute[] =>
  element.attributes.filter(({ fieldName }) => fieldName === undefined);
