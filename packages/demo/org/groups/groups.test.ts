import { describe, expect, test } from 'vitest';
import { linkTo, newAdmin } from '../testing/admin.ts';

const GROUPS = '/api/v1/groups';

describe('groups', () => {
  test('administrators only', async () => {
    const { browser } = newAdmin();
    expect((await browser.get(GROUPS)).body.errorCode).toBe('E0000005');
    expect((await browser.post(GROUPS, { profile: { name: 'x' } })).body.errorCode).toBe('E0000005');
  });

  test('are created, read, renamed and deleted', async () => {
    const admin = newAdmin();
    const created = (await admin.post(GROUPS, { profile: { name: 'Harbour', description: 'Boats' } })).body;
    expect(created).toMatchObject({
      id: expect.stringMatching(/^00g\w{17}$/) as string,
      type: 'OKTA_GROUP',
      profile: { name: 'Harbour', description: 'Boats' },
    });
    const one = `${GROUPS}/${created.id}`;
    expect((await admin.get(one)).body).toEqual(created);
    expect((await admin.put(one, { profile: { name: 'Port' } })).body.profile).toEqual({
      name: 'Port',
      description: null,
    });
    expect((await admin.post(GROUPS, { profile: { name: 'Port' } })).body.errorCode).toBe('E0000001');
    expect((await admin.delete(one)).status).toBe(204);
    expect((await admin.get(one)).body.errorCode).toBe('E0000007');
  });

  test('are listed, found and paged', async () => {
    const admin = newAdmin();
    const all = (await admin.list(GROUPS)).body;
    expect(all[0]).toMatchObject({ type: 'BUILT_IN', profile: { name: 'Everyone' } });
    const filter = encodeURIComponent('profile.name co "factor" and type eq "OKTA_GROUP"');
    const found = (await admin.list(`${GROUPS}?filter=${filter}`)).body.map(({ profile }) => profile['name']);
    expect(found).toEqual(expect.arrayContaining(['Second factor', 'Enrols a factor']));
    const page = await admin.list(`${GROUPS}?limit=1`);
    expect((await admin.list(linkTo(page, 'next') ?? '')).body[0]).toEqual(all[1]);
  });

  test('a member is under the policy of the group as long as it is one', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const { id } = await browser.person('pat');
    const [group] = (await admin.list(`${GROUPS}?q=Second factor`)).body;
    const members = `${GROUPS}/${group?.id}/users`;
    const isMember = async () => (await admin.list(members)).body.some((user) => user.id === id);
    expect((await admin.send('PUT', `${members}/${id}`)).status).toBe(204);
    expect(await isMember()).toBe(true);
    expect((await browser.signIn('pat')).body.status).toBe('MFA_ENROLL');
    expect((await admin.delete(`${members}/${id}`)).status).toBe(204);
    expect(await isMember()).toBe(false);
    expect((await browser.signIn('pat')).body.status).toBe('SUCCESS');
    expect((await admin.send('PUT', `${members}/nobody`)).body.errorCode).toBe('E0000007');
  });

  test('deleting a group takes everybody out of it', async () => {
    const admin = newAdmin();
    const { id } = await admin.browser.person('tia');
    const [group] = (await admin.list(`${GROUPS}?q=Second factor`)).body;
    await admin.delete(`${GROUPS}/${group?.id}`);
    const left = (await admin.list(`/api/v1/users/${id}/groups`)).body.map(({ profile }) => profile['name']);
    expect(left).toEqual(['Everyone']);
    expect((await admin.browser.signIn('tia')).body.status).toBe('SUCCESS');
  });

  test('nobody changes or leaves the group everybody is in', async () => {
    const admin = newAdmin();
    const { id } = await admin.browser.person('pat');
    const [everyone] = (await admin.list(`${GROUPS}?q=Everyone`)).body;
    const one = `${GROUPS}/${everyone?.id}`;
    const answers = [
      await admin.delete(one),
      await admin.put(one, { profile: { name: 'x' } }),
      await admin.delete(`${one}/users/${id}`),
    ];
    expect(answers.map(({ body }) => body.errorCode)).toEqual(['E0000006', 'E0000006', 'E0000006']);
    const ids = (await admin.list(`${one}/users`)).body.map((user) => user.id);
    expect(ids).toContain(id);
  });
});
