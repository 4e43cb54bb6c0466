import type { AnyFactorModule } from '../factors/factor.ts';
import type { Problem } from '../problem.ts';
import type { Step } from '../steps/step.ts';
import type { Echoes } from './echoes.ts';
import type { BridgeOptions } from './options.ts';
import type { Speaker } from './speaker.ts';
import { essenceOf, projectStep, summaryOf } from './step-data.ts';

/** Tells native of the steps of a flow, each thing once. */
export interface Narrator {
  tell(step: Step<AnyFactorModule>): void;
  /** As if nothing had been told yet. */
  forget(): void;
  /** What native said of the connection, which it knows better. */
  offline: boolean;
}

/** What an app is told of a problem that is too long for a message. */
const briefly = ({ code }: Problem): Problem => ({ code, message: { key: `problem.${code}` } }) as Problem;

export function createNarrator(
  speaker: Speaker,
  echoes: Echoes,
  { mode, sessionToken }: Pick<BridgeOptions, 'mode' | 'sessionToken'>,
): Narrator {
  /** As they were first shown: what they may repeat is not remembered for longer than its command. */
  const clean = new WeakMap<Problem, Problem>();
  const told = new Map<'step' | 'problem' | 'success', string>();
  const isNews = (what: 'step' | 'problem' | 'success', news: unknown): boolean => {
    const text = JSON.stringify([news]);
    if (told.get(what) === text) return false;
    told.set(what, text);
    return true;
  };

  const narrator: Narrator = {
    offline: false,
    forget: () => told.clear(),
    tell(step) {
      const problem = shown(step.problem);
      const data =
        mode === 'widget' ? summaryOf(step) : { ...projectStep(step).data, ...(problem && { problem }) };
      if (isNews('step', data)) speaker.tell('step', data, essenceOf(step));
      if (isNews('problem', problem && { stepId: step.id, problem }) && problem)
        speaker.tell('problem', { stepId: step.id, problem }, { stepId: step.id, problem: briefly(problem) });
      const succeeded = step.status === 'SUCCESS' ? step : undefined;
      if (isNews('success', succeeded?.id) && succeeded)
        speaker.tell(
          'success',
          sessionToken && succeeded.sessionToken !== undefined
            ? { sessionToken: succeeded.sessionToken }
            : {},
          {},
        );
    },
  };
  return narrator;

  function shown(problem: Problem | undefined): Problem | undefined {
    if (!problem) return undefined;
    const known = clean.get(problem) ?? echoes.without(problem);
    clean.set(problem, known);
    return known.code === 'network' && narrator.offline ? { ...known, offline: true } : known;
  }
}
