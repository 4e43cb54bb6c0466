import '@open-wc/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, scriptedFlow, unauthenticated } from '../../testing/index.ts';

type Look = (harness: Harness) => Promise<void>;
type Properties = NonNullable<Parameters<typeof Harness.mount>[1]>['properties'];

/** What stands beside the form comes after it. */
const shows =
  (words: string): Look =>
  (widget) =>
    widget.until(() => widget.widget.textContent.includes(words));
const press =
  (button: string, title: string): Look =>
  async (widget) => {
    await shows(button)(widget);
    widget.button(button).click();
    await widget.until(() => widget.title === title && !widget.busy);
  };
const FORM = {
  policyId: 'reg1',
  profileSchema: {
    properties: {
      email: { type: 'string', description: 'Email', format: 'email' },
      password: {
        type: 'string',
        description: 'Password',
        allOf: [
          { description: 'registration.passwordComplexity.minLength', minLength: 8, format: '^.{8,}$' },
        ],
      },
      locale: { type: 'string', description: 'Language', enum: ['en', 'de'] },
    },
    required: ['email', 'password'],
    fieldOrder: ['email', 'password', 'locale'],
  },
};

/** What the first screen offers besides its form, and where that leads. */
const screens: Readonly<Record<string, readonly [properties: Properties, look: Look]>> = {
  'doors and help': [
    {
      entrance: {
        idps: [{ id: '0oa1', text: 'Sign in with Northwind' }],
        smartCard: { certAuthUrl: 'https://certauth.example.com' },
        buttons: [{ text: 'Visitors', click: () => undefined }],
        registration: true,
      },
      helpLinks: [{ label: 'Call the help desk', href: 'tel:+15550100' }],
      recovery: 'email',
      unlock: 'email',
    },
    shows('Call the help desk'),
  ],
  'the password, after the name': [
    { entrance: 'identifier-first' },
    async (widget) => {
      widget.type('username', 'ada.augusta.lovelace@subsidiary.example.com');
      widget.submit.click();
      await widget.until(() => widget.part('who') !== null);
    },
  ],
  'forgot, three ways': [{ recovery: 'email sms call' }, press('Forgot password?', 'Reset your password')],
  'unlock, one way': [{ unlock: 'sms' }, press('Unlock account', 'Unlock your account')],
  'a new account': [{ entrance: { registration: true } }, press('Create an account', 'Create your account')],
};
const all = Object.entries(screens);

afterEach(() => {
  Harness.unmountAll();
  vi.restoreAllMocks();
});

async function mount(
  [properties, look]: (typeof screens)[string],
  attributes: Record<string, string>,
  width: number,
): Promise<Harness> {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(FORM)));
  const parent = document.createElement('main');
  parent.style.inlineSize = `${width}px`;
  document.body.append(parent);
  const widget = await Harness.mount(unauthenticated(), {
    attributes: { lang: 'en', ...attributes },
    ...(properties && { properties }),
    parent,
  });
  await look(widget);
  return widget;
}

describe.each([
  ['light', 'ltr'],
  ['dark', 'rtl'],
])('%s, %s', (theme, dir) => {
  it.each(all)('[r113] axe finds nothing on %s', async (_, screen) => {
    const widget = await mount(screen, { theme, dir }, 400);
    await expect(widget.widget).to.be.accessible();
    widget.widget.parentElement!.remove();
  });

  it('[r113] axe finds nothing where the page is not set up', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const element = document.createElement('sign-in-widget');
    Object.assign(element, { lang: 'en', theme, dir });
    document.body.append(element);
    const widget = new Harness(element, scriptedFlow());
    await widget.until(() => widget.problem !== '');
    await expect(element).to.be.accessible();
    element.remove();
  });
});

describe('small', () => {
  it.each(all)('[r111] %s fits 320 px, and each target 44', async (_, screen) => {
    const { widget } = await mount(screen, {}, 320);
    const edge = widget.getBoundingClientRect();
    for (const element of widget.querySelectorAll<HTMLElement>('[data-part=page] *:not(option)')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width <= 1) continue;
      expect(left, element.outerHTML).toBeGreaterThanOrEqual(edge.left);
      expect(right, element.outerHTML).toBeLessThanOrEqual(edge.right);
    }
    for (const target of widget.querySelectorAll<HTMLElement>('button, a, select, label:has(input)')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(44);
    }
    widget.parentElement!.remove();
  });
});
