import type { Envelope, Refusal, RefusalCode } from './messages.ts';
import { LONGEST_MESSAGE, VERSIONS } from './messages.ts';
import { readEnvelope } from './wire/requests.ts';

/** A message that came: one in our envelope, or why it is none, with its id as far as it could be read. */
export type ReceivedMessage =
  | { readonly envelope: Envelope & { readonly id: string } }
  | { readonly id: string | null; readonly refusal: Refusal }
  /** An event or a reply, well-formed or not: nobody waits for an answer. */
  | 'unasked';

export const refusal = (code: RefusalCode, message: string): Refusal => ({ code, message });

/** Reads what a platform delivered: JSON, or the object that it says. Never throws. */
export function readMessage(message: unknown): ReceivedMessage {
  const text = textOf(message);
  const value = text === undefined ? undefined : parse(text);
  const { id: given, authn, kind } = (value ?? {}) as { id?: unknown; authn?: unknown; kind?: unknown };
  if (kind === 'event' || kind === 'reply') return 'unasked';
  const id = typeof given === 'string' && given.length > 0 && given.length <= 64 ? given : null;
  const refused = (code: RefusalCode, reason: string): ReceivedMessage => ({
    id,
    refusal: refusal(code, reason),
  });
  if (text === undefined || value === undefined || value === null)
    return refused('schema', 'The message is no JSON: send an object, or its text.');
  if (isTooLong(text)) return refused('size', `The message is longer than ${LONGEST_MESSAGE} bytes.`);
  if (typeof authn === 'number' && authn !== 1)
    return refused(
      'version',
      `The envelope is of another version: this page reads authn: ${VERSIONS.join(', ')}.`,
    );
  const envelope = readEnvelope(value);
  if ('misfit' in envelope) return refused('schema', envelope.misfit);
  return { envelope };
}

/** The JSON of an envelope; of `instead` where that of `payload` would be too long. */
export function write(envelope: Omit<Envelope, 'authn'>, instead?: object): string {
  const text = JSON.stringify({ authn: 1, ...envelope });
  return instead !== undefined && isTooLong(text)
    ? JSON.stringify({ authn: 1, ...envelope, payload: instead })
    : text;
}

/** What came as an object is read from its JSON, as a copy of which nothing else has hold. */
function textOf(message: unknown): string | undefined {
  if (typeof message === 'string') return message;
  try {
    const text: unknown = JSON.stringify(message);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isTooLong = (text: string): boolean =>
  text.length > LONGEST_MESSAGE || new TextEncoder().encode(text).length > LONGEST_MESSAGE;
