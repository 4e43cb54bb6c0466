import type { LocaleParts } from '../../i18n/text.ts';

/** Japanese: what the first screen needs, and what can go wrong on it. */
export const texts: LocaleParts['sign-in'] = {
  dir: 'ltr',
  'sign-in.title': 'サインイン',
  'sign-in.username': 'ユーザー名',
  'sign-in.password': 'パスワード',
  'sign-in.submit': 'サインイン',
  'sign-in.username-missing': 'ユーザー名を入力してください。',
  'sign-in.password-missing': 'パスワードを入力してください。',
  'password.show': 'パスワードを表示',
  'password.caps-lock': 'Caps Lockがオンになっています。',
  wait: 'お待ちください…',
  retry: 'もう一度試す',
  'success.title': 'サインインしました',
  'failure.title': '読み込めませんでした',
  'problem.load': 'このページの一部を読み込めませんでした。接続を確認して、もう一度お試しください。',
  'problem.unknown': 'うまくいきませんでした。もう一度お試しください。',
  'problem.network': 'サインインサービスに接続できませんでした。接続を確認して、もう一度お試しください。',
};
