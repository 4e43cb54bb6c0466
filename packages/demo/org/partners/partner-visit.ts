/** A person's visit to somebody else who proves them: Duo's frame, or the page of an identity provider. */
export interface PartnerVisit {
  /** One-time: names this visit in the page's address. */
  readonly key: string;
  readonly startedAt: number;
  verdict?: 'APPROVED' | 'DENIED';
  /** Why the partner refused. */
  message?: string;
}

/** How long a visit can end well (spec 3.9.7). */
export const VISIT_LIFETIME_MS = 300_000;
