import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';
import { ask } from './form.ts';
import { nameOf } from './names.ts';

/** Proven at another site, which sends the browser back with the state token. Its address is in no attribute: it may carry a token. */
export function elsewhere(step: {
  factorType: string;
  provider: string;
  vendorName?: string;
  redirect?: { readonly href: string };
}): [title: string, ...body: Child[]] {
  const { redirect } = step;
  const name = nameOf(step);
  return [
    `${name} knows you`,
    h('p', {}, 'You prove yourself there, and come back here by yourself.'),
    redirect && ask(`Go to ${name}`, () => location.assign(redirect.href)),
  ];
}

/** The browser asks: at best right after a click. */
export const keyAsked = (words: string, act: () => unknown): Child[] => [
  h('p', {}, 'Your browser asks for a security key, a phone or this device.'),
  ask(words, act),
  h('p', { class: 'asking' }, 'Your browser is asking you now.'),
];
