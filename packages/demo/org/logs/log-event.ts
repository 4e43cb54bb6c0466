import type { JsonObject } from '../json.ts';

/** Something that happened (spec 6.5): never anything secret. */
export interface LogEvent {
  /** A uuid. */
  readonly id: string;
  readonly at: number;
  /** As administrators read it. */
  readonly body: JsonObject;
}
