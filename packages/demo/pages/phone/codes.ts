import { Secret, TOTP } from 'otpauth';
import { copyButton } from '../shared/copy.ts';
import { find, h, svg } from '../shared/dom.ts';
import { keyedList } from '../shared/keyed-list.ts';
import type { SeededPerson } from '../shared/org.ts';

const STEP_SECONDS = 30;
const RING = 2 * Math.PI * 15;

interface Authenticator {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly app: string;
  readonly totp: TOTP;
}
let authenticators: readonly Authenticator[] = [];
let added: readonly Authenticator[] = [];

/** Takes over the secrets of those who have an authenticator app. */
export function prepareCodes(people: readonly SeededPerson[]): void {
  authenticators = people.flatMap(({ login, name, factors }) =>
    factors.flatMap(({ id, provider, sharedSecret }) => {
      if (sharedSecret === undefined) return [];
      const app = provider === 'GOOGLE' ? 'Google Authenticator' : 'Okta Verify';
      return [{ id, login, name, app, totp: new TOTP({ secret: Secret.fromBase32(sharedSecret) }) }];
    }),
  );
}

/** Adds a key that was typed in, base32. Forgotten with the page. */
export function addCode(key: string, login: string): void {
  const base32 = key.replaceAll(/\s/g, '').toUpperCase();
  const totp = new TOTP({ secret: Secret.fromBase32(base32) });
  added = [...added, { id: base32, login, name: 'Added here', app: 'Another account', totp }];
}

/** Shows the codes of this moment; `now` is the org's, `login` the one person to show or empty. */
export function showCodes(now: number, login: string): void {
  const shown = [...authenticators, ...added].filter((one) => !login || one.login === login);
  const step = Math.floor(now / 1000 / STEP_SECONDS);
  keyedList(
    find('#totp'),
    shown,
    (one) => `${one.id} ${step}`,
    (one) => card(one, one.totp.generate({ timestamp: now })),
  );
  const left = STEP_SECONDS - ((now / 1000) % STEP_SECONDS);
  for (const ring of document.querySelectorAll('#totp .left')) {
    ring.setAttribute('stroke-dashoffset', String(RING * (1 - left / STEP_SECONDS)));
    ring.classList.toggle('soon', left <= 5);
  }
  for (const seconds of document.querySelectorAll('#totp text'))
    seconds.textContent = String(Math.ceil(left));
  find('#no-codes').hidden = shown.length > 0;
  find('#no-codes').textContent = 'No authenticator app is set up for this person.';
}

function card({ login, name, app }: Authenticator, code: string): HTMLElement {
  return h(
    'li',
    { class: 'card totp', 'data-login': login, 'data-app': app },
    h('p', { class: 'from' }, h('span', {}, h('strong', {}, name), h('br'), app)),
    h(
      'p',
      { class: 'code' },
      h('output', {}, h('span', {}, code.slice(0, 3)), h('span', {}, code.slice(3))),
      copyButton(code, `the ${app} code of ${name}`),
    ),
    ring(),
  );
}

function ring(): SVGElement {
  const circle = { cx: 20, cy: 20, r: 15, fill: 'none', 'stroke-width': 3 };
  return svg(
    'svg',
    { class: 'ring', viewBox: '0 0 40 40', 'aria-hidden': 'true' },
    svg('circle', { ...circle, class: 'track' }),
    svg('circle', { ...circle, class: 'left', 'stroke-dasharray': RING, transform: 'rotate(-90 20 20)' }),
    svg('text', { x: 20, y: 24, 'text-anchor': 'middle' }),
  );
}
