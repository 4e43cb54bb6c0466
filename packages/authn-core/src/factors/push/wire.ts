import * as z from 'zod/mini';

// 0 is a number to match like any other: presence counts, not truth (spec §3.10).
const Challenge = z.looseObject({ correctAnswer: z.int().check(z.nonnegative()) });

export function readCorrectAnswer(challenge: unknown): { correctAnswer?: number } {
  const read = z.safeParse(Challenge, challenge);
  return read.success ? { correctAnswer: read.data.correctAnswer } : {};
}
