import type { Json } from './events.ts';
import { kindOf, soundsSecret } from './member-names.ts';
import { createPlaceholders } from './placeholders.ts';

/** Makes things fit to be shown: known to be harmless, or replaced. */
export interface Redactor {
  /** A JSON body; what is too deep or too long is cut. */
  body(value: unknown): Json;
  /** An address or path with the values of its query, and what looks like a token in its path, replaced. */
  address(value: string): string;
  /** A text of the org's or of ours, without what is known to be secret or personal. */
  text(value: string): string;
  /** Everything of a value by `text`: for data of our own making. */
  texts<T>(value: T): T;
  person(value: string): string;
  /** Reads what a request carries, so that an answer or a problem that repeats it is not shown. */
  hear(requestBody: unknown): void;
  /** Forgets what was typed into requests: it is kept no longer than until their answers are shown. */
  forget(): void;
}

const DEEPEST = 16;
/** Looked for in other texts, whatever it is called; in characters. */
const LIKE_A_TOKEN = 16;
const LONGEST_LIST = 200;

export function createRedactor(keepsPeople: boolean): Redactor {
  const placeholders = createPlaceholders();
  const text = (value: string): string => placeholders.text(value);
  const secret = (value: string, name: string): string =>
    placeholders.secret(value, soundsSecret(name) || value.length >= LIKE_A_TOKEN);
  const person = (value: string): string => (keepsPeople ? text(value) : placeholders.person(value));
  const ids = new Set<string>();

  function walk(
    value: unknown,
    name: string,
    inside: { profile: boolean; secret: boolean },
    depth: number,
  ): Json {
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number') return soundsSecret(name) ? secret(String(value), name) : value;
    if (typeof value === 'string') return ofText(value, name, inside);
    if (typeof value !== 'object') return null;
    if (depth > DEEPEST) return '[…]';
    if (Array.isArray(value)) {
      // A list called `profile` holds the fields of a form.
      const within = { ...inside, profile: inside.profile && name !== 'profile' };
      return value.slice(0, LONGEST_LIST).map((element) => walk(element, name, within, depth + 1));
    }
    return Object.fromEntries(
      Object.entries(value)
        .slice(0, LONGEST_LIST)
        .map(([member, content]) => [
          text(member),
          walk(
            content,
            member,
            {
              // A profile in a list of form fields, or with a refresh interval, has other members: they are judged alone.
              profile: member === 'profile' || member === 'user' || (inside.profile && !/^_/.test(member)),
              secret: inside.secret || (soundsSecret(member) && typeof content === 'object'),
            },
            depth + 1,
          ),
        ]),
    );
  }

  function ofText(value: string, name: string, inside: { profile: boolean; secret: boolean }): string {
    const kind = kindOf(name, value, inside.profile);
    if (kind === 'address') return address(value);
    if (kind === 'person') return person(value);
    if (kind === 'secret' || (inside.secret && !/^(type|userVerification)$/.test(name)))
      return secret(value, name);
    if (name === 'id' && /^[\w-]{1,64}$/.test(value)) ids.add(value);
    return text(value);
  }

  function address(value: string): string {
    const [, scheme = '', host = '', path = '', query = ''] =
      /^([a-z][a-z+.-]*:)?(\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/i.exec(value) ?? [];
    // Pictures may come whole (spec §1.5.3), and credentials stand before the host.
    if ((scheme && !/^https?:$/i.test(scheme)) || host.includes('@')) return `data:,${secret(value, 'href')}`;
    const segments = path
      .split('/')
      .map((segment) => (isPlain(segment) ? text(segment) : secret(decoded(segment), '')));
    const parameters = query.split('&').map((parameter) => {
      const [name = '', ...rest] = parameter.split('=');
      const content = rest.join('=');
      return `${text(name)}=${/^(true|false|)$/.test(content) ? content : secret(decoded(content), name)}`;
    });
    return scheme + text(host) + segments.join('/') + (query && `?${parameters.join('&')}`);
  }

  const isPlain = (segment: string): boolean =>
    segment.length <= 12 ||
    ids.has(segment) ||
    (segment.length <= 40 &&
      (/^[A-Za-z]+([-_.:][A-Za-z]+)*$/.test(decoded(segment)) || /\.\w{2,4}$/.test(segment)));

  return {
    text,
    address,
    person,
    body(value) {
      const outside = { profile: false, secret: false };
      walk(value, '', outside, 0); // to know every secret before the first text is shown
      return walk(value, '', outside, 0);
    },
    texts(value) {
      const each = (member: unknown): unknown =>
        typeof member === 'string'
          ? text(member)
          : Array.isArray(member)
            ? member.map(each)
            : typeof member === 'object' && member !== null
              ? Object.fromEntries(Object.entries(member).map(([name, content]) => [name, each(content)]))
              : member;
      return each(value) as typeof value;
    },
    hear(requestBody) {
      const typed: string[] = [];
      const listen = (value: unknown, name: string, inProfile: boolean, depth = 0): void => {
        if (typeof value === 'string') {
          if (/token$/i.test(name)) secret(value, name);
          else if (soundsSecret(name)) typed.push(value);
          else if (kindOf(name, value, inProfile) === 'person') person(value);
        } else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
          for (const [member, content] of Object.entries(value)) {
            listen(
              content,
              Array.isArray(value) ? name : member,
              inProfile || member === 'profile',
              depth + 1,
            );
          }
        }
      };
      listen(requestBody, '', false);
      placeholders.watchFor(typed);
    },
    forget: () => placeholders.watchFor([]),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
