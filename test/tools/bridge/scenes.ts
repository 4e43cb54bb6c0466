import { connectBridge } from '../../../packages/authn-core/src/bridge/index.ts';
import type { Bridge, BridgeMode, BridgeOptions } from '../../../packages/authn-core/src/bridge/index.ts';
import {
  mfaRequired,
  nativeApp,
  refusal,
  scriptedFlow,
  smsChallenge,
  success,
  successStepUp,
} from '../../../packages/authn-core/src/testing/index.ts';
import type { NativeApp, ScriptedAnswer } from '../../../packages/authn-core/src/testing/index.ts';
import type { AuthnFlow } from '../../../packages/authn-core/src/index.ts';
import { withElement } from './element.ts';

/** Where a scene begins: what the org will say, and what the app has said before. */
interface Scene {
  readonly file: string;
  readonly title: string;
  readonly mode: BridgeMode;
  readonly org?: readonly ScriptedAnswer[];
  readonly options?: Partial<BridgeOptions>;
  /** The app's requests so far, by name with their payload; a hello unless told. */
  readonly before?: readonly (readonly [name: string, payload: object])[];
}

interface RequestScene extends Scene {
  /** What the app sends; a text is sent as it is. */
  readonly message: object | string;
  /** As many spaces follow its text. */
  readonly padding?: number;
  /** Sent by another page. */
  readonly from?: string;
}

interface EventScene extends Scene {
  readonly name: string;
  /** What happens last. */
  readonly then?: (bridge: Bridge, app: NativeApp) => void;
}

const CREDENTIALS = { username: 'mira.okafor@example.com', password: 'Tangerine-Kayak-88' };
const signIn = ['command', { stepId: 0, action: 'signIn', input: CREDENTIALS }] as const;
const chooseSms = ['command', { stepId: 1, action: 'factors.1.verify' }] as const;
const hello = (mode: BridgeMode) => ['hello', { version: 1, mode }] as const;
const request = (name: string, payload?: object): object => ({
  authn: 1,
  id: 'app-9',
  kind: 'request',
  name,
  ...(payload && { payload }),
});
const remote = { mode: 'remote' } as const;
const widget = { mode: 'widget' } as const;
const atText = {
  ...remote,
  org: [mfaRequired(), smsChallenge(), success()],
  before: [hello('remote'), signIn, chooseSms],
};
const bad = (
  file: string,
  title: string,
  message: object | string,
  more: Partial<RequestScene> = {},
): RequestScene => ({
  file: `refused-${file}`,
  title,
  ...remote,
  message,
  ...more,
});

/** One of each request, and of each way to be refused. */
export const REQUEST_SCENES: readonly RequestScene[] = [
  {
    file: 'request-hello',
    title: 'The app says which version and mode it wants.',
    ...remote,
    before: [],
    message: request('hello', { version: 1, mode: 'remote' }),
  },
  {
    file: 'request-command',
    title: 'The app signs in, with the input that the step asks for.',
    ...remote,
    org: [mfaRequired()],
    message: request('command', signIn[1]),
  },
  {
    file: 'request-command-of-a-factor',
    title: 'An action of an element of a list, by the name that the step gives it; it takes no input.',
    ...remote,
    org: [mfaRequired(), smsChallenge()],
    before: [hello('remote'), signIn],
    message: request('command', chooseSms[1]),
  },
  { file: 'request-back', title: 'Back, to the choice of factors.', ...atText, message: request('back') },
  { file: 'request-cancel', title: 'The person gives up.', ...atText, message: request('cancel', {}) },
  {
    file: 'request-code',
    title: 'A code that the app has read from a message.',
    ...atText,
    message: request('code', { code: '123456' }),
  },
  { file: 'request-resume', title: 'The app is in front again.', ...remote, message: request('resume') },
  {
    file: 'request-network',
    title: 'The device has lost its connection.',
    ...remote,
    message: request('network', { online: false }),
  },
  {
    file: 'request-locale',
    title: 'The language of the app.',
    ...widget,
    message: request('locale', { locale: 'pt-BR' }),
  },
  {
    file: 'request-colorScheme',
    title: 'Light or dark.',
    ...widget,
    message: request('colorScheme', { colorScheme: 'dark' }),
  },
  {
    file: 'request-safeArea',
    title: 'Where notches and bars are, in CSS pixels.',
    ...widget,
    message: request('safeArea', { top: 59, right: 0, bottom: 34, left: 0 }),
  },
  bad(
    'version',
    'A version that this page does not speak.',
    request('hello', { version: 2, mode: 'remote' }),
    {
      before: [],
    },
  ),
  bad('version-mode', 'Another mode than the page’s.', request('hello', { version: 1, mode: 'widget' }), {
    before: [],
  }),
  bad('version-envelope', 'An envelope of another version.', { ...request('cancel'), authn: 2 }),
  bad('version-no-hello', 'Nothing is heard before hello.', request('cancel'), { before: [] }),
  bad('name', 'A request that there is not.', request('reload')),
  bad(
    'name-action',
    'An action that the step does not offer.',
    request('command', { stepId: 0, action: 'verify' }),
  ),
  bad(
    'name-back',
    'At the start there is nothing to go back to: leaving is for the app to do.',
    request('back'),
  ),
  bad('name-code', 'No code is asked for here.', request('code', { code: '123456' })),
  bad('name-widget', 'In widget mode the page has the actions.', request('command', signIn[1]), widget),
  bad('name-remote', 'In remote mode the page draws nothing.', request('locale', { locale: 'de' })),
  bad(
    'schema-input',
    'A member of the input is missing.',
    request('command', { stepId: 0, action: 'signIn', input: { username: 'mira' } }),
  ),
  bad('schema-payload', 'A member of the payload is of another type.', request('network', { online: 'yes' })),
  bad('schema-envelope', 'A member of the envelope is missing.', { authn: 1, id: 'app-9', name: 'cancel' }),
  bad('schema-text', 'No JSON: the reply has no id.', '{"authn":1,'),
  bad('size', 'Longer than 65 536 bytes of UTF-8.', request('cancel', {}), { padding: 65_536 }),
  bad('stale', 'A command for a step that is past.', request('command', signIn[1]), {
    org: [mfaRequired()],
    before: [hello('remote'), signIn],
  }),
  bad('origin', 'From a page that is not the host.', request('cancel'), { from: 'https://evil.example' }),
];

