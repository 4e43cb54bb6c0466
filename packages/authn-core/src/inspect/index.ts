export { createInspector } from './create-inspector.ts';
export type { Inspector, InspectorOptions } from './create-inspector.ts';
export type {
  AnswerEvent,
  CommandEvent,
  InspectEvent,
  Json,
  LostEvent,
  ProblemEvent,
  RequestEvent,
  StepEvent,
} from './events.ts';
export { record } from './record.ts';
export type { Recorder } from './record.ts';
export { readRecording } from './recording.ts';
export type { Recording } from './recording.ts';
export { replay } from './replay.ts';
export type { Replay, ReplayOptions } from './replay.ts';
