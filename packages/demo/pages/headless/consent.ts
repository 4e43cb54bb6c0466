import type { ConsentStep, Scope, Target } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';
import { form, move, screen, tick } from './form.ts';

/** CONSENT_REQUIRED, ADMIN_CONSENT_REQUIRED: who wants what, and yes or no. */
export function consentScreen(step: ConsentStep): HTMLElement {
  const { target, scopes, granular, consent } = step;
  const app = target?.label ?? target?.name ?? 'The application';
  const isForAll = step.status === 'ADMIN_CONSENT_REQUIRED';
  return screen(
    `${app} asks for access`,
    pictureOf(target),
    h('p', {}, isForAll ? 'You decide for everybody in your organisation.' : 'It wants to:'),
    consent &&
      form(
        isForAll ? 'Allow it for everybody' : 'Allow',
        scopes.map((scope) => (granular ? choosable(scope) : described(scope))),
        (typed) =>
          consent({
            scopes: scopes
              .filter(({ name, optional }) => !granular || !optional || name in typed)
              .map(({ name }) => name),
          }),
      ),
    move('Refuse', () => step.cancel()),
    pagesOf(target),
  );
}

/** The application's picture, where it has one. */
export const pictureOf = (target: Target | undefined): Child =>
  target?.logo !== undefined && h('img', { class: 'logo', src: target.logo, alt: '', width: 64, height: 64 });

const wordsFor = ({ name, displayName }: Scope): string => displayName ?? name;

const described = (scope: Scope): HTMLElement =>
  h('p', { class: 'scope' }, h('strong', {}, wordsFor(scope)), ' ', h('span', {}, scope.description ?? ''));

/** What is not optional is ticked for good. */
const choosable = (scope: Scope): HTMLElement => {
  const { name, description, optional } = scope;
  const words = [wordsFor(scope), description].filter(Boolean).join(': ');
  return tick(words, name, { checked: true, disabled: !optional });
};

/** What people may want to read before they decide. */
function pagesOf(target: Target | undefined): Child {
  const pages = [
    ['About', target?.about],
    ['Terms of service', target?.termsOfService],
    ['Privacy policy', target?.privacyPolicy],
  ] as const;
  return h(
    'p',
    { class: 'pages' },
    ...pages.map(
      ([words, href]) => href !== undefined && h('a', { href, target: '_blank', rel: 'noreferrer' }, words),
    ),
  );
}
