import type { EnrollableFactor, MfaEnrollStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';
import { enrollable } from './enrollable.ts';
import { move, screen } from './form.ts';
import { nameOf } from './names.ts';

/** MFA_ENROLL: what has to be set up, what may be, what is. */
export function enrollScreen(step: MfaEnrollStep): HTMLElement {
  const { factors, gracePeriodEndsAt, skip } = step;
  const required = factors.filter((factor) => factor.required);
  const due = required.filter((factor) => !factor.enrolled);
  const spare = factors.filter((factor) => !factor.required && !factor.enrolled);
  return screen(
    title(due.length, required.length, skip !== undefined),
    gracePeriodEndsAt !== undefined &&
      h('p', {}, `You have time until ${new Date(gracePeriodEndsAt).toLocaleDateString('en')}.`),
    ...group('Needed', due),
    ...group(due.length > 0 || skip ? 'If you like' : 'One of these', spare),
    ...group(
      'Set up already',
      factors.filter((factor) => factor.enrolled),
    ),
    move(due.length > 0 ? 'Not now' : 'That is enough', skip && (() => skip())),
    move('Start over', () => step.cancel()),
  );
}

function title(due: number, required: number, maySkip: boolean): string {
  if (due > 0 && required > 1) return `Set up ${required - due + 1} of ${required}`;
  if (due === 0 && maySkip) return 'Anything else to set up?';
  return 'Set up one more proof of you';
}

const group = (words: string, factors: readonly EnrollableFactor[]): Child[] =>
  factors.length > 0
    ? [
        h('h2', {}, words),
        h('ul', { class: 'choices' }, ...factors.map((factor) => h('li', {}, ...entry(factor)))),
      ]
    : [];

function entry(factor: EnrollableFactor): Child[] {
  const { cardinality } = factor;
  const several = cardinality && cardinality.maximum > 1;
  return [
    factor.enrolled &&
      h(
        'p',
        {},
        `${nameOf(factor)}: in use${several ? `, ${cardinality.enrolled} of at most ${cardinality.maximum}` : ''}`,
      ),
    (!factor.enrolled || 'enroll' in factor) && enrollable(factor),
  ];
}
