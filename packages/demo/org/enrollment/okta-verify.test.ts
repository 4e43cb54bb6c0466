import { describe, expect, test } from 'vitest';
import type { Answer } from '../testing/browser.ts';
import { enrolling, FACTORS } from '../testing/enrolling.ts';
import { totpCode } from '../testing/totp-code.ts';

describe('token:software:totp', () => {
  test.each(['OKTA', 'GOOGLE'])('%s: a secret, a QR code, a code', async (provider) => {
    const { browser, enroll } = await enrolling();
    const activate = await enroll('token:software:totp', provider);
    const { profile, _embedded } = activate.body._embedded.factor;
    const { activation } = _embedded!;
    expect(profile).toEqual({ credentialId: 'nora.newfactor@example.com' });
    expect(activation).toMatchObject({ timeStep: 30, encoding: 'base32', keyLength: 6 });
    expect(activation.sharedSecret).toMatch(/^[A-Z2-7]{32}$/);
    expect(activation._links.qrcode.type).toBe('image/png');
    expect(activate.body).not.toHaveProperty('factorResult');
    const read = await browser.post('/api/v1/authn', { stateToken: activate.body.stateToken });
    expect(read.body).toEqual(activate.body);

    const image = await browser.org.fetch(new Request(activation._links.qrcode.href));
    expect(image.headers.get('content-type')).toBe('image/png');
    expect([...new Uint8Array(await image.arrayBuffer()).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);

    const code = (steps = 0) => totpCode(activation.sharedSecret, browser.org.clock.now(), steps);
    expect((await browser.next(activate, { passCode: '000000' })).body.errorCode).toBe('E0000068');
    expect((await browser.next(activate, { passCode: code(5) })).body.errorCode).toBe('E0000083');
    expect((await browser.next(activate, { passCode: code() })).body.status).toBe('SUCCESS');
    expect((await browser.get(activation._links.qrcode.href)).status).toBe(404);
    // The step that activated it is spent.
    const again = await browser.signIn('nora');
    const reused = await browser.verify(again, 'token:software:totp', { passCode: code() }, provider);
    expect(reused.body.errorCode).toBe('E0000082');
    const next = await browser.verify(again, 'token:software:totp', { passCode: code(1) }, provider);
    expect(next.body.status).toBe('SUCCESS');
  });
});

describe('push', () => {
  async function pushing() {
    const { browser, enroll } = await enrolling();
    const activate = await enroll('push');
    const device = async (action: string, body: object = {}) =>
      browser.post(`/__org/enrollments/${activate.body._embedded.factor.id}/${action}`, body);
    return { browser, activate, device, poll: () => browser.next(activate) };
  }

  test('waits for a phone to scan, then both push and the codes of Okta Verify are active', async () => {
    const { browser, activate, device, poll } = await pushing();
    expect(activate.body).toMatchObject({
      status: 'MFA_ENROLL_ACTIVATE',
      factorResult: 'WAITING',
      _links: { next: { name: 'poll' } },
      _embedded: {
        factor: {
          _embedded: {
            activation: {
              expiresAt: '2031-04-09T11:25:00.000Z',
              factorResult: 'WAITING',
              _links: { qrcode: { type: 'image/png' }, send: [{ name: 'email' }, { name: 'sms' }] },
            },
          },
        },
      },
    });
    expect((await poll()).body).toEqual(activate.body);
    await device('scan', { name: 'My phone', platform: 'IOS' });
    const read = await browser.post('/api/v1/authn', { stateToken: activate.body.stateToken });
    expect(read.body.factorResult).toBe('WAITING');
    expect((await poll()).body.status).toBe('SUCCESS');
    const again = await browser.signIn('nora');
    expect(again.body._embedded.factors.map(({ factorType }) => factorType)).toEqual([
      'push',
      'token:software:totp',
    ]);
    expect(again.body._embedded.factors[0]?.profile).toMatchObject({ name: 'My phone', platform: 'IOS' });
  });

  test('times out after 300 seconds, and starts over with a new QR code', async () => {
    const { browser, activate, poll } = await pushing();
    await browser.advance(200);
    expect((await poll()).body.factorResult).toBe('WAITING');
    await browser.advance(100);
    const timedOut = await poll();
    expect(timedOut.body.factorResult).toBe('TIMEOUT');
    expect(timedOut.body._links.next.name).toBe('activate');
    expect(timedOut.body._embedded.factor._embedded?.activation).not.toHaveProperty('expiresAt');
    const restarted = await browser.next(timedOut);
    expect(restarted.body.factorResult).toBe('WAITING');
    const qr = (answer: Answer) => answer.body._embedded.factor._embedded?.activation._links.qrcode.href;
    expect(qr(restarted)).not.toBe(qr(activate));
    expect((await browser.get(qr(activate) ?? '')).status).toBe(404);
  });

  test('activate while it waits is a poll', async () => {
    const { browser, activate, device } = await pushing();
    const { id } = activate.body._embedded.factor;
    const direct = () => browser.follow(activate, { href: `${FACTORS}/${id}/lifecycle/activate` });
    expect((await direct()).body.factorResult).toBe('WAITING');
    await device('scan');
    expect((await direct()).body.status).toBe('SUCCESS');
  });

  test('a link goes out by mail or text and repeats the whole activation', async () => {
    const { browser, activate } = await pushing();
    const [byMail, bySms] = activate.body._embedded.factor._embedded!.activation._links.send;
    expect((await browser.follow(activate, byMail!)).body).toEqual(activate.body);
    const { link } = (await browser.get('/__org/inbox?to=nora.newfactor')).body.messages[0] ?? { link: '' };
    expect(link).toBe('');
    const mail = (await browser.get('/__org/inbox?to=nora.newfactor@example.com')).body.messages[0]!;
    const code = mail.link.split('/').at(-1) ?? '';
    expect((await browser.follow(activate, bySms!)).body.errorCode).toBe('E0000001');
    const sent = await browser.follow(activate, bySms!, { profile: { phoneNumber: '+1 415-555-0100' } });
    expect(sent.body.factorResult).toBe('WAITING');
    expect((await browser.get('/__org/inbox?to=+14155550100')).body.messages).toHaveLength(1);
    const again = await browser.follow(activate, bySms!, { profile: { phoneNumber: '+14155550100' } });
    expect([again.status, again.body.errorCode]).toEqual([429, 'E0000109']);
    expect((await browser.post(`/__org/enrollments/${code}/scan`, {})).body.ok).toBe(true);
  });

  test('polling is for push only, resending for codes only; ids are checked', async () => {
    const { browser, activate } = await pushing();
    const { id } = activate.body._embedded.factor;
    const act = (path: string) => browser.follow(activate, { href: `${FACTORS}/${path}` });
    expect((await act(`${id}/lifecycle/resend`)).body.errorCode).toBe('E0000079');
    expect((await act('opfnobody/lifecycle/activate/poll')).body.errorCode).toBe('E0000007');
    const other = (await browser.person('tia')).factors[0]!.id;
    expect((await act(`${other}/lifecycle/activate/poll`)).body.errorCode).toBe('E0000007');
    const { enroll } = await enrolling();
    const totp = await enroll('token:software:totp');
    expect(totp.body.status).toBe('MFA_ENROLL_ACTIVATE');
  });
});

test('a code cannot be scanned once it has run out, even if nobody noticed yet', async () => {
  const { browser, enroll } = await enrolling();
  const pending = await enroll('push');
  await browser.advance(299);
  await browser.post('/api/v1/authn', { stateToken: pending.body.stateToken });
  await browser.advance(1);
  const scanned = await browser.post(`/__org/enrollments/${pending.body._embedded.factor.id}/scan`, {});
  expect(scanned.status).toBe(400);
  expect((await browser.next(pending)).body.factorResult).toBe('TIMEOUT');
});
