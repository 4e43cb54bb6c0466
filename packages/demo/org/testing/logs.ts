import type { Admin, AdminBody } from './admin.ts';

export const LOGS = '/api/v1/logs';

/** What the log says. */
export const events = async (admin: Admin, query = ''): Promise<AdminBody[]> =>
  (await admin.list(LOGS + query)).body;

/** An event in one line: what happened, and why it failed. */
export const told = ({ eventType, outcome }: AdminBody): string =>
  outcome.reason === null ? eventType : `${eventType} ${outcome.reason}`;
