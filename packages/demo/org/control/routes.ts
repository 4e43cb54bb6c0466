import { addApps } from './apps.ts';
import { addClock } from './clock.ts';
import { addDeviceGrants } from './device-grants.ts';
import { addEnrollments } from './enrollments.ts';
import { addEvents } from './events.ts';
import { addFaults } from './faults.ts';
import { addInbox } from './inbox.ts';
import { addKeys } from './keys.ts';
import { addPeople } from './people.ts';
import { addPolicies } from './policies.ts';
import { addPushes } from './pushes.ts';
import { addRequests } from './requests.ts';
import { addReset } from './reset.ts';
import { newControlRouter, type ControlContext, type ControlRouter } from './router.ts';
import { addSwitches } from './switches.ts';
import { addThrottles } from './throttles.ts';

/** The world outside the sign-in page, under /__org: add a new control here. */
export function controlRoutes(context: ControlContext): ControlRouter {
  const router = newControlRouter();
  const all = [
    addClock,
    addPeople,
    addInbox,
    addPushes,
    addEnrollments,
    addApps,
    addDeviceGrants,
    addKeys,
    addFaults,
    addPolicies,
    addThrottles,
    addSwitches,
    addRequests,
    addEvents,
    addReset,
  ];
  for (const add of all) add(router, context);
  return router;
}
