import type { Kit } from '../kit.ts';
import type { Problem } from '../problem.ts';
import { toStep } from '../steps/to-step.ts';
import type { Snapshot } from '../steps/to-step.ts';
import type { Command } from '../transaction/capabilities.ts';
import { fromWire } from '../transaction/from-wire.ts';
import { carryOver } from '../transaction/transaction.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { readTransaction } from '../wire/transaction.ts';
import type { AnswerEvent, InspectEvent, RequestEvent, StepEvent } from './events.ts';
import type { Recording } from './recording.ts';

/** A recorded step: what it was made of, and what led to it. */
export interface Moment {
  readonly snapshot: Snapshot;
  readonly events: readonly InspectEvent[];
}

/** Nothing was sent, so nothing has an address. */
const NOWHERE = 'https://org.invalid';

/** Follows a recording from its first event to its last, as the flow did, and keeps what each step was made of. */
export function momentsOf({ orgUrl = NOWHERE, events }: Recording, kit: Kit): Moment[] {
  const moments: Moment[] = [];
  const requests = new Map<number, RequestEvent>();
  let since: InspectEvent[] = [];
  let transaction: Transaction | undefined;
  let problem: Problem | undefined;
  let answeredAt: number | undefined;

  for (const event of events) {
    since.push(event);
    if (event.type === 'request') requests.set(event.exchange, event);
    if (event.type === 'problem') problem = event.problem;
    if (event.type === 'answer') {
      const news = read(event, requests.get(event.exchange), { transaction, orgUrl, kit });
      if (news) answeredAt = event.at;
      transaction = news ?? transaction;
    }
    if (event.type === 'step') {
      if (event.exchange === undefined) transaction = undefined;
      const snapshot = snapshotOf(event, { transaction, problem, answeredAt });
      moments.push({ snapshot: { ...snapshot, sentAt: sentAt(event, snapshot, kit) }, events: since });
      since = [];
    }
  }
  return moments;
}

interface Known {
  readonly transaction: Transaction | undefined;
  readonly problem: Problem | undefined;
  readonly answeredAt: number | undefined;
}

function snapshotOf(event: StepEvent, { transaction, problem, answeredAt }: Known): Snapshot {
  return {
    stepId: event.id,
    activity: event.activity,
    transaction,
    problem: event.hasProblem ? problem : undefined,
    identifier: event.identifier,
    expiresAt: event.expiresAt,
    expiring: event.expiring === true,
    sentAt: undefined,
    answeredAt,
  };
}

/** When the code was sent is not written down, but when the next one may be: the factor knows how long that is. */
function sentAt({ resendAt }: StepEvent, snapshot: Snapshot, kit: Kit): number | undefined {
  if (resendAt === undefined) return undefined;
  const after = toStep({ ...snapshot, sentAt: 1 }, kit, nothing) as { resendAt?: number };
  return resendAt - (after.resendAt ?? 1) + 1;
}

interface Before {
  readonly transaction: Transaction | undefined;
  readonly orgUrl: string;
  readonly kit: Kit;
}

/** The transaction after an answer; `undefined` where it changes nothing: a refusal, or something unreadable. */
function read(
  { status, body }: AnswerEvent,
  request: RequestEvent | undefined,
  { transaction, orgUrl, kit }: Before,
): Transaction | undefined {
  if (status < 200 || status >= 300 || body === undefined) return undefined;
  const command = transaction && request?.method === 'GET' && readerOf(request, transaction, kit);
  if (command) return command.read?.(body, transaction);
  const wire = readTransaction(body);
  const news = wire && fromWire(wire, JSON.stringify(body), orgUrl);
  return typeof news === 'object' ? carryOver(transaction, news, beginningOf(request?.path)) : undefined;
}

/** Recoveries are known by how they began (spec §7.27). */
const beginningOf = (path = ''): string | undefined =>
  path.endsWith('/recovery/password')
    ? 'forgotPassword'
    : path.endsWith('/recovery/unlock')
      ? 'unlockAccount'
      : undefined;

/** The command that read an answer which is no transaction: one of the step that was there. */
function readerOf(request: RequestEvent, transaction: Transaction, kit: Kit): Command | undefined {
  const commands: Command[] = [];
  const step = toStep(
    {
      stepId: 0,
      activity: 'idle',
      transaction,
      problem: undefined,
      identifier: undefined,
      expiresAt: undefined,
      expiring: false,
      sentAt: undefined,
      answeredAt: undefined,
    },
    kit,
    (_, command) => Promise.resolve(commands.push(command)),
  );
  const tryAll = (value: unknown, depth: number): void => {
    if (typeof value === 'function') void (value as () => Promise<unknown>)().catch(nothing);
    else if (typeof value === 'object' && value !== null && depth < 3) {
      for (const member of Object.values(value)) tryAll(member, depth + 1);
    }
  };
  tryAll(step, 0);
  return commands.find(({ read, link }) => read && link && new URL(link.href).pathname === request.path);
}

const nothing = (): Promise<undefined> => Promise.resolve(undefined);
