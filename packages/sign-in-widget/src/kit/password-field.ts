import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ScreenHost } from '../screens/screen.ts';
import type { FieldOptions } from './field.ts';
import { alert, eye, eyeOff, icon } from './icon.ts';
import { fieldProblem } from './problem.ts';

/** A password input with a button that shows what was typed, and a hint while Caps Lock is on. */
export class PasswordField {
  readonly #host: ScreenHost;
  #shown = false;
  #capsLock = false;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  /** Hides the password again: on submit, so that nothing readable is left on the screen or in a form's history. */
  mask(): void {
    this.#shown = false;
  }

  /** `invalid` marks it where the words are elsewhere (`describedBy`); `show` names the button where it is no password. */
  render(
    options: FieldOptions & { invalid?: boolean; describedBy?: string | undefined; show?: string },
  ): TemplateResult {
    const { t } = this.#host.catalogue;
    const id = this.#host.id(options.name);
    const described = [
      options.describedBy,
      options.problem && `${id}-problem`,
      this.#capsLock && `${id}-caps`,
    ].filter(Boolean);
    return html`<div data-part="field" @keydown=${this.#watchCapsLock} @keyup=${this.#watchCapsLock}>
      <label data-part="label" for=${id}>${options.label}</label>
      <div data-part="control">
        <input
          data-part="input"
          data-toggled
          id=${id}
          name=${options.name}
          type=${this.#shown ? 'text' : 'password'}
          autocomplete=${options.autocomplete}
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="go"
          ?data-first=${options.first}
          aria-invalid=${options.problem || options.invalid ? 'true' : nothing}
          aria-describedby=${described.join(' ') || nothing}
        />
        <button
          type="button"
          data-part="toggle"
          aria-label=${options.show ?? t('password.show')}
          aria-pressed=${this.#shown ? 'true' : 'false'}
          aria-controls=${id}
          @click=${this.#toggle}
        >
          ${icon(this.#shown ? eyeOff : eye)}
        </button>
      </div>
      ${fieldProblem(`${id}-problem`, options.problem)}
      ${
        this.#capsLock
          ? html`<div data-part="hint" id="${id}-caps" role="status">
              ${icon(alert)}<span>${t('password.caps-lock')}</span>
            </div>`
          : nothing
      }
    </div>`;
  }

  readonly #toggle = (): void => {
    this.#shown = !this.#shown;
    this.#host.update();
  };

  // Some autofills dispatch key events without a state to ask for.
  readonly #watchCapsLock = (event: KeyboardEvent): void => {
    const on = typeof event.getModifierState === 'function' && event.getModifierState('CapsLock');
    if (on === this.#capsLock) return;
    this.#capsLock = on;
    this.#host.update();
  };
}
