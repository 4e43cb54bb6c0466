import { AuthnError } from '../authn-error.ts';
import type { InspectEvent } from './events.ts';

/**
 * A flow as a document, for a bug report: JSON, without secrets, to be read by people and by `replay`. At most
 * 2 000 events and about 1 000 000 characters; a recording that would be longer ends earlier and says so.
 */
export interface Recording {
  /** Form of the document. */
  readonly authnFlowRecording: 1;
  /** Origin of the org; absent when nothing was sent. */
  readonly orgUrl?: string;
  /** What is personal in it: replaced by `[person 1]` …, or kept on request. */
  readonly identifiers: 'replaced' | 'kept';
  /** False when it became too long, and the end is missing. */
  readonly complete: boolean;
  /** In the order in which they happened. */
  readonly events: readonly InspectEvent[];
}

export const MOST_EVENTS = 2_000;
export const LONGEST = 1_000_000;
/** The document around the events, and whatever a tool has made of its white space. */
const LONGEST_TEXT = 4 * LONGEST;
const DEEPEST = 40;

/** What every event of a type must have, and of what type. */
const SHAPES: Readonly<
  Record<string, Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object' | 'list'>>>
> = {
  command: { action: 'string' },
  request: { exchange: 'number', method: 'string', origin: 'string', path: 'string', members: 'list' },
  answer: { exchange: 'number', status: 'number', ms: 'number' },
  lost: { exchange: 'number', ms: 'number', reason: 'string' },
  problem: { problem: 'object' },
  step: { id: 'number', status: 'string', activity: 'string', actions: 'list', hasProblem: 'boolean' },
};
const ACTIVITIES = ['idle', 'requesting', 'polling', 'ceremony', 'coolingDown'];

/**
 * Reads a recording, from its text or its object.
 *
 * @throws AuthnError `BAD_INPUT`, naming what is wrong and where
 */
export function readRecording(source: unknown): Recording {
  const value = typeof source === 'string' ? parse(source) : source;
  if (!isObject(value)) return wrong('it', value, 'an object with a member authnFlowRecording');
  const { authnFlowRecording, orgUrl, identifiers, complete, events } = value;
  if (authnFlowRecording !== 1)
    wrong('authnFlowRecording', authnFlowRecording, '1, the version that this replay reads');
  if (
    orgUrl !== undefined &&
    !(typeof orgUrl === 'string' && /^https?:\/\/[^/?#@]+$/.test(orgUrl) && URL.canParse(orgUrl))
  ) {
    wrong('orgUrl', orgUrl, 'the origin of an org, or absent');
  }
  if (identifiers !== 'replaced' && identifiers !== 'kept')
    wrong('identifiers', identifiers, '"replaced" or "kept"');
  if (typeof complete !== 'boolean') wrong('complete', complete, 'true or false');
  if (!Array.isArray(events)) return wrong('events', events, 'a list');
  if (events.length > MOST_EVENTS) wrong('events', events.length, `at most ${MOST_EVENTS} events`);
  events.forEach(checkEvent);
  if (!events.some((event: InspectEvent) => event.type === 'step')) {
    wrong('events', 'no step', 'one step at least: was the flow watched (inspector.watch(flow))');
  }
  return value as unknown as Recording;
}

function checkEvent(event: unknown, index: number): void {
  const path = `events[${index}]`;
  if (!isObject(event)) return wrong(path, event, 'an object');
  const { type, at } = event;
  const shape = typeof type === 'string' && Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
  if (!shape) return wrong(`${path}.type`, type, `one of ${Object.keys(SHAPES).join(', ')}`);
  for (const [name, wanted] of Object.entries({ at: 'number', ...shape })) {
    const member = name === 'at' ? at : event[name];
    const fits =
      wanted === 'list'
        ? Array.isArray(member) && member.every((each) => typeof each === 'string')
        : wanted === 'object'
          ? isObject(member)
          : typeof member === wanted;
    if (!fits) wrong(`${path}.${name}`, member, wanted === 'list' ? 'a list of texts' : `of type ${wanted}`);
  }
  if (type === 'step' && !ACTIVITIES.includes(String(event['activity']))) {
    wrong(`${path}.activity`, event['activity'], `one of ${ACTIVITIES.join(', ')}`);
  }
  for (const name of ['exchange', 'expiresAt', 'resendAt']) {
    if (event[name] !== undefined && typeof event[name] !== 'number')
      wrong(`${path}.${name}`, event[name], 'a number');
  }
  if (depthOf(event, 0) > DEEPEST) wrong(path, 'deeper', `nested at most ${DEEPEST} deep`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Stops counting where it is too deep anyway. */
function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return depth;
  return Math.max(depth, ...Object.values(value).map((member) => depthOf(member, depth + 1)));
}

function parse(text: string): unknown {
  if (text.length > LONGEST_TEXT)
    return wrong('it', `${text.length} characters long`, `at most ${LONGEST_TEXT}`);
  try {
    return JSON.parse(text);
  } catch {
    return wrong('it', 'no JSON', 'the whole text of a recording: it may have been cut short');
  }
}

function wrong(what: string, got: unknown, wanted: string): never {
  const shown =
    got === undefined
      ? 'missing'
      : isObject(got)
        ? 'an object'
        : Array.isArray(got)
          ? 'a list'
          : JSON.stringify(got);
  const named = what === 'it' ? 'it' : `its ${what}`;
  throw new AuthnError(
    'BAD_INPUT',
    `This recording cannot be read: ${named} is ${shown.slice(0, 80)}, and must be ${wanted}.`,
  );
}
