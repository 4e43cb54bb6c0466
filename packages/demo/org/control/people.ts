import type { Factor } from '../factors/factor.ts';
import { kindOf } from '../factors/kinds.ts';
import { maskPhone } from '../factors/mask.ts';
import { findPerson } from '../people/find-person.ts';
import type { JsonObject } from '../json.ts';
import type { OrgContext } from '../context.ts';
import type { SeedPerson } from '../people/seed.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** GET /__org/people: who can sign in, with everything a tester needs to know. */
export function addPeople(router: ControlRouter, { org }: ControlContext): void {
  router.get('/__org/people', (c) =>
    c.json({ apiToken: org.apiToken, people: org.seed.people.map((seed) => describe(org, seed)) }),
  );
}

/** The seed as it was planted, and the factors and the status as they are now. */
function describe(org: OrgContext, seed: SeedPerson): JsonObject {
  const person = findPerson(org.store, seed.login);
  const factors = person ? org.store.factors.by('personId', person.id) : [];
  const [invitation] = person ? org.store.activationTokens.by('personId', person.id) : [];
  const secret = factors.find(({ sharedSecret }) => sharedSecret !== undefined)?.sharedSecret;
  return {
    login: seed.login,
    password: seed.password,
    name: person && `${person.firstName} ${person.lastName}`,
    about: seed.about,
    id: person?.id,
    status: person?.status,
    ...(invitation && { activationToken: invitation.id }),
    ...(secret !== undefined && { totpSecret: secret }),
    ...(seed.mobilePhone !== undefined && { mobilePhone: seed.mobilePhone }),
    ...(seed.recoveryQuestion && {
      question: seed.recoveryQuestion.question,
      answer: seed.recoveryQuestion.answer,
    }),
    ...(seed.startAt !== undefined && { startAt: seed.startAt }),
    ...(seed.newPassword !== undefined && { newPassword: seed.newPassword }),
    factors: factors.map(describeFactor),
  };
}

// Bookkeeping that helps nobody.
const HIDDEN = ['personId', 'usedSteps', 'usedValues', 'promptedIn'];

/** A factor with its secrets: whoever reads this plays the person. */
function describeFactor(factor: Factor): JsonObject {
  const { vendorName = factor.provider } = kindOf(factor);
  const { phoneNumber } = factor;
  const everything: JsonObject = { ...factor };
  const members = Object.entries(everything).filter(([name]) => !HIDDEN.includes(name));
  return {
    ...Object.fromEntries(members),
    vendorName,
    ...(phoneNumber !== undefined && { masked: maskPhone(phoneNumber) }),
  };
}
