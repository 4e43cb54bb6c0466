import { invalid } from '../errors/api-error.ts';
import { listed } from '../filter/listed.ts';
import type { Call } from '../http/call.ts';
import { onePage } from '../http/paging.ts';
import type { JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';
import { requireAdmin } from './admin-call.ts';
import { isUserAttribute, renderAdminUser } from './render-user.ts';

const PAGE = { missing: 200, maximum: 200 };

/** GET /api/v1/users (spec 6.1): deactivated users are found by `filter` and `search` only. */
export function listUsers(call: Call): Response {
  requireAdmin(call);
  const { searchParams } = call.url;
  const render = (person: Person): JsonObject => renderAdminUser(call, person);
  const isFiltered = searchParams.has('filter') || searchParams.has('search');
  const people = call.org.store.people
    .all()
    .filter(({ status }) => isFiltered || status !== 'DEPROVISIONED')
    .filter((person) => beginsWith(person, searchParams.get('q') ?? ''));
  const found = sorted(call, listed(call, people, { render, isKnown: isUserAttribute }));
  return onePage(call, found, PAGE, { idOf: ({ id }) => id, render });
}

/** `q`: names, login or address begin with it. */
function beginsWith({ firstName, lastName, login, email }: Person, q: string): boolean {
  const wanted = q.trim().toLowerCase();
  return [firstName, lastName, login, email, `${firstName} ${lastName}`].some((text) =>
    text.toLowerCase().startsWith(wanted),
  );
}

/** `sortBy` and `sortOrder`; without them the oldest user is first. */
function sorted(call: Call, people: readonly Person[]): readonly Person[] {
  const sortBy = call.url.searchParams.get('sortBy');
  if (sortBy === null) return people;
  if (!isUserAttribute(sortBy)) throw invalid('sortBy', `sortBy: there is no attribute ${sortBy}.`);
  const sign = call.url.searchParams.get('sortOrder')?.toLowerCase() === 'desc' ? -1 : 1;
  const textOf = (person: Person): string => {
    const user = renderAdminUser(call, person);
    const member = sortBy.startsWith('profile.')
      ? (user['profile'] as JsonObject)[sortBy.slice('profile.'.length)]
      : user[sortBy];
    return typeof member === 'string' ? member.toLowerCase() : '';
  };
  return people
    .map((person) => ({ person, text: textOf(person) }))
    .sort((a, b) => sign * (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ person }) => person);
}
