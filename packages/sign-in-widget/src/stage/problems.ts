import type { Problem } from '@authn-flow/authn-core';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Screen } from '../screens/screen.ts';

/** Problems by the name of the input they are about; `''` is the box at the top. */
export type Problems = Readonly<Record<string, string | undefined>>;

/** True while polling goes on by itself: worth a notice, not worth anybody's focus. */
export const isPassing = (problem: Problem): boolean => 'retrying' in problem && problem.retrying;

interface Surroundings {
  readonly screen: Screen;
  readonly catalogue: Catalogue;
  /** What is left of a rate limit. */
  readonly seconds: number;
  readonly busy: boolean;
}

/** What is wrong now, from both sides: what we refused before sending anything, and what came of the last command. */
export class ProblemBoard {
  /** The problem that is shown, as an object that stays the same while the problem does; for the focus. */
  current: unknown;
  /** A countdown in the words it began with: it is spoken once. */
  spoken: string | undefined;
  #refused: Problems | undefined;
  #forgotten: Problem | undefined;
  #shown: Problems = {};

  /** Shows what must be mended before anything is sent; nothing when there is nothing. */
  refuse(problems: Problems): void {
    this.#refused = Object.values(problems).some(Boolean) ? problems : undefined;
  }

  /** The person went elsewhere: what was wrong there is not wrong here. */
  forget(problem: Problem | undefined): void {
    this.#forgotten = problem;
    this.#refused = undefined;
  }

  /** The problems in words, each at its place. While a command is under way they stay: nothing jumps. */
  read(problem: Problem | undefined, surroundings: Surroundings): Problems {
    if (surroundings.busy) return this.#shown;
    const standing = problem && problem !== this.#forgotten && !isPassing(problem) ? problem : undefined;
    this.current = this.#refused ?? standing;
    this.#shown = this.#refused ?? (standing ? place(standing, surroundings) : {});
    this.spoken = standing?.code === 'rate-limited' ? (this.spoken ?? this.#shown['']) : undefined;
    return this.#shown;
  }
}

function place(problem: Problem, { screen, catalogue, seconds }: Surroundings): Problems {
  const named = problem.code === 'refused' ? problem.field : undefined;
  const field = [named, screen.fieldOf?.(problem)].find((name) => name && screen.fields?.includes(name));
  return { [field ?? '']: catalogue.problem(problem, { seconds }) };
}
