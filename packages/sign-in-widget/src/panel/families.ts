/** Statuses that have to do with each other. */
export interface Family {
  readonly title: string;
  readonly statuses: readonly string[];
}

const OTHERS = 'Others';
/** In the order in which people come by. */
const TITLES = ['Sign-in', 'Password', 'Verify', 'Enrol', 'Recovery', OTHERS, 'Done'];
const PATTERNS: readonly (readonly [title: string, statuses: RegExp])[] = [
  ['Sign-in', /^UNAUTHENTICATED$/],
  ['Password', /^PASSWORD_(WARN|EXPIRED)$/],
  ['Verify', /^(MFA|FACTOR)_(REQUIRED|CHALLENGE)$/],
  ['Enrol', /^(MFA|FACTOR)_ENROLL/],
  ['Recovery', /^(RECOVERY|PASSWORD_RESET|LOCKED_OUT)/],
  ['Done', /^SUCCESS$/],
];

/** Puts statuses into families by their names; a status that nobody has thought of is among the others. */
export function familiesOf(statuses: readonly string[]): Family[] {
  const titleOf = (status: string): string =>
    PATTERNS.find(([, pattern]) => pattern.test(status))?.[0] ?? OTHERS;
  return TITLES.map((title) => ({
    title,
    statuses: statuses.filter((status) => titleOf(status) === title),
  })).filter((family) => family.statuses.length > 0);
}
