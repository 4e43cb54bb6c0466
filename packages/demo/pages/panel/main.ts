// The widget on the left, the machine behind it on the right: its flow is made with an inspector, which the panel is given.
import { createAuthnFlow } from '@authn-flow/authn-core';
import { createInspector } from '@authn-flow/authn-core/inspect';
import type { SignInWidget } from '@authn-flow/sign-in-widget';
import '@authn-flow/sign-in-widget/define';
import type { AuthnPanel } from '@authn-flow/sign-in-widget/panel';
import '@authn-flow/sign-in-widget/panel/define';
import { find, h } from '../shared/dom.ts';
import { org } from '../shared/org.ts';
import { askedLogin } from '../shared/session.ts';
import authenticatorApp from './recordings/authenticator-app.json?url';
import pushWithNumber from './recordings/push-with-number.json?url';

const TAPES: Readonly<Record<string, string>> = {
  'authenticator-app': authenticatorApp,
  'push-with-number': pushWithNumber,
};

const widget = find<SignInWidget>('sign-in-widget');
const panel = find<AuthnPanel>('authn-panel');
const tapes = [...document.querySelectorAll<HTMLElement>('[data-tape]')];

widget.createFlow = (options) => {
  const inspector = createInspector();
  const { fetch, hooks } = inspector;
  const flow = createAuthnFlow({ ...options, fetch, hooks });
  panel.watch(flow, inspector);
  return flow;
};

find('#again').addEventListener('click', () => {
  widget.restart();
  press('');
});
for (const tape of tapes) {
  tape.addEventListener('click', () => void play(tape.dataset['tape'] ?? ''));
}
find('#open', HTMLInputElement).addEventListener('change', ({ target }) => {
  const [file] = (target instanceof HTMLInputElement && target.files) || [];
  void file?.text().then((text) => {
    panel.recording = text;
    press(undefined);
  });
});
find('#save').addEventListener('click', save);
for (const chip of document.querySelectorAll<HTMLElement>('[data-login]')) {
  chip.addEventListener('click', () => void fillIn(chip.dataset['login'] ?? ''));
}
const asked = askedLogin();
if (asked) void fillIn(asked);

async function play(tape: string): Promise<void> {
  const address = TAPES[tape];
  panel.recording = address === undefined ? undefined : await (await fetch(address)).text();
  press(tape);
}

function press(tape: string | undefined): void {
  for (const each of tapes) each.setAttribute('aria-pressed', String(each.dataset['tape'] === tape));
  if (tape === '') panel.recording = undefined;
}

/** The form is in the page's own tree, so a page can fill it like a password manager. */
async function fillIn(login: string): Promise<void> {
  const person = (await org.people()).find((each) => each.login === login);
  if (!widget.querySelector('input[name=username]')) widget.restart();
  await customElements.whenDefined('sign-in-widget');
  await widget.updateComplete;
  find('.elsewhere a').setAttribute('href', `/phone?login=${encodeURIComponent(login)}`);
  for (const [name, value] of Object.entries({ username: login, password: person?.password ?? '' })) {
    const input = widget.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (!input) continue;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.focus();
  }
}

function save(): void {
  const { recording } = panel;
  if (!recording) return;
  const blob = new Blob([JSON.stringify(recording, null, 2)], { type: 'application/json' });
  const href = URL.createObjectURL(blob);
  h('a', { href, download: 'sign-in.authn-flow.json' }).click();
  URL.revokeObjectURL(href);
}
