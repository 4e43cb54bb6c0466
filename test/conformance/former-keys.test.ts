import { describe, expect, it } from 'vitest';
import { HelloKey } from '../../packages/demo/org/testing/hello-key.ts';
import { U2fKey } from '../../packages/demo/org/testing/u2f-key.ts';
import { keptToken } from '../support/kept-token.ts';
import { meetOrg } from '../support/meet-org.ts';
import { activation, challenge, choice, enrollable, offered, refused } from '../support/walk.ts';

const visit = meetOrg();
const WRONG = refused('MFA_CHALLENGE', 'E0000068');

describe('Windows Hello of before the standard', () => {
  it('(3.9/windows-hello) (3.10/windows-hello) [r44] is left to hosts that still can ask it', async () => {
    const me = visit();
    await me.control.setPolicy({ webauthn: { windowsHello: true } });
    const enrol = enrollable(await me.signIn('kay'), 'webauthn', 'FIDO').enroll?.();
    const begun = activation(await offered(enrol), 'webauthn', 'FIDO');
    expect(begun).toMatchObject({
      legacy: 'windows-hello',
      helloOptions: { algorithm: 'RSASSA-PKCS1-v1_5' },
    });
    expect(await begun.activate()).toMatchObject({ problem: { code: 'ceremony', reason: 'unsupported' } });
    const key = new HelloKey();
    const { credentialId, publicKey } = key.create();
    expect((await begun.activate({ credentialId, publicKey })).status).toBe('SUCCESS');

    const factor = choice(await me.again('kay'), 'webauthn', 'FIDO');
    const open = challenge(await factor.verify(), 'webauthn', 'FIDO');
    expect(await open.verify()).toMatchObject({ problem: { code: 'ceremony', reason: 'unsupported' } });
    expect(await open.verify(key.sign('another nonce'))).toEqual(WRONG);
    expect((await open.verify(key.sign(open.helloOptions?.nonce ?? '', me.url))).status).toBe('SUCCESS');
  });
});

describe('a U2F key', () => {
  /** Somebody with one, set up as a client of those days would: the core does not. */
  async function owner() {
    const { store, token } = keptToken();
    const me = visit({ store });
    const list = await me.signIn('ulla');
    const post = async (path: string, body: object) => {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ stateToken: await token(), ...body }),
      };
      return (await (await me.browser(`${me.url}/api/v1/authn/factors${path}`, init)).json()) as Begun;
    };
    const key = new U2fKey();
    const { _embedded } = await post('', { factorType: 'u2f', provider: 'FIDO' });
    const { id, _embedded: of } = _embedded.factor;
    const done = await post(`/${id}/lifecycle/activate`, key.register(of.activation.nonce, me.url));
    expect(done.status).toBe('SUCCESS');
    return { me, key, list };
  }

  it('(2.4/55) (3.9/u2f) (3.10/u2f) is listed, and cannot be set up or asked: browsers have removed it', async () => {
    const { me, list } = await owner();
    expect(enrollable(list, 'u2f', 'FIDO')).not.toHaveProperty('enroll');
    expect(enrollable(list, 'email').enroll).toBeDefined();
    const factor = choice(await me.again('ulla'), 'u2f', 'FIDO');
    expect(factor.shape).toBe('ceremony');
    expect(factor).not.toHaveProperty('verify');
  });

  it('(2.4/55) (3.10/former-u2f) [r44] goes on by WebAuthn where the org has given U2F up', async () => {
    const { me, key } = await owner();
    const factors = { fido_webauthn: { enroll: { self: 'OPTIONAL' } } };
    await me.control.setPolicy({ mfaEnroll: { factors } }, 'Enrols an old key');
    await me.control.giveUpU2f();
    const factor = choice(await me.again('ulla'), 'webauthn', 'FIDO');
    const open = challenge(await factor.verify(), 'webauthn', 'FIDO');
    expect(open.options?.extensions).toEqual({ appid: me.url });
    const nonce = open.options?.challenge ?? '';
    expect(await open.verify(new U2fKey().get(nonce, me.url, me.url))).toEqual(WRONG);
    expect((await open.verify(key.get(nonce, me.url, me.url))).status).toBe('SUCCESS');
  });
});

/** An activation of U2F, as the org sends it. */
interface Begun {
  readonly status: string;
  readonly _embedded: {
    readonly factor: {
      readonly id: string;
      readonly _embedded: { readonly activation: { readonly nonce: string } };
    };
  };
}
