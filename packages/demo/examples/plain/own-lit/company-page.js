import { css, html, LitElement } from '/vendor/lit.js'; // your own, of whatever version

class CompanyPage extends LitElement {
  static properties = { user: { state: true } };

  static styles = css`
    :host {
      display: block;
      padding: 4vh 8px;
      font-family: system-ui, sans-serif;
      text-align: center;
    }
  `;

  render() {
    return html`
      <h1>Company</h1>
      ${
        this.user
          ? html`<p>Signed in as ${this.user.login}</p>`
          : html`<sign-in-widget
              org-url="https://id.example.com"
              .headingLevel=${2}
              @authn-success=${({ user }) => this.#enter(user)}
            ></sign-in-widget>`
      }
    `;
  }

  #enter(user) {
    // Next, the session token becomes a session: docs/session.md.
    this.user = user;
  }
}

customElements.define('company-page', CompanyPage);
