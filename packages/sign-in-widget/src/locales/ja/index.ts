import type { Locale } from '../../i18n/locales.ts';
import { texts } from './sign-in.ts';

/** Japanese. Read a second time against the screens; not yet reviewed by a native speaker. */
export const locale: Locale = {
  signIn: texts,
  everyday: () => import('./everyday.ts'),
  seldom: () => import('./seldom.ts'),
};
