import { find } from '../shared/dom.ts';
import { currentSession, signOut } from '../shared/session.ts';
import { home, nobody } from './ledger.ts';

const main = find('#main');
const button = find('#sign-out');

const session = await currentSession();
main.removeAttribute('aria-busy');
main.replaceChildren(...(session ? home(session) : nobody()));
button.hidden = !session;
button.addEventListener('click', () => {
  void signOut().then(() => {
    location.assign('/embedded');
  });
});
