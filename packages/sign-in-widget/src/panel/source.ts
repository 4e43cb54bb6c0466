import type { AnyFactorModule, AuthnFlow } from '@authn-flow/authn-core';
import { createInspector, record } from '@authn-flow/authn-core/inspect';
import type { InspectEvent, Inspector, Recording } from '@authn-flow/authn-core/inspect';
import type { StoryEvent } from './story.ts';

/** A flow that is looked at while it runs. */
export interface LiveSource {
  readonly events: readonly StoryEvent[];
  /** What can be saved; none of a flow whose requests nobody sees. */
  readonly recording: Recording | undefined;
  stop(): void;
}

/** No more than that is shown; the oldest are forgotten, some at a time. */
const MOST_EVENTS = 2_000;
const FORGOTTEN = 500;

/** Looks at a flow by its inspector, or by one of its own, which sees the steps alone. */
export function watchFlow<F extends AnyFactorModule>(
  flow: AuthnFlow<F>,
  given: Inspector | undefined,
  changed: () => void,
): LiveSource {
  const inspector = given ?? createInspector();
  const recorder = given && record(given);
  let events: readonly StoryEvent[] = [];
  const unsubscribe = inspector.subscribe((event) => {
    const kept = events.length < MOST_EVENTS ? events : events.slice(FORGOTTEN);
    events = [...kept, given ? event : withoutWords(event)];
    changed();
  });
  const unwatch = inspector.watch(flow);
  return {
    get events() {
      return events;
    },
    get recording() {
      return recorder?.recording;
    },
    stop() {
      unwatch();
      unsubscribe();
      recorder?.stop();
    },
  };
}

/** Who has not seen what was typed cannot tell whether the org repeats it. */
const withoutWords = (event: InspectEvent): StoryEvent =>
  event.type === 'problem' ? { type: 'problem', at: event.at, problem: { code: event.problem.code } } : event;
