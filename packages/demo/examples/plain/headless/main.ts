import { createAuthnFlow, type Problem, type Step } from '@authn-flow/authn-core';
import { make } from './form.ts';
import { screenOf } from './screens.ts';

const [alert, stage] = document.body.children;
const flow = createAuthnFlow({ orgUrl: location.origin });
let shown = '';

flow.subscribe(show);
show(await flow.start());

function show(step: Step): void {
  alert?.replaceChildren(step.problem ? inWords(step.problem) : '');
  // The same step again: only a problem came, or a poll. What was typed stays; a number to match is news.
  const look = `${step.id} ${'correctAnswer' in step}`;
  if (look === shown) return;
  shown = look;
  const [title, ...content] = screenOf(step);
  stage?.replaceChildren(make('section', {}, make('h1', {}, title), ...content));
}

function inWords(problem: Problem): string {
  if (problem.code === 'rate-limited') return 'Too fast. Please wait a little.';
  if (problem.code !== 'refused') return 'It did not work. Please try again.';
  return problem.errorCode === 'E0000004' ? 'Username or password is not right.' : problem.errorSummary;
}
