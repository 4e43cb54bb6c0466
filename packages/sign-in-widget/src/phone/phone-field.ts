import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldProblem } from '../kit/problem.ts';
import type { ScreenHost } from '../screens/screen.ts';
import { countries, countryOf, likelyCountry, toNumber } from './calling-codes.ts';
import type { Country } from './calling-codes.ts';

/**
 * A country and a number. Who types or pastes a whole number, with `+`, is understood as well, and the country follows.
 * The page may say which country comes first, by the widget's attribute `default-country`.
 */
export class PhoneField {
  readonly #host: ScreenHost;
  readonly #named: readonly (readonly [Country, string])[];
  #country: Country | undefined;

  constructor(host: ScreenHost) {
    this.#host = host;
    const { tag } = host.catalogue;
    const told = host.element.parentElement?.getAttribute('default-country') ?? undefined;
    this.#country = likelyCountry(told, navigator.languages) ?? countries[0];
    if (told && this.#country?.code !== told.toUpperCase()) {
      console.warn(
        `<sign-in-widget>: default-country is "${told}"; it must be two letters of ISO 3166, as "de".`,
      );
    }
    const names = new Intl.DisplayNames(tag, { type: 'region' });
    const { compare } = new Intl.Collator(tag);
    this.#named = countries
      .map((country) => [country, names.of(country.code) ?? country.code] as const)
      .sort(([, one], [, other]) => compare(one, other));
  }

  /** `problem` goes with the number. */
  render({ problem }: { readonly problem: string | undefined }): TemplateResult {
    const { t } = this.#host.catalogue;
    const id = this.#host.id('phoneNumber');
    const country = this.#host.id('country');
    return html`<div data-part="field">
        <label data-part="label" for=${country}>${t('phone.country')}</label>
        <select
          data-part="input"
          id=${country}
          name="country"
          autocomplete="tel-country-code"
          @change=${(event: Event) => {
            const { value } = event.currentTarget as HTMLSelectElement;
            this.#country = countries.find(({ code }) => code === value);
          }}
        >
          ${this.#named.map(
            ([{ code, calling }, name]) =>
              html`<option value=${code} .selected=${code === this.#country?.code}>
                ${name} (‎+${calling})
              </option>`,
          )}
        </select>
      </div>
      <div data-part="field">
        <label data-part="label" for=${id}>${t('phone.number')}</label>
        <input
          data-part="input"
          data-first
          dir="ltr"
          id=${id}
          name="phoneNumber"
          type="tel"
          autocomplete="tel-national"
          enterkeyhint="go"
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? `${id}-problem` : nothing}
          @input=${this.#follow}
        />
        ${fieldProblem(`${id}-problem`, problem)}
      </div>`;
  }

  /** What was typed, as the org takes it; else shows what is wrong with it. */
  read(typed: string): string | undefined {
    const { t } = this.#host.catalogue;
    const number = toNumber(typed, this.#country);
    if (!number) this.#host.refuse({ phoneNumber: t(typed.trim() ? 'phone.malformed' : 'phone.missing') });
    return number;
  }

  readonly #follow = (event: InputEvent): void => {
    const typed = (event.currentTarget as HTMLInputElement).value.replace(/[^\d+]/g, '');
    const named = typed.startsWith('+') ? countryOf(typed) : undefined;
    if (!named || named.calling === this.#country?.calling) return;
    this.#country = named;
    this.#host.update();
  };
}
