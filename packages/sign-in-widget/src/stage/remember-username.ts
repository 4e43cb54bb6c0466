import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keepName, keptName } from '../kit/typed-name.ts';
import type { ScreenHost } from '../screens/screen.ts';
import { widgetOf } from '../widget-of.ts';

const KEY = 'authn-username';
const followed = new WeakSet<ScreenHost>();
const wishes = new WeakMap<ScreenHost, boolean>();

/** A box that keeps the name on this device, so that it is there the next time; a name, and nothing else. */
export function rememberUsername(host: ScreenHost): TemplateResult {
  if (!followed.has(host)) follow(host);
  return html`<label data-part="check" data-name="remember-username"
    ><input
      type="checkbox"
      .checked=${wishes.get(host) ?? false}
      @change=${(event: Event) => {
        wishes.set(host, (event.currentTarget as HTMLInputElement).checked);
      }}
    /><span>${host.catalogue.t('sign-in.remember')}</span></label
  >`;
}

/** Puts the name in that was kept, and keeps or forgets it once somebody has signed in. */
function follow(host: ScreenHost): void {
  followed.add(host);
  const known = storage((store) => store.getItem(KEY));
  wishes.set(host, Boolean(known));
  if (known) fill(host, known);
  host.element.addEventListener(
    'submit',
    () => {
      keepName(host);
    },
    { capture: true },
  );
  widgetOf(host)?.addEventListener('authn-success', () => {
    const name = keptName(host);
    storage((store) => {
      if (wishes.get(host) && name) store.setItem(KEY, name);
      else store.removeItem(KEY);
    });
  });
}

function fill({ element }: ScreenHost, name: string): void {
  const username = element.querySelector<HTMLInputElement>('input[name="username"]');
  if (!username || username.value) return;
  username.value = name;
  // Whoever was about to type it goes on with what is left to type.
  if (document.activeElement === username)
    element.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
}

/** What a page without storage, or with a full one, cannot keep is not kept. */
function storage<T>(use: (store: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
