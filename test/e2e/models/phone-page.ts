import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Person } from '../../support/org-control.ts';

/** /phone: what is in the person's other hand. */
export class PhonePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens somebody's phone in a second tab of the same browser, as people do. */
  static async open(beside: Page, url: string, { login }: Person): Promise<PhonePage> {
    const context = beside.context();
    const page = context.pages().find((other) => other !== beside) ?? (await context.newPage());
    await page.goto(`${url}/phone?login=${encodeURIComponent(login)}`);
    await expect(page.getByLabel('Whose phone')).toHaveValue(login);
    return new PhonePage(page);
  }

  get messages(): Locator {
    return this.page.locator('.message');
  }

  get prompts(): Locator {
    return this.page.locator('.prompt');
  }

  /** The code of the newest text message, once there are so many messages. */
  async textedCode(count = 1): Promise<string> {
    await expect(this.messages).toHaveCount(count);
    return this.messages.first().locator('output').innerText();
  }

  /** The code that the authenticator shows now. */
  async totp(app: 'Okta Verify' | 'Google Authenticator'): Promise<string> {
    const code = await this.page.locator(`.totp[data-app="${app}"] output`).textContent();
    return code ?? '';
  }

  /** Adds a key that a page shows, and reads its code. */
  async codeOfKey(key: string): Promise<string> {
    await this.page.getByLabel('Key of another account').fill(key);
    await this.page.getByRole('button', { name: 'Add it' }).click();
    return this.page.locator('.totp[data-app="Another account"] output').innerText();
  }

  async press(name: string): Promise<void> {
    await this.page.bringToFront();
    await this.prompts.first().getByRole('button', { name, exact: true }).click();
  }

  /** The numbers to choose from, once the prompt is open. */
  async numbers(): Promise<string[]> {
    await expect(this.page.locator('.number')).toHaveCount(3);
    return this.page.locator('.number').allInnerTexts();
  }
}
