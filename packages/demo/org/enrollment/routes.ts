import { TOTP, Secret } from 'otpauth';
import { ApiError } from '../errors/api-error.ts';
import { QUESTIONS } from '../factors/questions.ts';
import { isTrusted, type Call } from '../http/call.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { qrPng } from '../qr/png.ts';
import { activationLink } from './push.ts';
import type { PendingEnrollment } from './enrollment.ts';

/** What a page reads by GET while a factor is enrolled (spec 3.11). */
export function addEnrollmentRoutes(router: Router): void {
  router.get('/api/v1/users/:id/factors/questions', (c) => questions(c.env.call, c.req.param('id')));
  router.get('/api/v1/users/:userId/factors/:factorId/qr/:token', (c) =>
    qrImage(c.env.call, c.req.param('userId'), c.req.param('token')),
  );
}

/** The built-in questions: for administrators, and for whoever has a live transaction of this user. */
function questions(call: Call, userId: string): Response {
  if (!isTrusted(call) && alive(call, userId).length === 0) throw new ApiError('E0000006');
  return jsonResponse(
    Object.entries(QUESTIONS).map(([question, questionText]) => ({ question, questionText })),
  );
}

const alive = ({ org }: Call, userId: string) =>
  org.store.transactions.by('personId', userId).filter(({ expiresAt }) => org.clock.now() < expiresAt);

/** The QR code of a pending factor, as long as its address is the current one. */
function qrImage(call: Call, userId: string, token: string): Response {
  const pending = alive(call, userId)
    .map(({ enrollment }) => enrollment)
    .find((enrollment) => enrollment?.qrToken === token);
  const login = call.org.store.people.get(userId)?.login;
  if (!pending || login === undefined) throw new ApiError('E0000007');
  const png = qrPng(qrText(call, pending, login));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
}

/** What the code says: an otpauth address for authenticator apps, a link of the org for Okta Verify (spec 3.9.7). */
export function qrText({ origin }: Pick<Call, 'origin'>, pending: PendingEnrollment, login: string): string {
  const { sharedSecret } = pending.factor;
  if (sharedSecret === undefined) return activationLink(origin, pending);
  const issuer = new URL(origin).hostname;
  return new TOTP({ issuer, label: login, secret: Secret.fromBase32(sharedSecret) }).toString();
}
