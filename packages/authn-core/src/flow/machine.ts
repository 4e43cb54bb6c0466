import { blankContext, chart } from './chart.ts';
import { READ_STATE } from './perform-command.ts';
import { STATUSES } from '../transaction/transaction.ts';
import type { Status } from '../transaction/transaction.ts';
import { routes, START } from './routing.ts';

/**
 * The statechart. Two axes in parallel, because two parties own them: `status` is the org's, its leaves named exactly
 * like the API's statuses; `activity` is ours. Made by a factory, so that nothing happens when the module is loaded.
 */
export function createAuthnMachine() {
  const words = chart();

  const status = words.createStateConfig({
    initial: 'UNAUTHENTICATED',
    states: Object.fromEntries([...STATUSES, 'UNSUPPORTED' as const].map((leaf) => [leaf, {}])) as Record<
      Status | 'UNSUPPORTED',
      object
    >,
  });

  const activity = words.createStateConfig({
    initial: 'idle',
    on: {
      answered: [
        // A poll goes on over its own news; entering it anew would ask again at once, thousands of times a second.
        { guard: 'isNewsOfPoll', actions: 'accept' },
        { guard: 'isNews', target: '.deciding', actions: 'accept' },
      ],
      failed: { guard: 'keepsTransaction', target: '.deciding', actions: 'noteFailure' },
    },
    states: {
      deciding: {
        always: [
          { guard: 'mustCoolDown', target: 'coolingDown' },
          { guard: 'mustPoll', target: 'polling' },
          { target: 'idle' },
        ],
      },
      idle: {
        invoke: {
          src: 'watchExpiry',
          input: ({ context: { services, deadline } }) => ({ services, deadline }),
        },
        on: {
          expiryNeared: { actions: 'noteExpiring' },
          command: { guard: 'isOffered', target: 'requesting', actions: 'noteCommand' },
          expiryReached: { guard: 'isReadable', target: 'requesting', actions: 'noteCheck' },
        },
      },
      polling: {
        invoke: {
          src: 'pollTransaction',
          input: ({ context }) => ({ services: context.services, transaction: context.transaction }),
        },
        on: {
          command: { guard: 'isOffered', target: 'requesting', actions: 'noteCommand' },
          pollTroubled: { actions: 'noteTrouble' },
        },
      },
      requesting: {
        invoke: {
          src: 'performCommand',
          input: ({ context }) => ({
            services: context.services,
            command: context.inFlight ?? READ_STATE,
            transaction: context.transaction,
            uncertain: context.uncertain,
            timesLimited: context.timesLimited,
          }),
        },
        on: {
          command: { guard: 'isUrgent', target: 'requesting', reenter: true, actions: 'noteCommand' },
          proven: { actions: 'noteProof' },
        },
      },
      coolingDown: {
        after: { coolDown: { target: 'deciding', actions: 'endCoolDown' } },
        on: { command: { guard: 'isUrgent', target: 'requesting', actions: 'noteCommand' } },
      },
    },
  });

  return words.createMachine({
    id: 'authn',
    type: 'parallel',
    context: ({ input }) => blankContext(input),
    on: {
      answered: routes,
      failed: { guard: 'endsTransaction', target: START, actions: 'reset' },
      ended: { target: START, actions: 'reset' },
      command: { guard: 'isLocalReset', target: START, actions: 'reset' },
      restart: { target: START, actions: 'reset' },
    },
    states: { status, activity },
  });
}
