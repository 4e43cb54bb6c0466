import { afterEach, describe, expect, it } from 'vitest';
import { texts as everyday } from '../locales/en/everyday.ts';
import { texts as seldom } from '../locales/en/seldom.ts';
import { texts as signIn } from '../locales/en/sign-in.ts';
import { Harness, mfaRequired, refused, unauthenticated } from '../testing/index.ts';
import { Catalogue } from './catalogue.ts';
import { Format } from './format.ts';
import { loadTexts } from './load-texts.ts';
import { resolveLanguage } from './resolve-language.ts';
import type { Text } from './text.ts';

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

  it('[r124] is what the widget is told, else the nearest lang, else the browser’s', () => {
    document.documentElement.lang = 'fr';
    const element = child('<p lang="de-AT"><i></i></p>');
    expect(resolveLanguage(element, 'en-GB')).toEqual({ tag: 'en', wanted: 'en-GB' });
    expect(resolveLanguage(element, undefined).wanted).toBe('de-AT');
    element.parentElement!.removeAttribute('lang');
    expect(resolveLanguage(element, undefined).wanted).toBe('fr');
    document.documentElement.removeAttribute('lang');
    expect(resolveLanguage(element, undefined).tag).toBe('en');
    element.closest('div')!.remove();
  });

  it('looks through shadow roots', () => {
    const host = child('<p lang="ja"><i></i></p>').parentElement!;
    const inner = document.createElement('b');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(resolveLanguage(inner, undefined).wanted).toBe('ja');
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

  it('has English words for every key, and none twice', () => {
    const texts = [signIn, everyday, seldom].flatMap((part) => Object.entries<Text>(part));
    expect(new Set(texts.map(([key]) => key)).size).toBe(texts.length);
    for (const [key, text] of texts) {
      const words = typeof text === 'string' ? text : text({ minutes: 60, seconds: 2 });
      expect(words, key).toMatch(/\S/);
    }
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
