import type { FactorBody } from './answer-body.ts';
import { newBrowser, type Answer, type Browser } from './browser.ts';

export const FACTORS = '/api/v1/authn/factors';
export const MULTI = { options: { multiOptionalFactorEnroll: true } };

/** Somebody in MFA_ENROLL, and a way to POST to /authn/factors. */
export async function enrolling(short = 'nora', options: object = {}) {
  const browser = newBrowser();
  const start = await browser.signIn(short, options);
  const enroll = (factorType: string, provider = 'OKTA', more: object = {}, query = '') =>
    browser.follow(start, { href: FACTORS + query }, { factorType, provider, ...more });
  return { browser, start, enroll };
}

/** The entry of MFA_ENROLL for a kind of factor. */
export const entry = (answer: Answer, factorType: string, provider = 'OKTA'): FactorBody | undefined =>
  answer.body._embedded.factors.find((one) => one.factorType === factorType && one.provider === provider);

/** What the next sign-in asks this person for. */
export const asked = async (browser: Browser, short: string, factorType: string) => {
  const again = await browser.signIn(short);
  return again.body._embedded.factors.find((one) => one.factorType === factorType);
};
