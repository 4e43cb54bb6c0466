import type { Inspector } from './create-inspector.ts';
import type { InspectEvent } from './events.ts';
import { LONGEST, MOST_EVENTS } from './recording.ts';
import type { Recording } from './recording.ts';

/** A recording that is being made. */
export interface Recorder {
  /** What was recorded up to now: plain JSON. */
  readonly recording: Recording;
  /** Adds nothing any more. */
  stop(): void;
}

/**
 * Writes down what an inspector shows, from now on. Begin before `inspector.watch(flow)`, or the first step is missing.
 *
 * @example
 * const recorder = record(inspector);
 * inspector.watch(flow);
 * // … later, from a button "Report a problem"
 * const report = JSON.stringify(recorder.recording);
 */
export function record(inspector: Inspector): Recorder {
  const events: InspectEvent[] = [];
  let length = 0;
  let complete = true;
  let orgUrl: string | undefined;

  const stop = inspector.subscribe((event) => {
    length += JSON.stringify(event).length + 1;
    complete &&= events.length < MOST_EVENTS && length <= LONGEST;
    if (!complete) return;
    if (event.type === 'request') orgUrl ??= event.origin;
    events.push(event);
  });

  return {
    stop,
    get recording(): Recording {
      return {
        authnFlowRecording: 1,
        ...(orgUrl !== undefined && { orgUrl }),
        identifiers: inspector.identifiers === 'keep' ? 'kept' : 'replaced',
        complete,
        events: [...events],
      };
    },
  };
}
