import { factors } from './rows/factors.ts';
import { furtherStates } from './rows/further-states.ts';
import { operations } from './rows/operations.ts';
import { transitions } from './rows/transitions.ts';

/** One thing that core and org must agree on: what happens in a state, by an operation, under a condition. */
export interface Row {
  /** Section of the protocol reference and a name in it; tests carry it in their titles, in brackets. */
  readonly id: `${string}/${string}`;
  readonly from: string;
  readonly operation: string;
  readonly condition: string;
  readonly result: string;
  /** Why no test drives the core through it; such a row may still have a test of what there is instead. */
  readonly unreachable?: string;
}

/** Rows of one table of the reference. */
export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Every row, in the order of the document. */
export const TABLES: readonly Table[] = [
  { title: 'The transition table (2.4)', rows: transitions },
  { title: 'Further states (2.2)', rows: furtherStates },
  { title: 'Every factor: enrolling (3.9) and verifying (3.10)', rows: factors },
  { title: 'What operations take and give', rows: operations },
];
