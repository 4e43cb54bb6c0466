/** One request to the API: never its body, never its headers. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** 0 for a dropped connection. */
  readonly status: number;
  readonly at: number;
}

const KEPT = 1000;

/** The last requests, oldest first. */
export class RequestLog {
  #requests: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > KEPT) this.#requests.shift();
  }

  list(): readonly LoggedRequest[] {
    return this.#requests;
  }

  clear(): void {
    this.#requests = [];
  }
}
