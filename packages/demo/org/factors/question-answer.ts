/** Answers are compared without regard to case and outer blanks (spec 3.9.7). */
export const normalisedAnswer = (answer: string): string => answer.trim().toLowerCase();
