import type { RememberDevice, Submission } from './factor.ts';

/** Asks the org to begin: a code is sent, a frame or a dialogue opened; nothing is proven yet. */
export const openChallenge = ({ rememberDevice }: RememberDevice): Submission => ({
  query: { rememberDevice },
});

/** Gives a code. */
export const givePassCode = ({
  passCode,
  rememberDevice,
}: RememberDevice & { passCode: string }): Submission => ({
  body: { passCode },
  query: { rememberDevice },
});

/** An activation that the first code finishes (spec §3.9.3). */
export interface PassCodeActivation {
  /** Nothing to show. */
  data: object;
  /** The first code. */
  answer: { passCode: string };
  answerable: 'always';
}

/** Reads such an activation, which has nothing to show. */
export const passCodeActivation = {
  data: () => ({}),
  answer: ({ passCode }: { passCode: string }) => ({ body: { passCode } }),
};
