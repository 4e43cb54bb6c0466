import type {
  AnswerEvent,
  CommandEvent,
  Json,
  LostEvent,
  RequestEvent,
  StepEvent,
} from '@authn-flow/authn-core/inspect';

/** An inspector's event; of a problem no more than its codes is needed. */
export type StoryEvent = CommandEvent | RequestEvent | AnswerEvent | LostEvent | StepEvent | TroubleEvent;

/** Something went wrong. */
export interface TroubleEvent {
  readonly type: 'problem';
  readonly at: number;
  readonly problem: { readonly code: string; readonly errorCode?: string };
}

/** What happened in a flow, put in order for showing: from an inspector's events, live or recorded. */
export interface Story {
  readonly events: readonly StoryEvent[];
  /** One for each step that was shown. */
  readonly moments: readonly Moment[];
  /** Where the flow was, one after the other. */
  readonly visits: readonly Visit[];
}

/** The flow shows a step, or does something else there. */
export interface Moment {
  readonly step: StepEvent;
  /** Place of its event. */
  readonly event: number;
  /** Place of the visit that it is part of. */
  readonly visit: number;
}

/** The flow is at a status, until it is at another one. */
export interface Visit {
  /** The API's word. */
  readonly status: string;
  /** Place of its first moment. */
  readonly moment: number;
}

/** Reads events from the first to the last. */
export function tellStory(events: readonly StoryEvent[]): Story {
  const moments: Moment[] = [];
  const visits: Visit[] = [];
  for (const [event, step] of events.entries()) {
    if (step.type !== 'step') continue;
    if (visits.at(-1)?.status !== step.status) visits.push({ status: step.status, moment: moments.length });
    moments.push({ step, event, visit: visits.length - 1 });
  }
  return { events, moments, visits };
}

/** Codes of the problems that there were between two moments, the first one included. */
export const problemsBetween = ({ events, moments }: Story, from: number, to: number): string[] =>
  events
    .slice((moments[from - 1]?.event ?? -1) + 1, moments[to]?.event)
    .flatMap((event) => (event.type === 'problem' ? [event.problem.code] : []));

/** All that is known at a moment, as data to look through. */
export function dataAt(story: Story, position: number): Readonly<Record<string, Json>> {
  const moment = story.moments[position];
  if (!moment) return {};
  const { type: _type, at: _at, ...step } = moment.step;
  const before = story.events.slice(0, moment.event);
  const answer = before.findLast(
    (event): event is AnswerEvent => event.type === 'answer' && event.exchange === step.exchange,
  );
  const problem = step.hasProblem ? before.findLast((event) => event.type === 'problem') : undefined;
  return {
    step: plain(step),
    ...(answer?.body !== undefined && { transaction: answer.body }),
    ...(problem && { problem: plain(problem.problem) }),
  };
}

/** Events are JSON already; their types do not say so. */
const plain = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

/** A line of the log; a request has its answer in the same line, once there is one. */
export interface LogLine {
  readonly event: Exclude<StoryEvent, AnswerEvent | LostEvent>;
  /** Place of the event. */
  readonly place: number;
  readonly answer?: AnswerEvent | LostEvent;
}

/** The log, with no answer that came after the event at `until`. */
export function logOf({ events }: Story, until: number): LogLine[] {
  const answers = new Map<number, AnswerEvent | LostEvent>();
  for (const event of events.slice(0, until + 1)) {
    if (event.type === 'answer' || event.type === 'lost') answers.set(event.exchange, event);
  }
  return events.flatMap((event, place) => {
    if (event.type === 'answer' || event.type === 'lost') return [];
    const answer = event.type === 'request' ? answers.get(event.exchange) : undefined;
    return [answer ? { event, place, answer } : { event, place }];
  });
}

/** Kinds of lines to choose from. */
export type LogKind = 'all' | 'request' | 'step' | 'problem';

/** Whether a line is of that kind, and has all those words in it. */
export function isWanted(line: LogLine, kind: LogKind, words: string): boolean {
  const { type } = line.event;
  const fits = kind === 'all' || type === kind || (kind === 'problem' && isTrouble(line));
  const text = wordsOf(line).join(' ').toLowerCase();
  return (
    fits &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

/** An answer that is a refusal, or none at all. */
export const isTrouble = ({ event, answer }: LogLine): boolean =>
  event.type === 'problem' || answer?.type === 'lost' || (answer?.status ?? 0) >= 400;

/** What a line says: what it is, and more about it. */
export function wordsOf({ event, answer }: LogLine): readonly [what: string, more: string] {
  switch (event.type) {
    case 'command':
      return [event.action, 'command'];
    case 'request':
      return [`${event.method} ${pathOf(event)}`, answerOf(answer)];
    case 'problem':
      return [event.problem.code, event.problem.errorCode ?? 'problem'];
    case 'step':
      return [event.status, event.activity];
  }
}

/** What follows `?` says nothing that the body of the answer would not say better. */
const pathOf = ({ path }: RequestEvent): string => path.replace(/\?.*/, '');

function answerOf(answer: AnswerEvent | LostEvent | undefined): string {
  if (!answer) return 'under way';
  const took = `${Math.round(answer.ms)} ms`;
  if (answer.type === 'lost') return `${answer.reason === 'aborted' ? 'given up' : 'lost'} after ${took}`;
  return `${answer.status || 'redirect'} in ${took}`;
}

/** A time since the beginning, e.g. `+1.20 s`, `+2:05.1`. */
export function sinceBeginning({ events }: Story, at: number): string {
  const seconds = Math.max(0, at - (events[0]?.at ?? at)) / 1000;
  if (seconds < 60) return `+${seconds.toFixed(2)} s`;
  return `+${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;
}
