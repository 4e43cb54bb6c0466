import { afterEach, describe, expect, it, vi } from 'vitest';
import { locale as english } from '../locales/en/index.ts';
import { Harness, mfaRequired, refused, unauthenticated } from '../testing/index.ts';
import { Catalogue } from './catalogue.ts';
import { Format } from './format.ts';
import { loadTexts } from './load-texts.ts';
import { locales } from './locales.ts';
import { resolveLanguage } from './resolve-language.ts';
import type { LanguageOption } from './resolve-language.ts';
import type { Params, Text } from './text.ts';

afterEach(() => {
  Harness.unmountAll();
  document.documentElement.lang = '';
});

describe('language', () => {
  const child = (markup: string): Element => {
    const page = document.createElement('div');
    page.innerHTML = markup;
    document.body.append(page);
    return page.querySelector('i')!;
  };

  const speaking = (element: Element, language: LanguageOption) => Object.assign(element, { language });

  it('[r124] is what the widget is told, else the nearest lang, else the browser’s', () => {
    document.documentElement.lang = 'pt';
    const element = child('<p lang="de-AT"><i></i></p>');
    expect(resolveLanguage(element)).toEqual({ tag: 'de', wanted: 'de-AT' });
    element.parentElement!.removeAttribute('lang');
    expect(resolveLanguage(element)).toEqual({ tag: 'en', wanted: 'pt' });
    document.documentElement.removeAttribute('lang');
    expect(resolveLanguage(element).tag).toBe('en');
    expect(resolveLanguage(speaking(element, 'fr-CA'))).toEqual({ tag: 'fr', wanted: 'fr-CA' });
    element.closest('div')!.remove();
  });

  it('[r124] is picked by a function, of those that the browser’s person reads', () => {
    const element = child('<p lang="de"><i></i></p>');
    const pick = vi.fn((browser: readonly string[]) => (browser.includes('en-US') ? 'ja' : undefined));
    expect(resolveLanguage(speaking(element, pick)).tag).toBe('ja');
    expect(pick).toHaveBeenCalledWith(navigator.languages);
    expect(resolveLanguage(speaking(element, () => undefined)).tag).toBe('de');
    element.closest('div')!.remove();
  });

  it('[r122] [r128] is added by the page as a whole, in one object of texts', async () => {
    const nl = { 'sign-in.title': 'Inloggen', 'factors.title': 'Bevestig dat jij het bent' };
    const widget = await Harness.mount(unauthenticated(), {
      attributes: { language: 'nl-BE' },
      properties: { messages: { nl } },
    });
    expect(widget.title).toBe('Inloggen');
    expect(widget.widget.querySelector('[lang]')!.getAttribute('lang')).toBe('nl');
    expect(widget.submit.innerText).toBe('Sign in');
    await widget.show(mfaRequired());
    expect(widget.title).toBe('Bevestig dat jij het bent');
  });

  it('[r125] has words of the page’s own for a region, on top of the language', async () => {
    const messages = { 'de-AT': { 'sign-in.title': 'Servus' } };
    const widget = await Harness.mount(unauthenticated(), {
      attributes: { language: 'de-AT' },
      properties: { messages },
    });
    expect(widget.title).toBe('Servus');
    expect(widget.submit.innerText).toBe('Anmelden');
    expect(resolveLanguage(Object.assign(document.createElement('i'), { language: 'de-AT' })).tag).toBe('de');
  });

  it('[r123] comes to the screen when it is there, with its direction', async () => {
    const widget = await Harness.mount(unauthenticated(), { attributes: { language: 'ar' } });
    const screen = widget.widget.querySelector<HTMLElement>('.authn-screen')!;
    expect([screen.lang, screen.dir]).toEqual(['ar', 'rtl']);
    expect(widget.title).toMatch(/\p{Script=Arabic}/u);
    widget.widget.language = 'fr';
    await widget.until(() => screen.lang === 'fr');
    expect(screen.dir).toBe('ltr');
  });

  it('looks through shadow roots', () => {
    const host = child('<p lang="ja"><i></i></p>').parentElement!;
    const inner = document.createElement('b');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(resolveLanguage(inner).wanted).toBe('ja');
    host.parentElement!.remove();
  });
});

