import '@open-wc/testing';
import type { Step } from '@authn-flow/authn-core';
import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import {
  Harness,
  consentRequired,
  contacts,
  deviceActivate,
  poll,
  profileRequired,
  duoChallenge,
  duoChoice,
  passwordChoice,
  questionChoice,
  rsaChoice,
  samlChallenge,
  samlChoice,
  u2fChoice,
  webauthnChallenge,
  webauthnChoice,
  yubikeyChoice,
  googleTotpChoice,
  lockedOut,
  mfaRequired,
  passwordExpired,
  passwordReset,
  passwordWarn,
  pushChallenge,
  pushChoice,
  pushEnded,
  rateLimited,
  recoveryCode,
  recoveryMail,
  recoveryQuestion,
  refused,
  smsChallenge,
  smsChoice,
  success,
  unauthenticated,
  unknownChoice,
  unsupported,
} from '../testing/index.ts';

const rememberDevice = { lifetimeInMinutes: 21_600, byDefault: true };
const stay = () => Promise.resolve(unauthenticated());

/** Every screen, in every state that looks different. */
const screens: Readonly<Record<string, () => Step>> = {
  'sign-in': () => unauthenticated(),
  'sign-in, refused': () => unauthenticated({ identifier: 'ada', problem: refused('E0000004') }),
  'sign-in, busy': () => unauthenticated({ activity: 'requesting' }),
  'sign-in, limited': () => unauthenticated({ problem: rateLimited(60) }),
  'factor-list': () => mfaRequired({ rememberDevice, factors: [...mfaRequired().factors, unknownChoice()] }),
  'code, app': () => mfaRequired({ rememberDevice, factors: [googleTotpChoice()] }),
  'code, sent': () => smsChallenge({ rememberDevice, resendAt: Date.now() + 30_000 }),
  'code, refused': () => smsChallenge({ problem: refused('E0000068', { field: 'passCode' }) }),
  'send, text': () => mfaRequired({ factors: [smsChoice()] }),
  'send, notification': () => mfaRequired({ rememberDevice, factors: [pushChoice()] }),
  waiting: () => pushChallenge(),
  'waiting, number': () => pushChallenge({ correctAnswer: 47 }),
  'waiting, expiring': () =>
    pushChallenge({ correctAnswer: 7, expiring: true, expiresAt: Date.now() + 25_000, stay }),
  'waiting, ended': () => pushEnded(),
  'factor-list, others': () =>
    mfaRequired({
      rememberDevice,
      factors: [
        webauthnChoice(),
        u2fChoice(),
        questionChoice(),
        samlChoice({ profile: { user: 'ada.augusta.lovelace@partner.example.com' } }),
        yubikeyChoice(),
        duoChoice(),
      ],
    }),
  'factor-list, long names': () =>
    mfaRequired({
      factors: [
        samlChoice({ profile: { user: 'a.very.long.name@subsidiary.example.com' } }),
        questionChoice(),
      ],
    }),
  'code, key': () => mfaRequired({ factors: [yubikeyChoice()] }),
  'code, PIN': () => mfaRequired({ factors: [rsaChoice()] }),
  'code, prompt': () =>
    mfaRequired({
      factors: [rsaChoice()],
      problem: refused('E0000113', { field: 'passCode', errorSummary: 'Enter a new PIN of 4 to 8 digits.' }),
    }),
  'answer, question': () => mfaRequired({ rememberDevice, factors: [questionChoice()] }),
  'answer, password': () =>
    mfaRequired({ factors: [passwordChoice()], problem: refused('E0000068', { field: 'password' }) }),
  'send, key': () => mfaRequired({ rememberDevice, factors: [webauthnChoice()] }),
  'send, partner': () => mfaRequired({ factors: [samlChoice()] }),
  'security-key': () => webauthnChallenge({ rememberDevice }),
  'security-key, asking': () => webauthnChallenge({ activity: 'ceremony' }),
  'security-key, refused': () =>
    webauthnChallenge({
      problem: {
        code: 'ceremony',
        reason: 'not-allowed',
        message: { key: 'problem.ceremony.not-allowed' },
      },
    }),
  'security-key, legacy': () => webauthnChallenge({ legacy: 'windows-hello' }),
  elsewhere: () => samlChallenge(),
  'duo, missing': () => duoChallenge({ script: 'https://elsewhere.example/duo.js' }),
  'locked-out': () => lockedOut(),
  unlocked: () => success({ recoveryType: 'UNLOCK' }),
  'mail-sent': () => recoveryMail(),
  'recovery-code': () => recoveryCode({ resendAt: Date.now() + 30_000 }),
  'recovery-question': () => recoveryQuestion(),
  'recovery-question, refused': () => recoveryQuestion({ problem: refused('E0000087', { field: 'answer' }) }),
  'new-password, reset': () => passwordReset(),
  'new-password, expired, refused': () =>
    passwordExpired({
      problem: refused('E0000080', { field: 'newPassword', causes: ['It was used before.'] }),
    }),
  'new-password, warned': () => passwordWarn(),
  'new-password, elsewhere': () =>
    passwordWarn({ externalSite: { title: 'Directory', href: 'https://directory.example' } }),
  'locked-out, unlockable': () => lockedOut({ unlock: stay }),
  success: () => success(),
  unsupported: () => unsupported(),
  consent: () => consentRequired(),
  'consent, all or nothing': () => consentRequired({ granular: false }),
  'consent, for everyone': () => consentRequired({ status: 'ADMIN_CONSENT_REQUIRED', granular: false }),
  device: () => deviceActivate(),
  'device, wrong': () =>
    deviceActivate({
      problem: {
        code: 'rejected',
        factorResult: 'INVALID_USER_CODE',
        message: { key: 'problem.rejected.INVALID_USER_CODE' },
      },
    }),
  'device-done': () => success({ deviceActivationStatus: 'DEVICE_ACTIVATED' }),
  'device-done, not': () => success({ deviceActivationStatus: 'DEVICE_NOT_ACTIVATED' }),
  poll: () => poll(),
  profile: () => profileRequired(),
  'profile, refused': () =>
    profileRequired({
      problem: refused('E0000001', { causes: ['Too short.'], locations: ['data.userProfile.department'] }),
    }),
  'entrance, by name': () => unauthenticated({ login: stay, enroll: stay }),
  'sign-in, on the way': () => unauthenticated({ target: contacts }),
  'sign-in, no such org': () =>
    unauthenticated({
      problem: {
        code: 'configuration',
        reason: 'identity-engine',
        message: { key: 'problem.configuration.identity-engine' },
      },
    }),
};
const all = Object.entries(screens);

