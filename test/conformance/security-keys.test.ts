import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { SecurityKey } from '../../packages/demo/org/testing/security-key.ts';
import { meetOrg } from '../support/meet-org.ts';
import type { Visitor } from '../support/visitor.ts';
import { activation, challenge, choice, enrollable, offered, refused } from '../support/walk.ts';

const visit = meetOrg();
const multi = { options: { multiOptionalFactorEnroll: true } };

/** Enrols a key where the flow is in MFA_ENROLL. */
async function enrol(me: Visitor, key: SecurityKey) {
  const factor = enrollable(me.flow.step, 'webauthn', 'FIDO');
  const open = activation(await offered(factor.enroll?.()), 'webauthn', 'FIDO');
  const proof = key.create(open.options?.challenge ?? '', { origin: me.url });
  return { open, proof, activate: () => open.activate(proof) };
}

describe('a security key', () => {
  it('(2.4/40) (2.4/44) (2.4/45) (3.9/webauthn) [r70] is set up by what it signs for this challenge and this page', async () => {
    const me = visit();
    await me.signIn('kay');
    const key = new SecurityKey();
    const { open, activate } = await enrol(me, key);
    expect(open.options).toMatchObject({ rp: { name: 'localhost' }, excludeCredentials: [] });
    const wrong = refused('MFA_ENROLL_ACTIVATE', 'E0000068');
    const forged = [
      key.create('another-challenge', { origin: me.url }),
      key.create(open.options?.challenge ?? '', { origin: 'http://elsewhere.example' }),
    ];
    for (const proof of forged) expect(await open.activate(proof)).toEqual(wrong);
    expect((await activate()).status).toBe('SUCCESS');
  });

  it('(2.4/55) (2.4/61) (2.4/62) (3.10/webauthn) [r44] [r70] is asked, and another key is not taken for it', async () => {
    const me = visit();
    await me.signIn('kay');
    const key = new SecurityKey();
    await (await enrol(me, key)).activate();
    const factor = choice(await me.again('kay'), 'webauthn', 'FIDO');
    expect(factor.profile.credentialId).toBe(key.credentialId);
    expect(factor.profile.authenticatorName).toBeTruthy();
    const open = challenge(await factor.verify(), 'webauthn', 'FIDO');
    expect(open).toMatchObject({ factorResult: 'CHALLENGE', credentialIds: [key.credentialId] });
    const sign = (by: SecurityKey, options = {}) =>
      open.verify(by.get(open.options?.challenge ?? '', { origin: me.url, ...options }));
    const wrong = refused('MFA_CHALLENGE', 'E0000068');
    expect(await sign(new SecurityKey())).toEqual(wrong);
    expect(await sign(key, { origin: 'http://elsewhere.example' })).toEqual(wrong);
    expect((await sign(key)).status).toBe('SUCCESS');
  });

  it('(2.4/55) (3.10/webauthn-type) [r44] [r64] [r70] one of several: any of them will do', async () => {
    const me = visit();
    await me.signIn('kay', multi);
    const keys = [new SecurityKey(), new SecurityKey()] as const;
    await (await enrol(me, keys[0])).activate();
    const { open, activate } = await enrol(me, keys[1]);
    expect(open.options?.excludeCredentials).toMatchObject([{ id: keys[0].credentialId }]);
    const list = at(await activate(), 'MFA_ENROLL');
    expect(enrollable(list, 'webauthn', 'FIDO').cardinality?.enrolled).toBe(2);

    const required = at(await me.again('kay'), 'MFA_REQUIRED');
    const type = required.factorTypes.find(({ factorType }) => factorType === 'webauthn');
    if (type?.factorType !== 'webauthn') throw new Error('the type is not offered');
    const any = challenge(await type.verify(), 'webauthn', 'FIDO');
    expect([...any.credentialIds].sort()).toEqual(keys.map(({ credentialId }) => credentialId).sort());
    const proof = keys[1].get(any.options?.challenge ?? '', { origin: me.url });
    expect((await any.verify(proof)).status).toBe('SUCCESS');
  });

  it('(2.4/70) [r44] is left for another factor', async () => {
    const me = visit();
    await me.signIn('kay', multi);
    await (await enrol(me, new SecurityKey())).activate();
    const open = await choice(await me.again('kay'), 'webauthn', 'FIDO').verify();
    expect((await offered(challenge(open, 'webauthn', 'FIDO').previous?.())).status).toBe('MFA_REQUIRED');
  });
});
