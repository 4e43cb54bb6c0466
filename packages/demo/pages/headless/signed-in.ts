import { h } from '../shared/dom.ts';
import { methodName, signOut } from '../shared/session.ts';
import type { Session } from '../shared/session.ts';
import { move, screen } from './form.ts';

/** The session, as the org tells it. */
export const signedIn = (session: Session): HTMLElement =>
  screen(
    'You are in',
    h(
      'dl',
      { class: 'session' },
      ...entry('Login', session.login),
      ...entry('Proved by', session.amr.map(methodName).join(', ')),
      ...entry('Until', new Date(session.expiresAt).toLocaleTimeString()),
    ),
    move('Sign out', () => signOut().then(() => location.assign('/headless'))),
  );

const entry = (term: string, value: string): HTMLElement[] => [h('dt', {}, term), h('dd', {}, value)];
