import { describe, expect, test } from 'vitest';
import { newBrowser, type Answer, type Browser } from '../testing/browser.ts';
import { totpCode } from '../testing/totp-code.ts';

const AUTHN = '/api/v1/authn';
const FLO = 'flo.factorsfirst@example.com';

const begin = (browser: Browser, username = FLO): Promise<Answer> => browser.post(AUTHN, { username });
const types = (answer: Answer) => answer.body._embedded.factors.map(({ factorType }) => factorType);

/** The org lets everybody do without a password, so that unknown names have to look like people. */
async function everywhere(first: readonly string[], second: readonly string[] = []): Promise<Browser> {
  const browser = newBrowser();
  await browser.setPolicy({ signOn: { factorSequence: { first, second } } });
  return browser;
}

describe('factor sequencing', () => {
  test('a name alone is answered with the factors that may come first, and nothing about the person', async () => {
    const start = await begin(newBrowser());
    expect(start.status).toBe(200);
    expect(start.body).toMatchObject({
      status: 'UNAUTHENTICATED',
      stateToken: expect.stringMatching(/^00/) as unknown,
      _embedded: { policy: { allowRememberDevice: true } },
      _links: { cancel: { hints: { allow: ['POST'] } } },
    });
    expect(types(start)).toEqual(['push', 'email']);
    for (const { profile, _links } of start.body._embedded.factors) {
      expect(profile).toEqual({});
      expect(_links.verify.hints.allow).toEqual(['POST']);
    }
    expect(start.body._embedded).not.toHaveProperty('user');
    expect(start.body._links).not.toHaveProperty('next');
    expect(JSON.stringify(start.body)).not.toMatch(/iPhone|flo\.|f\.\.\./);
  });

  test('one of the first, then one of the second, then done', async () => {
    const browser = newBrowser();
    const start = await begin(browser);
    const waiting = await browser.verify(start, 'push');
    expect(waiting.body).toMatchObject({ status: 'MFA_CHALLENGE', factorResult: 'WAITING' });
    expect(waiting.body._embedded).not.toHaveProperty('user');
    expect(waiting.body._embedded.factor.profile).toEqual({});
    await browser.onPhone('approve');
    const second = await browser.next(waiting);
    expect(second.body).toMatchObject({
      status: 'MFA_REQUIRED',
      _embedded: { user: { profile: { login: FLO } } },
    });
    expect(types(second)).toEqual(['password', 'token:software:totp']);
    expect(second.body._embedded.factors[1]?.profile).toEqual({ credentialId: FLO });
    const passCode = totpCode((await browser.person('flo')).totpSecret, browser.org.clock.now());
    const done = await browser.verify(second, 'token:software:totp', { passCode }, 'GOOGLE');
    expect(done.body.status).toBe('SUCCESS');
    const session = await browser.post('/api/v1/sessions', { sessionToken: done.body.sessionToken });
    expect(session.body.amr).toEqual(['mfa', 'swk', 'otp']);
  });

  test('the password may be the second step; the first is not offered again', async () => {
    const browser = newBrowser();
    await browser.setPolicy(
      {
        signOn: {
          factorSequence: { first: ['okta_email', 'okta_password'], second: ['okta_email', 'okta_password'] },
        },
      },
      'Factors in sequence',
    );
    const challenge = await browser.verify(await begin(browser), 'email');
    const second = await browser.next(challenge, { passCode: await browser.code(FLO) });
    expect(types(second)).toEqual(['password']);
    const wrong = await browser.verify(second, 'password', { password: 'no' });
    expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000068']);
    const { password } = await browser.person('flo');
    expect((await browser.verify(second, 'password', { password })).body.status).toBe('SUCCESS');
  });

  test('back from the challenge comes the first list again', async () => {
    const browser = newBrowser();
    const challenge = await browser.verify(await begin(browser), 'email');
    expect(challenge.body.status).toBe('MFA_CHALLENGE');
    const back = await browser.follow(challenge, challenge.body._links.prev);
    expect(back.body.status).toBe('UNAUTHENTICATED');
    expect(types(back)).toEqual(['push', 'email']);
  });

  test('reading the state lets nobody in, and a password is no move here', async () => {
    const browser = newBrowser();
    const start = await begin(browser);
    const { stateToken } = start.body;
    expect((await browser.post(AUTHN, { stateToken })).body).toEqual(start.body);
    const { password } = await browser.person('flo');
    const credentials = await browser.post(AUTHN, { stateToken, username: FLO, password });
    expect([credentials.status, credentials.body.errorCode]).toEqual([403, 'E0000079']);
    const redirect = await browser.get(`/login/token/redirect?stateToken=${stateToken}`);
    expect(redirect.body.errorCode).toBe('E0000079');
  });

  test('a factor that is not one of the first cannot be proven first', async () => {
    const browser = newBrowser();
    const { stateToken } = (await begin(browser)).body;
    const { factors, password } = await browser.person('flo');
    const google = factors.find(({ provider }) => provider === 'GOOGLE');
    for (const id of ['password', google?.id ?? '']) {
      const answer = await browser.post(`${AUTHN}/factors/${id}/verify`, { stateToken, password });
      expect([answer.status, answer.body.errorCode]).toEqual([404, 'E0000007']);
    }
  });

  test('a sequence of one factor ends with it; whoever gives the password signs in as ever', async () => {
    const browser = newBrowser();
    const challenge = await browser.verify(await begin(browser, 'max.mailonly@example.com'), 'email');
    const done = await browser.next(challenge, { passCode: await browser.code('max.mailonly@example.com') });
    expect(done.body.status).toBe('SUCCESS');
    expect((await browser.signIn('flo')).body.status).toBe('SUCCESS');
  });

  test('five wrong codes lock the account', async () => {
    const browser = newBrowser();
    const challenge = await browser.verify(await begin(browser), 'email');
    for (let attempt = 1; attempt <= 4; attempt++) {
      expect((await browser.next(challenge, { passCode: 'x' })).body.errorCode).toBe('E0000068');
    }
    expect((await browser.next(challenge, { passCode: 'x' })).body.errorCode).toBe('E0000069');
    expect((await browser.person('flo')).status).toBe('LOCKED_OUT');
  });

  test('where the policy has no sequence a name alone is E0000004, known or not', async () => {
    const browser = newBrowser();
    for (const username of ['pat.password@example.com', 'nobody@example.com', 'sue.suspended@example.com']) {
      const answer = await begin(browser, username);
      expect([answer.status, answer.body.errorCode]).toEqual([401, 'E0000004']);
      expect(answer.body.errorCauses).toEqual([]);
    }
  });

  test('a lockout that the policy shows is shown; a sequence the person cannot finish is not begun', async () => {
    const browser = await everywhere(['okta_password'], ['okta_push']);
    expect((await begin(browser, 'lou.locked@example.com')).body.status).toBe('LOCKED_OUT');
    const { body } = await begin(browser, 'pat.password@example.com');
    expect(body._embedded.factors.map(({ id }) => id)).toEqual(['password']);
    const answer = await browser.post(`${AUTHN}/factors/password/verify`, {
      stateToken: body.stateToken,
      password: (await browser.person('pat')).password,
    });
    expect(answer.body.errorCode).toBe('E0000068');
  });
});

