/** What Slack sends over a socket and wants acknowledged. */
export interface Envelope {
  readonly type: "interactive" | "slash_commands" | "events_api";
  readonly payload: Readonly<Record<string, unknown>>;
  /** Events only: which attempt this is after the first, and why there is another. */
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

/** What became of it. */
export type Delivery =
  | { readonly kind: "acknowledged"; readonly payload: Readonly<Record<string, unknown>> }
  /** Nobody said anything within three seconds: a person sees a warning sign. */
  | { readonly kind: "timeout" }
  /** The socket closed first. */
  | { readonly kind: "lost" }
  /** There is no socket to send it to. */
  | { readonly kind: "no socket" };
