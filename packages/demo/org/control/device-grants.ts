import { APPS, findApp } from '../apps/app.ts';
import { newDeviceGrant, type DeviceGrant } from '../device-grants/device-grant.ts';
import { isoDate, type JsonObject } from '../json.ts';
import { BadInput, readInput } from './bad-input.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** /__org/device-grants: devices without a keyboard, which show a code and wait. */
export function addDeviceGrants(router: ControlRouter, { org }: ControlContext): void {
  const describe = (grant: DeviceGrant, origin: string): JsonObject => {
    const { id, userCode, app, status, expiresAt, personId } = grant;
    const isOver = status === 'WAITING' && org.clock.now() >= expiresAt;
    return {
      id,
      userCode,
      app,
      status: isOver ? 'EXPIRED' : status,
      expiresAt: isoDate(expiresAt),
      login: personId === undefined ? undefined : org.store.people.get(personId)?.login,
      link: `${origin}/activate`,
      completeLink: `${origin}/activate?user_code=${userCode}`,
    };
  };
  router.get('/__org/device-grants', (c) => {
    const { origin } = new URL(c.req.url);
    return c.json({ deviceGrants: org.store.deviceGrants.all().map((grant) => describe(grant, origin)) });
  });
  router.post('/__org/device-grants', async (c) => {
    const input = await readInput(c.req.raw);
    input.only('app');
    const name = input.text('app') ?? 'television';
    const app = findApp(org, name);
    if (!app?.oauth) {
      const names = APPS.filter(({ oauth }) => oauth).map((one) => one.name);
      throw new BadInput('app', `one of ${names.join(', ')}`, name);
    }
    const grant = newDeviceGrant(org, app.name);
    org.events.emit('device-grant', { id: grant.id });
    return c.json(describe(grant, new URL(c.req.url).origin));
  });
}
