import { assign, fromCallback } from 'xstate';
import type { AnyEventObject } from 'xstate';
import { given } from '../given.ts';
import { capabilitiesOf, givesWay, isReading, offers } from '../transaction/capabilities.ts';
import type { Command } from '../transaction/capabilities.ts';
import { carryOver, isKnownStatus, isSameMove } from '../transaction/transaction.ts';
import type { Status } from '../transaction/transaction.ts';
import type { Services } from './call.ts';
import type { FlowContext, FlowEvent } from './events.ts';
import { performCommand, READ_STATE } from './perform-command.ts';
import type { PollInput } from './poll-transaction.ts';
import { setup } from './setup.ts';
import { watchExpiry } from './watch-expiry.ts';

const DAY = 86_400_000;

interface About {
  context: FlowContext;
  event: FlowEvent;
}

/** What the start of a flow remembers: nothing but how to reach the org. */
export function blankContext(services: Services): FlowContext {
  return {
    services,
    stepId: 0,
    transaction: undefined,
    problem: undefined,
    identifier: undefined,
    inFlight: undefined,
    uncertain: false,
    pollHalted: false,
    timesLimited: 0,
    coolDown: undefined,
    expiresAt: undefined,
    deadline: undefined,
    expiring: false,
    clockTrusted: true,
    sentAt: undefined,
    answeredAt: undefined,
  };
}

/** Comes with the kit: no status of a plain sign-in is waited for. */
const pollTransaction = fromCallback<AnyEventObject, PollInput>(({ input, sendBack }) =>
  input.services.poll?.(input, sendBack),
);

/** The words of the chart: its guards, actions and actors, each by name. The sentences are in machine.ts. */
export const chart = () =>
  setup({
    types: {
      context: {} as FlowContext,
      events: {} as FlowEvent,
      input: {} as Services,
    },
    actors: { performCommand, pollTransaction, watchExpiry },
    delays: { coolDown: ({ context }) => context.coolDown ?? 0 },

    guards: {
      /** A command that the transaction offers and that somebody has to be asked for. */
      isOffered: (about) => isOffered(about),
      /** As above, where it takes the place of what is under way. */
      isUrgent: (about) =>
        about.event.type === 'command' &&
        givesWay(about.context.inFlight, about.event.command) &&
        isOffered(about),
      isLocalReset: ({ event }) =>
        event.type === 'command' && !isRequest(event) && event.command.name === 'cancel',
      isReadable: ({ context }) => capabilitiesOf(context.transaction).state,
      mustPoll: ({ context }) => capabilitiesOf(context.transaction).polls && !context.pollHalted,
      mustCoolDown: ({ context }) => context.coolDown !== undefined,
      isNewsOfPoll: (about) => about.event.type === 'answered' && about.event.by === 'poll' && isNews(about),
      isNews: (about) => isNews(about),
      arrivesAt: (about, { status }: { status: Status | undefined }) =>
        about.event.type === 'answered' &&
        (status === undefined
          ? !isKnownStatus(about.event.transaction.status)
          : about.event.transaction.status === status) &&
        !isNews(about),
      /** The transaction is over, for one reason or another; the start says which. */
      endsTransaction: (about) => isEnd(about),
      keepsTransaction: (about) => !isEnd(about),
    },

    actions: {
      noteCommand: assign(({ context, event }) =>
        event.type === 'command'
          ? {
              inFlight: event.command,
              identifier: event.command.identifier ?? context.identifier,
              problem: undefined,
            }
          : {},
      ),
      noteCheck: assign({ inFlight: READ_STATE }),
      noteProof: assign(({ context: { inFlight } }) => ({
        inFlight: inFlight && given<Command>({ ...inFlight, ceremony: undefined }),
      })),
      arrive: assign(({ context, event }) =>
        event.type === 'answered'
          ? {
              ...accepted({ context, event }),
              stepId: context.stepId + 1,
              problem: event.problem,
              // Whatever a command led to, its code was sent just now; where a state was only read, nobody knows.
              sentAt:
                context.inFlight && isReading(context.inFlight)
                  ? undefined
                  : context.services.environment.now(),
            }
          : {},
      ),
      accept: assign(({ context, event }) => (event.type === 'answered' ? accepted({ context, event }) : {})),
      reset: assign(({ context, event }) => ({
        ...blankContext(context.services),
        stepId: context.stepId + 1,
        identifier: context.identifier,
        problem: event.type === 'failed' ? event.problem : undefined,
        clockTrusted: context.clockTrusted,
      })),
      noteFailure: assign(({ context, event }) => {
        if (event.type !== 'failed') return {};
        const { problem } = event;
        const limited = problem.code === 'rate-limited' && problem.scope === 'all';
        return {
          problem,
          inFlight: undefined,
          uncertain: event.uncertain,
          pollHalted: event.by === 'poll',
          timesLimited: limited ? context.timesLimited + 1 : 0,
          coolDown: limited ? problem.retryAt - context.services.environment.now() : undefined,
          // The end of time is asked about once; a check that failed would else be due again in the same instant.
          deadline: context.inFlight === READ_STATE ? undefined : context.deadline,
        };
      }),
      noteTrouble: assign(({ event }) => (event.type === 'pollTroubled' ? { problem: event.problem } : {})),
      noteExpiring: assign({ expiring: true }),
      endCoolDown: assign({ coolDown: undefined, problem: undefined }),
    },
  });

/** Whether somebody has to be asked: a cancel without a link is ours alone. */
const isRequest = ({ command }: Extract<FlowEvent, { type: 'command' }>): boolean =>
  command.link !== undefined || command.entryPoint !== undefined;

const isOffered = ({ context, event }: About): boolean =>
  event.type === 'command' && isRequest(event) && offers(context.transaction, event.command);

const isNews = ({ context, event }: About): boolean =>
  event.type === 'answered' && isSameMove(context.transaction, event.transaction);

const isEnd = ({ context, event }: About): boolean =>
  event.type === 'failed' &&
  (event.problem.code === 'expired' ||
    (event.problem.code === 'refused' &&
      event.problem.remedy === 'restart' &&
      context.transaction !== undefined));

/** Takes an answer: the transaction, what is now known of its time, and the end of whatever was in the way. */
function accepted({
  context,
  event,
}: {
  context: FlowContext;
  event: Extract<FlowEvent, { type: 'answered' }>;
}) {
  const { environment } = context.services;
  const now = environment.now();
  const transaction = carryOver(context.transaction, event.transaction, context.inFlight?.name);
  // Alive after its time by our clock: that clock is wrong, and no timer of ours is worth anything.
  const clockTrusted = context.clockTrusted && context.inFlight !== READ_STATE;
  const life = (transaction.expiresAt ?? 0) - now;
  const timed = clockTrusted && transaction.status !== 'SUCCESS' && life > 0 && life <= DAY;
  return {
    transaction,
    problem: event.problem,
    inFlight: undefined,
    uncertain: false,
    pollHalted: false,
    timesLimited: 0,
    coolDown: undefined,
    clockTrusted,
    expiresAt: timed ? transaction.expiresAt : undefined,
    deadline: timed ? environment.monotonic() + life : undefined,
    expiring: false,
    sentAt: context.inFlight?.name === 'resend' ? now : context.sentAt,
    answeredAt: now,
  };
}
