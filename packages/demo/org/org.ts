import { addAppRoutes } from './apps/routes.ts';
import { runningClock, type OrgClock } from './clock.ts';
import { controlRoutes } from './control/routes.ts';
import type { OrgContext } from './context.ts';
import { addDeviceRoutes } from './device-grants/routes.ts';
import { addDiscoveryRoutes } from './discovery/routes.ts';
import { addEnrollmentRoutes } from './enrollment/routes.ts';
import { Events } from './events.ts';
import { addAuthnRoutes } from './authn/routes.ts';
import type { Peer } from './http/call.ts';
import { addGroupRoutes } from './groups/routes.ts';
import { Faults } from './http/faults.ts';
import { handleApiCall } from './http/handle.ts';
import { RequestLog } from './http/request-log.ts';
import { newRouter } from './http/router.ts';
import { RequestCounter } from './http/standard-headers.ts';
import { newApiToken, newId } from './ids.ts';
import { addLogRoutes } from './logs/routes.ts';
import { watchStore } from './logs/watch-store.ts';
import type { OrgOptions } from './options.ts';
import { AuthorizationServers } from './oidc/authorization-servers.ts';
import { addOidcRoutes } from './oidc/routes.ts';
import { addPartnerRoutes } from './partners/routes.ts';
import { Passwords } from './people/passwords.ts';
import { plantSeed } from './people/plant-seed.ts';
import { seededPeople } from './people/seeded-people.ts';
import { addPolicyRoutes } from './policies/routes.ts';
import { Serial } from './serial.ts';
import { addMailLinks } from './recovery/mail-links.ts';
import { addRegistrationRoutes } from './registration/routes.ts';
import { addLandingPages } from './sessions/landing-pages.ts';
import { addSessionRoutes } from './sessions/routes.ts';
import { keepDates } from './store/dates.ts';
import { openStore, type Store } from './store/store.ts';
import { freshSwitches } from './switches.ts';
import { Throttles } from './throttles.ts';
import { addUserFactorRoutes } from './user-factors/routes.ts';
import { addUserRoutes } from './users/routes.ts';

/** An org without a server: give it requests, mount it anywhere. */
export interface Org {
  fetch(request: Request, peer?: Peer): Promise<Response>;
  /** True for the paths that are the org's. */
  handles(pathname: string): boolean;
  readonly clock: OrgClock;
  /** For `Authorization: SSWS`. */
  readonly apiToken: string;
  close(): void;
}

const OWN_PATHS = [
  '/api/',
  '/app/',
  '/auth/',
  '/activate',
  '/__org/',
  '/login/',
  '/oauth2/',
  '/signin/',
  '/reset_password/',
  '/welcome/',
  '/sso/',
  '/policy/',
  '/js/Duo-Web-v2.js',
  '/js/duo-frame',
  '/.well-known/',
];

/** Builds an org: a faithful stand-in for a Classic org, for demos and tests on one machine. */
export function createOrg(options: OrgOptions = {}): Org {
  const clock = options.clock ?? runningClock();
  const store = openStore(options.db);
  const org: OrgContext = {
    orgId: setting(store, 'orgId', () => newId('00o')),
    apiToken: setting(store, 'apiToken', newApiToken),
    clock,
    store,
    passwords: new Passwords(options.hashCost ?? 'test'),
    throttles: new Throttles(clock),
    switches: { ...freshSwitches(), ...(options.pipeline && { pipeline: options.pipeline }) },
    events: new Events(),
    serial: new Serial(),
    seed: options.seed ?? seededPeople,
    trustedOrigins: options.trustedOrigins ?? [],
    signInPage: options.signInPage ?? '/embedded',
    exposeRateHeaders: options.exposeRateHeaders ?? false,
  };
  if (store.people.all().length === 0) plantSeed(store, clock, org.seed);
  keepDates(store, clock);
  watchStore(org);

  const api = newRouter();
  addAuthnRoutes(api);
  addEnrollmentRoutes(api);
  addMailLinks(api);
  addPartnerRoutes(api);
  addLandingPages(api); // before the applications: one of them lies among their addresses
  addAppRoutes(api);
  addDeviceRoutes(api);
  addSessionRoutes(api);
  addDiscoveryRoutes(api);
  addRegistrationRoutes(api);
  const authorizationServers = new AuthorizationServers(org);
  addOidcRoutes(api, authorizationServers);
  addUserRoutes(api);
  addUserFactorRoutes(api);
  addGroupRoutes(api);
  addPolicyRoutes(api);
  addLogRoutes(api);

  const faults = new Faults();
  const requests = new RequestLog();
  const counter = new RequestCounter(clock);
  const control = controlRoutes({
    org,
    faults,
    requests,
    reset() {
      plantSeed(store, clock, org.seed);
      org.throttles.reset();
      authorizationServers.reset();
      Object.assign(org.switches, freshSwitches(), options.pipeline && { pipeline: options.pipeline });
      faults.clear();
      requests.clear();
    },
  });

  return {
    clock,
    apiToken: org.apiToken,
    handles: (pathname) => OWN_PATHS.some((own) => pathname.startsWith(own)),
    fetch: async (request, peer = {}) =>
      new URL(request.url).pathname.startsWith('/__org/')
        ? control.fetch(request, { peer })
        : handleApiCall({ org, api, faults, requests, counter }, request, peer),
    close: () => store.close(),
  };
}

/** A value made once and kept with the database. */
function setting({ settings }: Store, id: string, make: () => string): string {
  const kept = settings.get(id) ?? { id, value: make() };
  settings.put(kept);
  return kept.value;
}
