import { activationLink } from '../enrollment/push.ts';
import type { PendingEnrollment } from '../enrollment/enrollment.ts';
import { isoDate, type JsonObject } from '../json.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { BadInput, readInput } from './bad-input.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** /__org/enrollments: phones on which Okta Verify is being set up. */
export function addEnrollments(router: ControlRouter, { org }: ControlContext): void {
  const waiting = (): { transaction: Transaction; enrollment: PendingEnrollment }[] =>
    org.store.transactions.all().flatMap((transaction) => {
      const { enrollment, expiresAt } = transaction;
      const isOpen = enrollment?.factorResult === 'WAITING' && !enrollment.scannedBy;
      // The transaction may outlive the code: 300 seconds after it was made no phone can take it up (spec 3.9.7).
      const now = org.clock.now();
      return isOpen && now < expiresAt && now < (enrollment.expiresAt ?? 0)
        ? [{ transaction, enrollment }]
        : [];
    });
  const describe = (
    { transaction, enrollment }: ReturnType<typeof waiting>[number],
    origin: string,
  ): JsonObject => ({
    id: enrollment.factor.id,
    login: org.store.people.get(transaction.personId)?.login,
    code: enrollment.activationCode,
    link: activationLink(origin, enrollment),
    expiresAt: isoDate(enrollment.expiresAt ?? 0),
  });
  const find = (id: string): ReturnType<typeof waiting>[number] => {
    const found = waiting().find(
      ({ enrollment }) => enrollment.factor.id === id || enrollment.activationCode === id,
    );
    if (!found) throw new BadInput('id', 'a waiting enrolment (see GET /__org/enrollments)', id);
    return found;
  };
  const change = (id: string, changes: Partial<PendingEnrollment>): void => {
    const { transaction, enrollment } = find(id);
    org.store.transactions.put({ ...transaction, enrollment: { ...enrollment, ...changes } });
    org.events.emit('enrollment', { id });
  };

  // Whoever watches (the phone page) learns of set-ups that wait, and of factors that are there from now on.
  org.store.transactions.onChange((before, after) => {
    const enrollment = after?.enrollment ?? before?.enrollment;
    const isNews = before?.enrollment?.activationCode !== after?.enrollment?.activationCode;
    if (enrollment && isNews) org.events.emit('enrollment', { id: enrollment.factor.id });
  });
  org.store.factors.onChange((before, after) => {
    if (before?.status !== after?.status) org.events.emit('enrollment', { id: (after ?? before)?.id });
  });

  router.get('/__org/enrollments', (c) => {
    const { origin } = new URL(c.req.url);
    return c.json({ enrollments: waiting().map((one) => describe(one, origin)) });
  });
  router.post('/__org/enrollments/:id/scan', async (c) => {
    const input = await readInput(c.req.raw);
    input.only('name', 'platform');
    const name = input.text('name') ?? 'Pixel 9';
    const platform = input.oneOf('platform', ['IOS', 'ANDROID'] as const) ?? 'ANDROID';
    change(c.req.param('id'), { scannedBy: { name, platform, version: platform === 'IOS' ? '26.1' : '36' } });
    return c.json({ ok: true });
  });
  router.post('/__org/enrollments/:id/expire', (c) => {
    change(c.req.param('id'), { expiresAt: org.clock.now() });
    return c.json({ ok: true });
  });
}
