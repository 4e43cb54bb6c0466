import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { AuthnSuccessEvent } from '@authn-flow/sign-in-widget';
import '@authn-flow/sign-in-widget/define';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (login()) {
      <h1>Signed in as {{ login() }}</h1>
    } @else {
      <label><input type="checkbox" [checked]="dark()" (change)="dark.set(!dark())" /> Dark</label>
      <sign-in-widget
        org-url="https://id.example.com"
        [theme]="dark() ? 'dark' : 'light'"
        (authn-success)="enter($event)"
      />
    }
  `,
})
export class App {
  protected readonly dark = signal(false);
  protected readonly login = signal<string | undefined>(undefined);

  protected enter({ user }: AuthnSuccessEvent): void {
    // Next, the session token becomes a session: docs/session.md.
    this.login.set(user?.login);
  }
}
