import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ScreenHost } from '../screens/screen.ts';

/** Of a factor that sends notifications, what this is about. */
interface Pushing {
  readonly id: string;
  readonly profile: { readonly autoPushEnabled?: true };
}

/** What people chose meanwhile, kept from screen to screen. */
const chosen = new WeakMap<ScreenHost, Map<string, boolean>>();

const isWanted = (host: ScreenHost, { id, profile }: Pushing): boolean =>
  chosen.get(host)?.get(id) ?? profile.autoPushEnabled === true;

/** A box to be notified without being asked from now on (spec §3.10, autoPush). */
export const autoPush = (host: ScreenHost, factor: Pushing): TemplateResult =>
  html`<label data-part="check">
    <input
      type="checkbox"
      name="autoPush"
      .checked=${isWanted(host, factor)}
      @change=${(event: Event) => {
        const wishes = chosen.get(host) ?? new Map<string, boolean>();
        chosen.set(host, wishes.set(factor.id, (event.currentTarget as HTMLInputElement).checked));
      }}
    />
    <span>${host.catalogue.t('auto-push')}</span>
  </label>`;

/** What to send about it: nothing as long as nobody wanted it. */
export const autoPushInput = (host: ScreenHost, factor: Pushing): { autoPush?: boolean } => {
  const wanted = isWanted(host, factor);
  return wanted || factor.profile.autoPushEnabled ? { autoPush: wanted } : {};
};
