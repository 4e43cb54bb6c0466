import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { pageOfApp } from '../support/at-app.ts';
import { arrive, meetOrg } from '../support/meet-org.ts';
import { challenge, choice, offered, refused } from '../support/walk.ts';

const visit = meetOrg();
const FLO = 'flo.factorsfirst@example.com';

describe('an application that was opened', () => {
  it('(2.4/11) (3.1/step-up) [r3] keeps its name through a wrong password and a factor, and is where SUCCESS leads', async () => {
    const me = await arrive(visit, '/app/ledger');
    expect(me.start.target).toMatchObject({ name: 'ledger', label: 'Ledger' });
    const { login, password } = await me.control.person('tia');
    const wrong = await me.start.signIn({ username: login, password: 'no' });
    expect(wrong).toEqual(refused('UNAUTHENTICATED', 'E0000004'));
    expect(at(wrong, 'UNAUTHENTICATED').target?.name).toBe('ledger');
    const list = await me.start.signIn({ username: login, password });
    const totp = choice(list, 'token:software:totp');
    const done = at(await totp.verify({ passCode: await me.control.totp('tia') }), 'SUCCESS');
    expect(done.sessionToken).toBeUndefined();
    expect(await pageOfApp(me)).toContain('You are in Ledger as tia.totp@example.com');
  });

  it('(3.1/step-up-session) (2.4/9) [r3] asks for the factor alone where there is a session', async () => {
    const me = visit();
    await me.control.setPolicy({ signOn: { requireFactor: false } }, 'Second factor');
    const { sessionToken = '' } = at(await me.signIn('tia'), 'SUCCESS');
    await me.opens(`/login/sessionCookieRedirect?token=${sessionToken}&redirectUrl=${me.url}/`);
    await me.control.setPolicy({ signOn: { requireFactor: true } }, 'Second factor');
    const there = await arrive(visit, '/app/vault', me);
    const totp = choice(at(there.flow.step, 'MFA_REQUIRED'), 'token:software:totp');
    await totp.verify({ passCode: await me.control.totp('tia') });
    expect(await pageOfApp(there)).toContain('You are in Vault as tia.totp@example.com');
  });
});

describe('factors in sequence', () => {
  it('(2.4/4) (2.4/12) (3.1/sequence) [r1] [r24] a name, a mail, a password', async () => {
    const me = visit();
    const begun = at(await me.start.identify({ username: FLO }), 'UNAUTHENTICATED');
    expect(begun.factors?.map(({ factorType }) => factorType)).toEqual(['push', 'email']);
    expect(begun.identifier).toBe(FLO);
    const open = challenge(await choice(begun, 'email').verify(), 'email');
    expect(await open.verify({ passCode: '000000' })).toEqual(refused('MFA_CHALLENGE', 'E0000068'));
    const second = at(await open.verify({ passCode: await me.control.code(FLO) }), 'MFA_REQUIRED');
    const password = choice(second, 'password');
    expect(await password.verify({ password: 'no' })).toEqual(refused('MFA_REQUIRED', 'E0000068'));
    const right = (await me.control.person(FLO)).password;
    expect((await password.verify({ password: right })).status).toBe('SUCCESS');
  });

  it('(2.4/12) (3.1/sequence) [r1] [r24] a name, a push that is taken back, another one, a code', async () => {
    const me = visit();
    const begun = await me.start.identify({ username: FLO });
    const open = challenge(await choice(begun, 'push').verify(), 'push');
    const back = at(await offered(open.previous?.()), 'UNAUTHENTICATED');
    await choice(back, 'push').verify();
    await me.control.answerPush('approve');
    const second = await me.until(({ status }) => status === 'MFA_REQUIRED');
    const google = choice(second, 'token:software:totp', 'GOOGLE');
    expect((await google.verify({ passCode: await me.control.totp(FLO) })).status).toBe('SUCCESS');
  });

  it('(2.4/4) [r1] one factor may be enough', async () => {
    const me = visit();
    const username = 'max.mailonly@example.com';
    const begun = await me.start.identify({ username });
    const open = challenge(await choice(begun, 'email').verify(), 'email');
    expect((await open.verify({ passCode: await me.control.code(username) })).status).toBe('SUCCESS');
  });

  it('(2.4/5) a name alone is not enough where there is no sequence', async () => {
    for (const username of ['pat.password@example.com', 'nobody@example.com'])
      expect(await visit().start.identify({ username })).toEqual(refused('UNAUTHENTICATED', 'E0000004'));
  });
});
