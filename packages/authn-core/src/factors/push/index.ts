import { objectIn, texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice, Submission } from '../factor.ts';
import type { QrCode } from '../qr-code.ts';

/** A notification to Okta Verify that the person approves on their phone, with or without a number to match. */
export interface PushSpec extends FactorSpec {
  factorType: 'push';
  provider: 'OKTA';
  profile: {
    name?: string;
    deviceType?: string;
    platform?: string;
    /** The person asked for a push without being asked: a UI calls `verify` by itself (spec §1.4.4). */
    autoPushEnabled?: true;
  };
  verify: PushOptions;
  challenge: {
    data: {
      /** The number to pick on the phone, 0–99; present from the moment the phone shows its choice (spec §3.10). */
      correctAnswer?: number;
    };
    answer: PushOptions;
    answerable: 'unless-waiting';
  };
  enroll: { data: object; input: object };
  activation: {
    data: QrCode & {
      /** To type into the app instead of scanning; an accessor that no serialisation reads. */
      sharedSecret?: string;
    };
    /** Starts over, with a new code to scan, once the time is up. */
    answer: object;
    answerable: 'unless-waiting';
    actions: {
      /** Mails a link that sets up the app on the phone it is opened on; the flow goes on waiting. */
      sendEmail: object;
      /** The same as a text message; the number as in `enroll` of a phone. */
      sendSms: { phoneNumber: string };
    };
  };
}

/** What sending a notification takes. */
export interface PushOptions extends RememberDevice {
  /** Saved once the push succeeds: send the next one without being asked (spec §3.10). */
  autoPush?: boolean;
}

const send = ({ rememberDevice, autoPush }: PushOptions): Submission => ({
  query: { rememberDevice, autoPush },
});

/** Okta Verify, by notification. */
export const push = defineFactor<PushSpec>({
  factorType: 'push',
  provider: 'OKTA',
  shape: 'waiting',
  profile: ({ profile, autoPushEnabled }) => ({
    ...texts(profile, 'name', 'deviceType', 'platform'),
    ...(autoPushEnabled && { autoPushEnabled }),
  }),
  verify: send,
  challenge: {
    data(embedded) {
      const correctAnswer = objectIn(embedded, 'challenge')?.['correctAnswer'];
      // 0 is a number to match like any other: presence counts, not truth.
      return typeof correctAnswer === 'number' ? { correctAnswer } : {};
    },
    answer: send,
  },
});