/** One of each event. */
export const EVENT_SCENES: readonly EventScene[] = [
  { file: 'event-ready', title: 'The page is there.', ...remote, before: [], name: 'ready' },
  { file: 'event-step-remote', title: 'The start of every sign-in.', ...remote, name: 'step' },
  {
    file: 'event-step-remote-factors',
    title: 'A factor is to be chosen.',
    ...remote,
    org: [mfaRequired()],
    before: [hello('remote'), signIn],
    name: 'step',
  },
  { file: 'event-step-remote-code', title: 'A code is to be typed.', ...atText, name: 'step' },
  {
    file: 'event-step-remote-page',
    title: 'Signed in; what is left is at another page, whose address is cut.',
    ...remote,
    org: [successStepUp()],
    before: [hello('remote'), signIn],
    name: 'step',
  },
  {
    file: 'event-step-remote-omitted',
    title: 'A step that is longer than a message may be.',
    ...remote,
    org: [manyFactors()],
    before: [hello('remote'), signIn],
    name: 'step',
  },
  { file: 'event-step-widget', title: 'What the app is told where the page draws.', ...widget, name: 'step' },
  {
    file: 'event-problem',
    title: 'The password was wrong.',
    ...remote,
    org: [refusal(401, 'E0000004', 'Authentication failed')],
    before: [hello('remote'), signIn],
    name: 'problem',
  },
  {
    file: 'event-success',
    title: 'Signed in; the token stays in the page.',
    ...remote,
    org: [success()],
    before: [hello('remote'), signIn],
    name: 'success',
  },
  {
    file: 'event-success-token',
    title: 'Signed in, where the page has opted in.',
    ...remote,
    options: { sessionToken: true },
    org: [success()],
    before: [hello('remote'), signIn],
    name: 'success',
  },
  {
    file: 'event-navigate',
    title: 'The page goes elsewhere; what the address carries stays in the page.',
    ...widget,
    name: 'navigate',
    then: (bridge) => void bridge.navigate('https://id.example.com/login/step-up/redirect?stateToken=00abc'),
  },
  { file: 'event-height', title: 'What the page needs.', ...widget, name: 'height' },
  {
    file: 'event-closed',
    title: 'The page has closed the bridge.',
    ...remote,
    name: 'closed',
    then: (bridge) => bridge.close(),
  },
];

function manyFactors(): object {
  const list = mfaRequired() as { _embedded: { factors: object[] } };
  const { factors } = list._embedded;
  return {
    ...list,
    _embedded: {
      ...list._embedded,
      factors: Array.from({ length: 400 }, (_, index) => ({
        ...factors[index % factors.length],
        id: `f${index}`,
      })),
    },
  };
}

interface Stage {
  readonly app: NativeApp;
  readonly flow: AuthnFlow;
  readonly bridge: Bridge;
}

async function setUp({ mode, org = [], options = {}, before = [hello(mode)] }: Scene): Promise<Stage> {
  const app = nativeApp();
  const { flow } = scriptedFlow(org);
  const chosen = withElement({ mode, host: app.host, ...options });
  const bridge = connectBridge(flow, chosen);
  for (const [name, payload] of before) await app.ask(name as 'cancel', payload);
  return { app, flow, bridge };
}

const sentBefore = ({ mode, before = [hello(mode)] }: Scene): object[] =>
  before.map(([name, payload], index) => ({
    authn: 1,
    id: `app-${index + 1}`,
    kind: 'request',
    name,
    payload,
  }));

/** What the app says and what it is replied. */
export async function playRequest(scene: RequestScene): Promise<object> {
  const { app, flow } = await setUp(scene);
  const { title, mode, message, padding, from } = scene;
  let reply: string | undefined;
  const already = app.texts.length;
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  const sent =
    padding === undefined ? (typeof message === 'string' ? text : message) : text + ' '.repeat(padding);
  app.send(sent, from === undefined ? undefined : (told) => (reply = told));
  for (let turns = 0; turns < 1000 && reply === undefined; turns++) {
    await new Promise((resolve) => setImmediate(resolve));
    reply = app.texts.slice(already).find((each) => each.includes('"kind":"reply"'));
  }
  if (reply === undefined) throw new Error(`${scene.file} has no reply`);
  flow.stop();
  return {
    title,
    mode,
    ...(from !== undefined && { from }),
    before: sentBefore(scene),
    ...(typeof message === 'string' ? { text: message } : { message }),
    ...(padding !== undefined && { padding }),
    reply: JSON.parse(reply) as object,
  };
}

/** What the page tells last under a name. */
export async function playEvent(scene: EventScene): Promise<object> {
  const { app, flow, bridge } = await setUp(scene);
  const { title, mode, name } = scene;
  scene.then?.(bridge, app);
  const event = app.messages.findLast((message) => message.kind === 'event' && message.name === name);
  if (!event) throw new Error(`${scene.file} has no event`);
  flow.stop();
  return { title, mode, before: sentBefore(scene), event };
}
