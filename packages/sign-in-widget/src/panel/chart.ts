import { createAuthnMachine, describeMachine } from '@authn-flow/authn-core/machine';
import type { RegionDescription } from '@authn-flow/authn-core/machine';

/** The two axes of the core's machine. */
export interface Chart {
  readonly status: RegionDescription;
  readonly activity: RegionDescription;
  /** Names of the statuses' leaves. */
  readonly leaves: readonly string[];
}

/** Where the org's words that the machine does not know lead to. */
const REST = 'UNSUPPORTED';

/** Reads the machine itself, so that the picture is of what runs. */
export function readChart(): Chart {
  const { regions } = describeMachine(createAuthnMachine());
  const region = (name: string): RegionDescription => {
    const found = regions.find((one) => one.name === name);
    if (!found) throw new Error(`The machine has no region "${name}": the panel shows status and activity.`);
    return found;
  };
  const status = region('status');
  return { status, activity: region('activity'), leaves: status.states.map(({ name }) => name) };
}

/** The leaf that a status of the org's leads to. */
export const leafOf = ({ leaves }: Chart, status: string): string =>
  leaves.includes(status) ? status : REST;

/** The leaf that is entered while the flow does that: what the browser asks belongs to the request that it is for. */
export const activityLeaf = (activity: string): string => (activity === 'ceremony' ? 'requesting' : activity);

const CAPTIONS: Readonly<Record<string, string>> = {
  idle: 'waits for the person',
  requesting: 'waits for the org’s answer',
  polling: 'asks the org again and again',
  ceremony: 'the browser asks the person',
  coolingDown: 'stays away from the org for a while',
};

/** What the flow does, in words. */
export const captionOf = (status: string, activity: string): string =>
  status === 'SUCCESS' && activity === 'idle' ? 'is done' : (CAPTIONS[activity] ?? activity);