describe('catalogue', () => {
  it('[r123] loads a part of a language only when it is needed', async () => {
    const catalogue = new Catalogue('en');
    expect([catalogue.has('sign-in'), catalogue.has('everyday')]).toEqual([true, false]);
    expect(catalogue.t('cancel')).toBe('');
    await loadTexts(catalogue, 'everyday');
    expect(catalogue.t('cancel')).toBe('Back to sign in');
  });

  it('puts values in, and treats them as text', async () => {
    const catalogue = new Catalogue('en');
    await loadTexts(catalogue, 'everyday');
    expect(catalogue.t('signing-in-as', { name: '{device} $& <b>' })).toBe('Signing in as {device} $& <b>');
  });

  it('counts by the rules of the language', () => {
    expect([1, 15].map((count) => new Format('en').unit(count, 'day'))).toEqual(['1 day', '15 days']);
    const forms = { one: 'den', few: 'dny', other: 'dní' };
    expect([1, 3, 5].map((count) => new Format('cs').plural(count, forms))).toEqual(['den', 'dny', 'dní']);
  });

  it('[r94] falls back from a code’s own words to those of its kind', async () => {
    const catalogue = new Catalogue('en');
    await loadTexts(catalogue, 'everyday');
    const unknown = refused('E0000999', { errorSummary: 'So says the org.' });
    expect(catalogue.problem(unknown)).toBe('So says the org.');
    expect(catalogue.problem({ ...unknown, errorSummary: '' })).toBe('That didn’t work. Please try again.');
    expect(catalogue.problem(refused('E0000082'))).toContain('used already');
  });

  describe.each(Object.keys(locales))('in %s', (tag) => {
    const parts = async (language: string): Promise<Record<string, Text>[]> => {
      const locale = (await locales[language]?.())?.locale ?? english;
      const later = await Promise.all([locale.everyday(), locale.seldom()]);
      return [locale.signIn, ...later.map(({ texts }) => texts)];
    };
    const values = {
      seconds: 2,
      minutes: 60,
      days: 3,
      count: 2,
      maximum: 9,
      until: 1_800_000_000_000,
      message: 'No.',
    };
    const said = (text: Text, params: Params = values): string =>
      typeof text === 'string'
        ? text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))
        : text(params);

    it('[r123] has words for every key, none twice, and every value has its place', async () => {
      const [own, model] = [await parts(tag), await parts('en')];
      const all = own.flatMap((part) => Object.keys(part));
      expect(new Set(all).size).toBe(all.length);
      model.forEach((part, index) => {
        expect(Object.keys(own[index]!).sort()).toEqual(Object.keys(part).sort());
        for (const [key, text] of Object.entries(part)) {
          const words = own[index]![key]!;
          expect(said(words), key).toMatch(/\S/);
          expect(said(words), key).not.toMatch(/undefined|NaN|\[object/);
          const places = (one: Text): string[] => [...said(one).matchAll(/\{\w+\}/g)].map(String).sort();
          expect(places(words), key).toEqual(places(text));
        }
      });
      expect(['ltr', 'rtl']).toContain(own[0]!['dir']);
    });

    it('counts: one, few, many', async () => {
      for (const part of await parts(tag)) {
        for (const [key, text] of Object.entries(part).filter(([, one]) => typeof one === 'function')) {
          for (const count of [0, 1, 2, 3, 11, 100]) {
            const words = said(text, { ...values, seconds: count, minutes: count, days: count, count });
            expect(words, `${key} of ${count}`).toMatch(/\S/);
            expect(words, `${key} of ${count}`).not.toMatch(/undefined|NaN|\{/);
          }
        }
      }
    });
  });

  it('[r125] overrides single texts per language and keeps the rest', async () => {
    const widget = await Harness.mount(unauthenticated(), {
      properties: {
        messages: {
          en: { 'sign-in.title': 'Welcome back', 'factors.title': () => 'One more thing' },
          de: { 'sign-in.title': 'Willkommen' },
        },
      },
    });
    expect(widget.title).toBe('Welcome back');
    expect(widget.submit.innerText).toBe('Sign in');
    await widget.show(mfaRequired());
    expect(widget.title).toBe('One more thing');
    widget.widget.messages = { en: { 'factors.title': 'Almost there' } };
    await widget.until(() => widget.title === 'Almost there');
  });
});
