/** A move that the org offers, or a page or resource it points to (spec §1.5). */
export interface Link {
  readonly rel: string;
  readonly name?: string;
  readonly title?: string;
  /** Absolute. */
  readonly href: string;
  /** Upper case; empty where the org gave no hints. */
  readonly allow: readonly string[];
  /** A media type marks a resource (image, script), never an operation. */
  readonly type?: string;
  /** On another origin than the org: never given a token. */
  readonly external: boolean;
}

/** All links of a transaction by rel; `resend` may have several, one per way of sending. */
export type Links = Readonly<Record<string, readonly Link[]>>;
