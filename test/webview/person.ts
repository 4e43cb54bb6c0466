import type { StepData } from '@authn-flow/authn-core/bridge';
import type { Person } from '../support/org-control.ts';
import type { App } from './app.ts';

/** How somebody signs in as far as the notification on their phone, in each of the modes. */
export const SIGN_IN = { remote, widget } as const;

/** The app draws; what is typed into it goes over as commands. */
async function remote(app: App, { login, password }: Person): Promise<void> {
  await app.command('signIn', { username: login, password });
  const { factors } = app.last('step') as StepData & {
    factors: { factorType: string; actions: { verify: { action: string } } }[];
  };
  const push = factors.find(({ factorType }) => factorType === 'push');
  await app.command(push?.actions.verify.action ?? 'no push is offered');
}

/** The page draws; the person types into it. */
async function widget(app: App, { login, password }: Person): Promise<void> {
  await app.until(() => app.view.run("document.querySelector('[autocomplete=username]') !== null"));
  await type(app, 'username', login);
  await type(app, 'current-password', password);
  await press(app, 'Sign in');
  await press(app, 'Send notification');
}

const type = (app: App, autocomplete: string, text: string): Promise<unknown> =>
  app.view.run(`(() => {
    const input = document.querySelector('[autocomplete=${autocomplete}]');
    input.value = ${JSON.stringify(text)};
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  })()`);

const press = (app: App, words: string): Promise<unknown> =>
  app.until(() =>
    app.view.run(`(() => {
      const named = ({ textContent }) => textContent.trim() === ${JSON.stringify(words)};
      const button = [...document.querySelectorAll('button')].find(named);
      button?.click();
      return button !== undefined;
    })()`),
  );
