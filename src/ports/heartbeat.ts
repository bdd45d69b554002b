/** What became of a beat. */
export type BeatOutcome =
  | { readonly kind: "heard" }
  /** `reason` names what went wrong, never the address: who knows it can beat in our place. */
  | { readonly kind: "not heard"; readonly reason: string };

/** A service that watches from outside, and calls people when it hears nothing. Never retries by itself. */
export interface Heartbeat {
  readonly well: () => Promise<BeatOutcome>;
  /** Says that something is wrong, and what: a line each. */
  readonly unwell: (reasons: readonly string[]) => Promise<BeatOutcome>;
}
