import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice, Submission } from '../factor.ts';

/** A notification to Okta Verify that the person approves on their phone, with or without a number to match. */
export interface PushSpec extends FactorSpec {
  factorType: 'push';
  provider: 'OKTA';
  profile: { name?: string; deviceType?: string; platform?: string };
  verify: PushOptions;
  challenge: {
    data: {
      /** The number to pick on the phone, 0–99; present from the moment the phone shows its choice (spec §3.10). */
      correctAnswer?: number;
    };
    answer: PushOptions;
    answerable: 'unless-waiting';
  };
}

export interface PushOptions extends RememberDevice {
  /** Saved once the push succeeds: send the next one without being asked (spec §3.10). */
  autoPush?: boolean;
}

const send = ({ rememberDevice, autoPush }: PushOptions): Submission => ({
  query: { rememberDevice, autoPush },
});

export const push = defineFactor<PushSpec>({
  factorType: 'push',
  provider: 'OKTA',
  shape: 'waiting',
  profile: (factor) => texts(factor.profile, 'name', 'deviceType', 'platform'),
  verify: send,
  challenge: {
    data({ challenge }) {
      const correctAnswer = challenge?.['correctAnswer'];
      // 0 is a number to match like any other: presence counts, not truth.
      return typeof correctAnswer === 'number' ? { correctAnswer } : {};
    },
    answer: send,
  },
});
