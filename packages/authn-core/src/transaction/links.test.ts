import { describe, expect, it } from 'vitest';
import { reveal } from '../secret.ts';
import { isOperation, isPage, linksFrom } from './links.ts';

const ORG = 'https://org.example';
const one = (link: object) => linksFrom({ next: link }, ORG)['next']?.[0];
const post = { hints: { allow: ['POST'] } };

describe('linksFrom', () => {
  it('takes one link or a list of them', () => {
    const resend = { name: 'sms', href: '/resend', ...post };
    expect(linksFrom({ resend }, ORG)).toEqual(linksFrom({ resend: [resend] }, ORG));
  });

  it('resolves relative addresses against the org', () => {
    expect(one({ href: '/api/v1/authn/cancel', ...post })?.href).toBe(
      'https://org.example/api/v1/authn/cancel',
    );
  });

  it('keeps what stands behind a question mark in a box', () => {
    const link = one({ href: '/login/step-up/redirect?stateToken=00secret' });
    expect(JSON.stringify(link)).not.toContain('00secret');
    expect(link?.full && reveal(link.full)).toBe(
      'https://org.example/login/step-up/redirect?stateToken=00secret',
    );
  });

  it.each([
    [{ href: 'javascript:alert(1)' }],
    [{ href: 'data:text/html,x' }],
    [{ href: '', nothing: 1 }],
    [{ href: 7 }],
    [null],
    ['text'],
    [{ href: 'http://[' }],
  ])('leaves out what is no address to go to: %o', (link) => {
    const [read] = linksFrom({ next: link }, ORG)['next'] ?? [];
    expect(read === undefined || read.href.startsWith('https://org.example')).toBe(true);
  });

  it.each([undefined, {}, { next: null }, { next: [[[]]] }, { next: 7 }])('reads %o as no links', (wire) => {
    expect(Object.values(linksFrom(wire, ORG)).flat()).toEqual([]);
  });
});

describe('operations and pages', () => {
  it('[r134] posts only to links of the org that allow just that', () => {
    const can = (link: object): boolean => {
      const read = one(link);
      return read !== undefined && isOperation(read);
    };
    expect(can({ href: '/x', ...post })).toBe(true);
    expect(can({ href: '/x', hints: { allow: ['post'] } })).toBe(true);
    expect(can({ href: '/x' })).toBe(false);
    expect(can({ href: '/x', hints: { allow: ['GET', 'POST'] } })).toBe(false);
    expect(can({ href: '/x', type: 'image/png', ...post })).toBe(false);
    for (const href of [
      'https://evil.example/x',
      '//evil.example/x',
      'https://org.example:444/x',
      'http://org.example/x',
      'https://org.example@evil.example/',
    ]) {
      expect(can({ href, ...post }), href).toBe(false);
    }
  });

  it('opens what is to be got, and what lies elsewhere', () => {
    const opens = (link: object): boolean => {
      const read = one(link);
      return read !== undefined && isPage(read);
    };
    expect(opens({ href: '/sso', hints: { allow: ['GET'] } })).toBe(true);
    expect(opens({ href: 'https://passwords.example/', hints: { allow: ['GET', 'POST'] } })).toBe(true);
    expect(opens({ href: '/qr', type: 'image/png', hints: { allow: ['GET'] } })).toBe(false);
  });
});
