import { blankContext, chart } from './chart.ts';
import { READ_STATE } from './perform-command.ts';
import { routes, START } from './routing.ts';

/**
 * The statechart. Two axes in parallel, because two parties own them: `status` is the org's, its leaves named exactly
 * like the API's statuses; `activity` is ours. Made by a factory, so that nothing happens when the module is loaded.
 */
export function createAuthnMachine() {
  const words = chart();

  const status = words.createStateConfig({
    initial: 'UNAUTHENTICATED',
    states: {
      UNAUTHENTICATED: {},
      PASSWORD_WARN: {},
      PASSWORD_EXPIRED: {},
      RECOVERY: {},
      RECOVERY_CHALLENGE: {},
      PASSWORD_RESET: {},
      LOCKED_OUT: {},
      MFA_ENROLL: {},
      MFA_ENROLL_ACTIVATE: {},
      MFA_REQUIRED: {},
      MFA_CHALLENGE: {},
      FACTOR_ENROLL: {},
      FACTOR_ENROLL_ACTIVATE: {},
      FACTOR_REQUIRED: {},
      FACTOR_CHALLENGE: {},
      CONSENT_REQUIRED: {},
      ADMIN_CONSENT_REQUIRED: {},
      PROFILE_REQUIRED: {},
      POLL: {},
      DEVICE_ACTIVATE: {},
      SUCCESS: {},
      UNSUPPORTED: {},
    },
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
          command: [
            { guard: 'needsCeremony', target: 'ceremony', actions: 'noteCommand' },
            { guard: 'isOffered', target: 'requesting', actions: 'noteCommand' },
          ],
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
      ceremony: {
        invoke: {
          src: 'runCeremony',
          input: ({ context: { services, inFlight } }) => ({ services, command: inFlight }),
        },
        on: {
          proven: { target: 'requesting', actions: 'noteProof' },
          // Whatever else the person does takes the browser's question back.
          command: [
            { guard: 'needsCeremony', target: 'ceremony', reenter: true, actions: 'noteCommand' },
            { guard: 'isOffered', target: 'requesting', actions: 'noteCommand' },
          ],
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
          withdrawn: { target: 'deciding', actions: 'noteNothing' },
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
