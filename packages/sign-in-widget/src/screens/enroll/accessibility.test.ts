import '@open-wc/testing';
import type { Step } from '@authn-flow/authn-core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  Harness,
  callToEnroll,
  keyActivation,
  mfaEnroll,
  pushActivation,
  pushActivationEnded,
  questionToEnroll,
  refused,
  smsActivation,
  smsToEnroll,
  toEnroll,
  totpActivation,
  unauthenticated,
} from '../../testing/index.ts';

const stay = () => Promise.resolve(unauthenticated());
const only = (factor: Parameters<typeof toEnroll>[0], problem?: Step['problem']) =>
  mfaEnroll({ factors: [toEnroll(factor)], ...(problem && { problem }) });
const symantec = { factorType: 'token', provider: 'SYMANTEC' } as const;
const phones = [{ id: 'mbl1', phoneNumber: '+44 XXXXXX4417' }];

/** Every screen on which factors are set up, in every state that looks different, and what to press first. */
const screens: Readonly<Record<string, readonly [step: () => Step, ...presses: string[]]>> = {
  enroll: [() => mfaEnroll({ gracePeriodEndsAt: Date.UTC(2031, 3, 9), skip: stay })],
  'enroll, more': [
    () =>
      mfaEnroll({
        skip: stay,
        factors: [
          questionToEnroll({ enrolled: true, required: true }),
          toEnroll(
            { factorType: 'webauthn', provider: 'FIDO' },
            { enrolled: true, cardinality: { enrolled: 2, minimum: 1, maximum: 10 } },
          ),
          toEnroll({ factorType: 'u2f', provider: 'FIDO' }, { enroll: false }),
          toEnroll({ factorType: 'claims_provider', provider: 'CUSTOM', vendorName: 'Partner login' }),
        ],
      }),
  ],
  'enroll-phone': [() => mfaEnroll({ factors: [callToEnroll()] }), 'Phone call'],
  'enroll-phone, known': [() => mfaEnroll({ factors: [smsToEnroll({ phones })] }), 'Text message'],
  'enroll-question': [() => mfaEnroll(), 'Security question'],
  'enroll-password': [() => only({ factorType: 'password', provider: 'OKTA' }), 'Password'],
  'enroll-token': [() => only(symantec), 'Symantec VIP'],
  'activate-code': [() => smsActivation({ resendAt: Date.now() + 30_000 })],
  'activate-code, refused': [() => smsActivation({ problem: refused('E0000068', { field: 'passCode' }) })],
  'activate-app': [() => totpActivation()],
  'activate-push': [() => pushActivation()],
  'activate-push, other ways': [() => pushActivation(), 'summary', 'Text me a link'],
  'activate-push, ended': [() => pushActivationEnded()],
  'activate-key': [() => keyActivation()],
};
const all = Object.entries(screens);

afterEach(() => {
  Harness.unmountAll();
});

async function mount(
  [step, ...presses]: (typeof screens)[string],
  attributes: Record<string, string>,
  width: number,
): Promise<Harness> {
  const parent = document.createElement('main');
  parent.style.inlineSize = `${width}px`;
  document.body.append(parent);
  const widget = await Harness.mount(step(), { attributes: { lang: 'en', ...attributes }, parent });
  for (const press of presses) {
    if (press === 'summary') widget.widget.querySelector('summary')!.click();
    else {
      widget.button(press).click();
      await widget.until(() => widget.widget.querySelector('form') !== null);
    }
  }
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
});

describe('small', () => {
  it.each(all)('[r111] %s fits 320 px, and each target 44', async (_, screen) => {
    const widget = await mount(screen, {}, 320);
    const edge = widget.widget.getBoundingClientRect();
    for (const element of widget.widget.querySelectorAll<HTMLElement>('[data-part=page] *:not(option)')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width <= 1) continue;
      expect(left, element.outerHTML).toBeGreaterThanOrEqual(edge.left);
      expect(right, element.outerHTML).toBeLessThanOrEqual(edge.right);
    }
    for (const target of widget.widget.querySelectorAll<HTMLElement>('button, a, summary, select')) {
      if (!target.checkVisibility()) continue;
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(44);
    }
    for (const input of widget.widget.querySelectorAll<HTMLElement>('input, select')) {
      if (input.checkVisibility())
        expect(parseFloat(getComputedStyle(input).fontSize)).toBeGreaterThanOrEqual(16);
    }
    widget.widget.parentElement!.remove();
  });
});