const emulate = (features: Readonly<Record<string, string>>): Promise<unknown> => {
  const session = cdp() as unknown as { send(method: string, input: object): Promise<unknown> };
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  return session.send('Emulation.setEmulatedMedia', { features: list });
};

afterEach(async () => {
  Harness.unmountAll();
  await emulate({});
});

async function mount(step: Step, attributes: Record<string, string>, width: number): Promise<Harness> {
  const parent = document.createElement('main');
  parent.style.inlineSize = `${width}px`;
  document.body.append(parent);
  const widget = await Harness.mount(step, { attributes: { lang: 'en', ...attributes }, parent });
  return widget;
}

describe.each([
  ['light', 'ltr'],
  ['dark', 'rtl'],
])('%s, %s', (theme, dir) => {
  it.each(all)('[r113] axe finds nothing on %s', async (_, step) => {
    const widget = await mount(step(), { theme, dir }, 400);
    await expect(widget.widget).to.be.accessible();
    widget.widget.parentElement!.remove();
  });
});

describe('small and large', () => {
  const fits = ({ widget }: Harness): void => {
    const edge = widget.getBoundingClientRect();
    for (const element of widget.querySelectorAll<HTMLElement>('[data-part=page] *')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width <= 1) continue;
      expect(left, element.outerHTML).toBeGreaterThanOrEqual(edge.left);
      expect(right, element.outerHTML).toBeLessThanOrEqual(edge.right);
      const { scrollWidth, clientWidth } = element;
      // The cells of a code hide, on purpose, the room that its input has for the caret after the last digit.
      if (clientWidth && element.dataset['part'] !== 'cells')
        expect(scrollWidth, element.outerHTML).toBeLessThanOrEqual(clientWidth);
    }
  };

  // As far apart as readers may set words, lines and paragraphs (WCAG 1.4.12).
  const apart = document.createElement('style');
  apart.textContent = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`;
  afterEach(() => {
    apart.remove();
  });

  it.each(all)('[r111] %s fits 320 px, with letters far apart too, and each target 44', async (_, step) => {
    const widget = await mount(step(), {}, 320);
    fits(widget);
    document.head.append(apart);
    fits(widget);
    apart.remove();
    for (const target of widget.widget.querySelectorAll<HTMLElement>('button, a, label:has(input)')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(44);
    }
    for (const input of widget.widget.querySelectorAll<HTMLElement>('input:not([type=checkbox], [hidden])')) {
      expect(parseFloat(getComputedStyle(input).fontSize)).toBeGreaterThanOrEqual(16);
    }
    widget.widget.parentElement!.remove();
  });
});

describe('directions', () => {
  it('[r126] puts everything on the other side, and turns the arrows', async () => {
    const sides = async (dir: string): Promise<boolean[]> => {
      const widget = await mount(mfaRequired(), { dir }, 400);
      const middle = widget.widget.getBoundingClientRect().left + 200;
      const isLeft = (element: Element): boolean => element.getBoundingClientRect().left < middle;
      const [icon, arrow] = widget.widget.querySelectorAll('[data-part=factor]:first-child svg');
      const found = [widget.part('back')!, icon!, arrow!].map(isLeft);
      expect(getComputedStyle(arrow!).scale).toBe(dir === 'rtl' ? '-1 1' : 'none');
      widget.widget.parentElement!.remove();
      return found;
    };
    expect(await sides('ltr')).toEqual([true, true, false]);
    expect(await sides('rtl')).toEqual([false, false, true]);
  });

  it('[r126] keeps codes and numbers from left to right', async () => {
    const widget = await mount(smsChallenge(), { dir: 'rtl' }, 400);
    expect(getComputedStyle(widget.input('passCode')).direction).toBe('ltr');
    expect(widget.widget.querySelector('bdi')!.dir).toBe('ltr');
    await widget.show(pushChallenge({ correctAnswer: 7 }));
    expect(widget.part('number')!.dir).toBe('ltr');
    widget.widget.parentElement!.remove();
  });
});

describe('preferences', () => {
  it('[r121] stands still where motion is not wanted', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const widget = await mount(pushChallenge(), {}, 400);
    const moving = () =>
      widget.widget
        .getAnimations({ subtree: true })
        .filter((animation) => animation.effect!.getTiming().iterations === Infinity).length;
    expect(moving()).toBe(0);
    await widget.show(unauthenticated({ activity: 'requesting' }));
    expect(moving()).toBe(0);
    await emulate({});
    expect(moving()).toBeGreaterThan(0);
    widget.widget.parentElement!.remove();
  });

  it('keeps its outlines where colours are forced, and takes the colours over', async () => {
    await emulate({ 'forced-colors': 'active' });
    const widget = await mount(unauthenticated(), {}, 400);
    const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(widget.submit);
    expect(borderTopStyle).toBe('solid');
    expect(borderTopColor).not.toBe(backgroundColor);
    await widget.show(mfaRequired());
    const icon = widget.widget.querySelector('[data-part=factor] [data-part=icon]')!;
    expect(getComputedStyle(icon).color).toBe(getComputedStyle(widget.part('title')!).color);
    widget.widget.parentElement!.remove();
  });

  it('[r141] follows the device where it is told to', async () => {
    await emulate({ 'prefers-color-scheme': 'dark' });
    const widget = await mount(unauthenticated(), { theme: 'auto' }, 400);
    const card = widget.widget.shadowRoot!.querySelector('[part=card]')!;
    const dark = getComputedStyle(card).backgroundColor;
    await emulate({ 'prefers-color-scheme': 'light' });
    expect(getComputedStyle(card).backgroundColor).not.toBe(dark);
    widget.widget.parentElement!.remove();
  });
});
