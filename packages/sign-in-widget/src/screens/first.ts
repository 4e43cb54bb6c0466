import { screen as failure } from './failure/failure.ts';
import type { LaterScreen } from './registry.ts';
import type { ScreenModule } from './screen.ts';
import { screen as signIn } from './sign-in/sign-in.ts';

/** The screens that come with the entry: the first, and the one for when nothing else can be fetched. */
export const first: Readonly<Record<FirstScreen, ScreenModule>> = { 'sign-in': signIn, failure };

type FirstScreen = 'sign-in' | 'failure';

/** Every screen, by the name of its folder; and the list of them, which is fetched like one. */
export type ScreenName = FirstScreen | LaterScreen | 'further';

/** True for a screen that comes with the entry. */
export const isFirst = (name: ScreenName): name is FirstScreen => name in first;
