import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Person } from '../../support/org-control.ts';
import type { Site } from './site.ts';
import { EmbeddedPage } from './sign-in-page.ts';

/** /embedded for somebody who sets factors up. */
export class EnrollPage extends EmbeddedPage {
  /** Signs in, as far as the list of what can be set up. */
  static async arrive(site: Site, short: string, page?: Page): Promise<{ page: EnrollPage; person: Person }> {
    const person = await site.org.person(short);
    const enrolling = new EnrollPage(page ?? (await site.visitor()), site.url);
    await enrolling.start(person);
    await enrolling.expectTitle('Secure your account');
    return { page: enrolling, person };
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  /** What can be set up, or is. */
  row(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Words of the screen, and not of the region that announces them. */
  said(text: string | RegExp): Locator {
    return this.page.getByRole('paragraph').filter({ hasText: text });
  }

  async choose(name: string): Promise<void> {
    await this.row(name).getByRole('button').click();
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.title).toHaveText(title);
  }

  /** The word about what was set up just now, as it is seen and as it is announced. */
  async expectNews(words: string): Promise<void> {
    await expect(this.page.locator('[data-part=news]')).toHaveText(words);
    await expect(this.page.locator('[data-part=status]')).toContainText(words);
  }

  /** Goes on from where nothing more is required. */
  async finish(person: Person, ...proofs: string[]): Promise<void> {
    await this.expectTitle('Add another way?');
    await this.button('Continue').click();
    await this.expectSession(person, ...proofs);
  }
}
