import type { Scene } from '../scene.ts';
import { elsewhere } from './elsewhere.ts';
import { activate, enroll } from './enroll.ts';
import { further } from './further.ts';
import { passwords, recoveries } from './passwords.ts';
import { signIn } from './sign-in.ts';
import { codes, required } from './verify.ts';

/** Every screen in every state that looks different: the one list, for people and for tests. */
export const scenes: readonly Scene[] = [
  ...signIn,
  ...recoveries,
  ...passwords,
  ...required,
  ...codes,
  ...elsewhere,
  ...enroll,
  ...activate,
  ...further,
];
