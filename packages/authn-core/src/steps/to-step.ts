import { AuthnError } from '../authn-error.ts';
import type { AnyFactorModule } from '../factors/factor.ts';
import { given } from '../given.ts';
import type { Kit } from '../kit.ts';
import type { Problem } from '../problem.ts';
import { Secret } from '../secret.ts';
import { capabilitiesOf } from '../transaction/capabilities.ts';
import type { Addition, Command } from '../transaction/capabilities.ts';
import { isKnownStatus } from '../transaction/transaction.ts';
import type { Factor, Transaction } from '../transaction/transaction.ts';
import { texts } from '../wire/read.ts';
import { embeddedIn } from '../transaction/embedded.ts';
import type { StepFamily } from './families.ts';
import type { Step } from './step.ts';
import type { Activity } from './step-base.ts';
import { success } from './success.ts';
import { unauthenticated } from './unauthenticated.ts';

/** What a step is made of: the machine's memory and its activity. */
export interface Snapshot {
  readonly stepId: number;
  readonly activity: Activity;
  readonly transaction: Transaction | undefined;
  readonly problem: Problem | undefined;
  readonly identifier: string | undefined;
  readonly expiresAt: number | undefined;
  readonly expiring: boolean;
  readonly sentAt: number | undefined;
  readonly answeredAt: number | undefined;
}

/** Sends a command made from a step with this id. */
export type Dispatch = (stepId: number, command: Command) => Promise<unknown>;

/** The pure way from what the flow knows to what a UI needs to know and may do now. */
export function toStep<F extends AnyFactorModule>(
  snapshot: Snapshot,
  { factors, families }: Kit,
  dispatch: Dispatch,
): Step<F> {
  const { transaction, stepId, activity } = snapshot;
  const can = capabilitiesOf(transaction);
  const act =
    (command: Command, submit?: (input: never) => Addition) =>
    async (input: object = {}): Promise<unknown> =>
      dispatch(stepId, { ...command, ...boxed(command.name, submit?.(input as never)) });
  const moduleFor = (factor: Factor): AnyFactorModule | undefined =>
    factors.find(
      ({ factorType, provider }) =>
        // A type of factor has no provider (spec §7.54).
        factorType === factor.factorType && (!factor.provider || provider === factor.provider),
    );

  const status = transaction?.status ?? 'UNAUTHENTICATED';
  const maker = isKnownStatus(status) ? makerOf(status, [BASICS, ...families]) : undefined;
  const step = given({
    status: maker ? status : 'UNSUPPORTED',
    id: stepId,
    activity,
    problem: snapshot.problem ?? (activity === 'idle' ? rejection(transaction) : undefined),
    identifier: snapshot.identifier,
    expiresAt: snapshot.expiresAt,
    expiring: snapshot.expiring || undefined,
    stay: can.state ? act({ name: 'stay', entryPoint: 'state' }) : undefined,
    cancel: act(given<Command>({ name: 'cancel', link: can.cancel })),
  });
  const family = (maker ?? makerOf('UNSUPPORTED', families))?.({
    transaction: transaction ?? BLANK,
    can,
    sentAt: snapshot.sentAt,
    answeredAt: snapshot.answeredAt,
    // Also while something is sent in between; idle, a poll was refused for good.
    polling: can.polls && activity !== 'idle',
    moduleFor,
    act,
  });
  // Not by spreading: accessors, which keep tokens out of whatever serialises a step, must stay accessors.
  Object.defineProperties(step, Object.getOwnPropertyDescriptors(family ?? {}));
  // Put together from plain data; that it has the type's shape is what the tests of steps/ show.
  return Object.freeze(step) as unknown as Step<F>;
}

/** The start of every flow: no transaction yet. */
const BLANK: Transaction = { status: 'UNAUTHENTICATED', factors: [], links: {} };

/** What needs no kit. */
const BASICS: StepFamily = { UNAUTHENTICATED: unauthenticated, SUCCESS: success };

function makerOf(status: keyof StepFamily, families: readonly StepFamily[]): StepFamily[keyof StepFamily] {
  return families.findLast((family) => family[status])?.[status];
}

/** An out-of-band attempt that came to nothing is told as a problem, with the org's words where it has any. */
function rejection(transaction: Transaction | undefined): Problem | undefined {
  const { factorResultMessage } = transaction ?? {};
  const factorResult = transaction?.factorResult ?? deviceRefusal(transaction);
  if (!factorResult || ['WAITING', 'CHALLENGE', 'SUCCESS'].includes(factorResult)) return undefined;
  const key = factorResultMessage === 'OKTA_VERIFY_UPGRADE_REQUIRED' ? factorResultMessage : factorResult;
  return {
    code: 'rejected',
    factorResult,
    message: {
      key: `problem.rejected.${key}`,
      ...(factorResultMessage && { params: { message: factorResultMessage } }),
    },
  };
}

/** What was wrong with a device's code: the org says so in the state, not with an error (spec §2.2). */
const deviceRefusal = (transaction: Transaction | undefined): string | undefined =>
  transaction?.status === 'DEVICE_ACTIVATE'
    ? texts(embeddedIn(transaction), 'deviceActivationStatus').deviceActivationStatus
    : undefined;

/** From here on every text that a person or a program gave is in a box. */
function boxed(action: string, addition: Addition = {}): Addition {
  const { body } = addition;
  return body ? { ...addition, body: box(action, '', body) as Record<string, unknown> } : addition;
}

function box(action: string, path: string, value: unknown): unknown {
  if (typeof value === 'string') return new Secret(value);
  if (value === undefined)
    throw new AuthnError('BAD_INPUT', `${action}() needs ${path}: pass it as a string.`);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Secret)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      box(action, path ? `${path}.${name}` : name, member),
    ]),
  );
}
