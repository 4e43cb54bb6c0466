import { objectIn, texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';
import { openChallenge } from '../pass-code.ts';
import { frameActions, frameData } from './frame.ts';

/** Duo, in a frame of its own page: the frame answers the step, the flow hears of it by polling (spec §3.9.2). */
export interface DuoSpec extends FactorSpec {
  factorType: 'web';
  provider: 'DUO';
  profile: { credentialId?: string };
  verify: RememberDevice;
  challenge: DuoAttempt & { answer: RememberDevice };
  enroll: { data: object; input: object };
  activation: DuoAttempt & { answer: object };
}

/** An open frame, at sign-in or at enrolment. */
export interface DuoAttempt {
  /** What the frame needs. */
  data: {
    /** Duo's host name, for the frame. */
    host?: string;
    /** Handed to the frame; an accessor that no serialisation reads. */
    signature?: string;
    /** Address of Duo's own script, on the org. */
    script?: string;
  };
  /** Starts over, once the frame was refused or ran out. */
  answerable: 'unless-waiting';
  /** What the frame's answer is handed to. */
  actions: {
    /** Passes on what the frame answers; the flow goes on waiting for the org's word. */
    complete: { sigResponse: string };
  };
}

/** Duo. */
export const duo = defineFactor<DuoSpec>({
  factorType: 'web',
  provider: 'DUO',
  shape: 'frame',
  profile: (factor) => texts(factor.profile, 'credentialId'),
  verify: openChallenge,
  challenge: {
    data: (embedded, factor) => frameData(objectIn(embedded, 'verification'), factor),
    answer: openChallenge,
    actions: frameActions,
  },
});
