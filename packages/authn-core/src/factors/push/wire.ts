import * as z from 'zod/mini';

const Challenge = z.object({ correctAnswer: z.number() });

/** The number to match. 0 is one like any other: presence counts, not truth (spec §3.10). Never throws. */
export function readCorrectAnswer(challenge: unknown): { correctAnswer?: number } {
  const read = z.safeParse(Challenge, challenge);
  return read.success ? { correctAnswer: read.data.correctAnswer } : {};
}
