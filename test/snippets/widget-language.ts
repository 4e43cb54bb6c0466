import type { Messages } from '@authn-flow/sign-in-widget';
import '@authn-flow/sign-in-widget/define';

const messages: Messages = {
  en: { 'sign-in.title': 'Welcome back', 'sign-in.username': 'Staff number' },
  de: { 'sign-in.title': 'Willkommen zurück', 'sign-in.username': 'Personalnummer' },
  // Does not ship: the page brings it, and English stands in for what is left out.
  nl: {
    'sign-in.title': 'Inloggen',
    'sign-in.submit': 'Inloggen',
    'problem.rate-limited': ({ seconds }) =>
      Number(seconds) > 0 ? `Te veel pogingen. Wacht ${String(seconds)} seconden.` : 'Probeer het opnieuw.',
  },
};

const widget = document.querySelector('sign-in-widget');
if (widget) {
  widget.messages = messages;
  // In one of these, if the person reads one of them, else in English.
  widget.language = (reads) => reads.find((tag) => /^(en|de|nl)\b/.test(tag)) ?? 'en';
}