describe('unknown names', () => {
  const shape = ({ status, body }: Answer) => ({
    status,
    text: JSON.stringify(body)
      .replaceAll(body.stateToken, 'TOKEN')
      .replaceAll(/(emf|pwd|sms|opf|clf)[A-Za-z0-9]{17}/g, '$1-ID'),
  });

  test.each(['nobody@example.com', 'sue.suspended@example.com', 'hal.hidden@example.com'])(
    '%s looks like somebody, from the first list to the wrong code',
    async (username) => {
      const browser = await everywhere(['okta_password', 'okta_email']);
      const [real, fake] = [await begin(browser, 'emma.email@example.com'), await begin(browser, username)];
      expect(shape(fake)).toEqual(shape(real));
      for (const password of ['wrong', '', undefined]) {
        const [a, b] = [
          await browser.verify(real, 'password', { password }),
          await browser.verify(fake, 'password', { password }),
        ];
        expect([b.status, b.body.errorCode, b.body.errorCauses]).toEqual([
          a.status,
          a.body.errorCode,
          a.body.errorCauses,
        ]);
      }
      const [sent, unsent] = [await browser.verify(real, 'email'), await browser.verify(fake, 'email')];
      expect(shape(unsent)).toEqual(shape(sent));
      const [again, again2] = [
        await browser.follow(sent, sent.body._links.resend[0]!),
        await browser.follow(unsent, unsent.body._links.resend[0]!),
      ];
      expect([again2.status, again2.body.errorCode]).toEqual([again.status, again.body.errorCode]);
      expect(again.body.errorCode).toBe('E0000118');
      const wrong = await browser.next(unsent, { passCode: '123456' });
      expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000068']);
      expect(await browser.code(username)).toBe('no message');
    },
  );

  test('have the same factors each time, others than other names', async () => {
    const browser = await everywhere(['okta_email']);
    const ids = async (username: string) => (await begin(browser, username)).body._embedded.factors[0]?.id;
    expect(await ids('nobody@example.com')).toBe(await ids('Nobody@Example.com'));
    expect(await ids('nobody@example.com')).not.toBe(await ids('nobodyelse@example.com'));
  });

  test('wait for a push that times out, and are locked by the fifth wrong proof', async () => {
    const browser = await everywhere(['okta_push', 'okta_otp']);
    const start = await begin(browser, 'nobody@example.com');
    const waiting = await browser.verify(start, 'push');
    expect(waiting.body).toMatchObject({ status: 'MFA_CHALLENGE', factorResult: 'WAITING' });
    expect((await browser.get('/__org/pushes')).body.pushes).toEqual([]);
    expect((await browser.next(waiting)).body.factorResult).toBe('WAITING');
    await browser.advance(299);
    const keptAlive = await browser.next(waiting);
    expect(keptAlive.body.factorResult).toBe('WAITING');
    await browser.advance(1);
    expect((await browser.next(waiting)).body).toMatchObject({
      factorResult: 'TIMEOUT',
      _links: { next: { name: 'verify' } },
    });
    await browser.follow(waiting, waiting.body._links.prev);
    for (const expected of ['E0000068', 'E0000068', 'E0000068', 'E0000068', 'E0000069', 'E0000011']) {
      expect((await browser.verify(start, 'token:software:totp', { passCode: '1' })).body.errorCode).toBe(
        expected,
      );
    }
  });

  test('are E0000004 where every first factor shows something of the person', async () => {
    const browser = await everywhere(['okta_question']);
    expect((await begin(browser, 'nobody@example.com')).body.errorCode).toBe('E0000004');
  });
});

test('the policy names factors only', async () => {
  const answer = await newBrowser().post('/__org/policies', {
    policy: { signOn: { factorSequence: { first: ['pigeon'] } } },
  });
  expect([answer.status, answer.body.field, answer.body.got]).toEqual([
    400,
    'signOn.factorSequence.first',
    'pigeon',
  ]);
});
