import { given } from '../given.ts';
import { isOperation } from '../transaction/links.ts';
import { embeddedIn } from '../transaction/embedded.ts';
import { factorChoices } from './mfa-required.ts';
import { targetOf } from './target.ts';
import { unauthenticated } from './unauthenticated.ts';
import { follow } from './view.ts';
import type { View } from './view.ts';

/** UNAUTHENTICATED with what only a transaction can say: where the person is going, and other ways to begin. */
export function bootstrapped(view: View): object {
  const { transaction } = view;
  const { factors, links } = transaction;
  const withName = (name: string): object =>
    follow(view, name, links[name]?.find(isOperation), ({ identifier }: { identifier: string }) => ({
      identifier,
      body: { identifier },
    }));
  return {
    ...unauthenticated(view),
    ...given({
      target: targetOf(transaction),
      usingDeviceFlow: embeddedIn(transaction)['usingDeviceFlow'] === true || undefined,
    }),
    ...(factors.length > 0 && factorChoices(view)),
    ...withName('login'),
    ...withName('recoverLogin'),
    ...follow(view, 'enroll', links['enroll']?.find(isOperation)),
  };
}
