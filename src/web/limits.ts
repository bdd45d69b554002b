/** What of a request is put up with. */
export interface HttpLimits {
  /** Of a body, in bytes. */
  readonly body: number;
  /** Of all headers together, in bytes. */
  readonly headers: number;
  /** How long the headers may take, and the whole request; in milliseconds. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often Node looks for requests that take too long, in milliseconds. */
  readonly checkEveryMs: number;
  /** How many connections may be open at once. */
  readonly connections: number;
  /** How long a stop waits for requests in hand, in milliseconds. */
  readonly graceMs: number;
}

/** Platforms send a request within a second, of 1 MB at most. */
export const HTTP_LIMITS: HttpLimits = {
  body: 1_000_000,
  headers: 16_384,
  headersMs: 5000,
  requestMs: 10_000,
  checkEveryMs: 1000,
  connections: 500,
  graceMs: 10_000,
};
