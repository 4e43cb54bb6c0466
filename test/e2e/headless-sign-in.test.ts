import { describe } from 'vitest';
import { HeadlessPage } from './models/sign-in-page.ts';
import { signIns } from './models/sign-ins.ts';
import { useSite } from './models/site.ts';

const site = useSite();

describe('on /headless signs in', () => {
  signIns(HeadlessPage, site);
});
