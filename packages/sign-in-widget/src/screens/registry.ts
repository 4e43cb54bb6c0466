import type { Catalogue } from '../i18n/catalogue.ts';
import { loadTexts } from '../i18n/load-texts.ts';
import type { ScreenName } from './first.ts';
import type { ScreenModule } from './screen.ts';

interface Entry {
  /** What the screen is for: `STATUS/factorType`, `shape:…`, or `STATUS`. */
  readonly on: readonly string[];
  readonly load: () => Promise<{ readonly screen: ScreenModule }>;
  /** Its texts are in the part that few people need. */
  readonly seldom?: true;
}

// One line a screen, each fetched when it becomes possible. `sign-in` and `failure` come with the entry (`first.ts`).
const entries = {
  success: { on: ['SUCCESS'], load: () => import('./success/success.ts') },
  unlocked: { on: ['SUCCESS/UNLOCK'], load: () => import('./unlocked/unlocked.ts') },
  'factor-list': {
    on: ['MFA_REQUIRED', 'FACTOR_REQUIRED'],
    load: () => import('./factor-list/factor-list.ts'),
  },
  send: { on: [], load: () => import('./send/send.ts') },
  answer: { on: ['shape:question'], load: () => import('./answer/answer.ts') },
  'security-key': { on: ['shape:ceremony'], load: () => import('./security-key/security-key.ts') },
  elsewhere: {
    on: ['shape:redirect', 'shape:activate-redirect'],
    load: () => import('./elsewhere/elsewhere.ts'),
  },
  duo: { on: ['shape:frame', 'shape:activate-frame'], load: () => import('./duo/duo.ts') },
  code: { on: ['shape:code'], load: () => import('./code/code.ts') },
  waiting: { on: ['shape:waiting'], load: () => import('./waiting/waiting.ts') },
  entrance: { on: [], load: () => import('./entrance/entrance.ts') },
  consent: {
    on: ['CONSENT_REQUIRED', 'ADMIN_CONSENT_REQUIRED'],
    load: () => import('./consent/consent.ts'),
    seldom: true,
  },
  profile: {
    on: ['PROFILE_REQUIRED', 'UNAUTHENTICATED/register'],
    load: () => import('./profile/profile.ts'),
    seldom: true,
  },
  device: { on: ['DEVICE_ACTIVATE'], load: () => import('./device/device.ts'), seldom: true },
  'device-done': { on: [], load: () => import('./device-done/device-done.ts'), seldom: true },
  poll: { on: ['POLL'], load: () => import('./poll/poll.ts'), seldom: true },
  enroll: { on: ['MFA_ENROLL'], load: () => import('./enroll/enroll.ts'), seldom: true },
  'enroll-phone': {
    on: ['MFA_ENROLL/sms', 'MFA_ENROLL/call'],
    load: () => import('./enroll-phone/enroll-phone.ts'),
    seldom: true,
  },
  'enroll-question': {
    on: ['MFA_ENROLL/question'],
    load: () => import('./enroll-question/enroll-question.ts'),
    seldom: true,
  },
  'enroll-password': {
    on: ['MFA_ENROLL/password'],
    load: () => import('./enroll-password/enroll-password.ts'),
    seldom: true,
  },
  'enroll-token': {
    on: ['MFA_ENROLL/token', 'MFA_ENROLL/token:hardware'],
    load: () => import('./enroll-token/enroll-token.ts'),
    seldom: true,
  },
  'activate-code': {
    on: ['shape:activate-code'],
    load: () => import('./activate-code/activate-code.ts'),
    seldom: true,
  },
  'activate-app': {
    on: ['MFA_ENROLL_ACTIVATE/token:software:totp'],
    load: () => import('./activate-app/activate-app.ts'),
    seldom: true,
  },
  'activate-push': {
    on: ['MFA_ENROLL_ACTIVATE/push'],
    load: () => import('./activate-push/activate-push.ts'),
    seldom: true,
  },
  'activate-key': {
    on: ['MFA_ENROLL_ACTIVATE/webauthn'],
    load: () => import('./activate-key/activate-key.ts'),
    seldom: true,
  },
  forgot: {
    on: ['UNAUTHENTICATED/forgot'],
    load: () => import('./recover/recover.ts').then(({ forgot }) => ({ screen: forgot })),
    seldom: true,
  },
  unlock: {
    on: ['UNAUTHENTICATED/unlock', 'LOCKED_OUT/unlock'],
    load: () => import('./recover/recover.ts').then(({ unlock }) => ({ screen: unlock })),
    seldom: true,
  },
  'mail-sent': {
    on: ['RECOVERY_CHALLENGE/EMAIL'],
    load: () => import('./mail-sent/mail-sent.ts'),
    seldom: true,
  },
  'recovery-code': {
    on: ['RECOVERY_CHALLENGE'],
    load: () => import('./recovery-code/recovery-code.ts'),
    seldom: true,
  },
  'recovery-question': {
    on: ['RECOVERY'],
    load: () => import('./recovery-question/recovery-question.ts'),
    seldom: true,
  },
  'new-password': {
    on: ['PASSWORD_RESET', 'PASSWORD_EXPIRED', 'PASSWORD_WARN'],
    load: () => import('./new-password/new-password.ts'),
    seldom: true,
  },
  'locked-out': { on: ['LOCKED_OUT'], load: () => import('./locked-out/locked-out.ts') },
  unsupported: { on: ['UNSUPPORTED'], load: () => import('./unsupported/unsupported.ts') },
} satisfies Record<string, Entry>;

/** The name of a screen that is fetched, which is the name of its folder. */
export type LaterScreen = keyof typeof entries;

const registry: Readonly<Record<LaterScreen, Entry>> = entries;
const names = Object.keys(entries) as LaterScreen[];

/**
 * The screen for a status and factor: exact, else by the factor's shape, else by status, else `unsupported`. FACTOR_X is
 * the API's other word for MFA_X (spec §2.2).
 */
export function lookup(state: string, kind?: string, shape?: string): LaterScreen {
  const status = state.replace('FACTOR_', 'MFA_');
  for (const key of [`${status}/${kind ?? ''}`, `shape:${shape ?? ''}`, status]) {
    const name = names.find((candidate) => registry[candidate].on.includes(key));
    if (name) return name;
  }
  return 'unsupported';
}

const entryOf = (name: ScreenName): Entry | undefined =>
  name in registry ? registry[name as LaterScreen] : undefined;

/** True once the texts of a screen are here. */
export const hasTexts = (name: ScreenName, catalogue: Catalogue): boolean =>
  catalogue.has('everyday') && (!entryOf(name)?.seldom || catalogue.has('seldom'));

/** Fetches a screen of the list with its texts; nothing for a name that is not on it. */
export async function fetchScreen(name: ScreenName, catalogue: Catalogue): Promise<ScreenModule | undefined> {
  const entry = entryOf(name);
  const texts = entry?.seldom && loadTexts(catalogue, 'seldom');
  const module = await entry?.load();
  await texts;
  return module?.screen;
}
