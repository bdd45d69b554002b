import type { Duration } from "../../core/time/instant.ts";

/** What can go wrong with one request. */
export type FacebookFault =
  /** By the code of a limit, with or without the header that says how long it lasts. */
  | {
      readonly kind: "rate limited";
      readonly code: 4 | 17 | 32 | 613 | 80001;
      readonly minutes: number | undefined;
    }
  | { readonly kind: "failing" }
  /** No answer, ever. */
  | { readonly kind: "hang" }
  | { readonly kind: "slow"; readonly by: Duration }
  /** The connection is reset before anything was answered. */
  | { readonly kind: "reset" }
  /** It is done, and the connection is reset before anything was answered. */
  | { readonly kind: "lost" }
  /** Answers this, whatever was asked and done. */
  | { readonly kind: "saying"; readonly text: string }
  /** A page that is no JSON. */
  | { readonly kind: "malformed" }
  /** It asks for less. */
  | { readonly kind: "too much" }
  /** Everything in a list twice. */
  | { readonly kind: "doubled" }
  /** Everything in a list in another order. */
  | { readonly kind: "shuffled" }
  | { readonly kind: "no permission"; readonly permission: string }
  /** Fields nobody has heard of. */
  | { readonly kind: "strange fields" };

/** The faults of a server to come. At most one happens to a request. */
export interface FacebookFaults {
  /** Happens to the next request, or `times` of them. They queue up. */
  readonly next: (fault: FacebookFault, times?: number) => void;
  /** Happens to each request that no other fault happens to, until cleared. */
  readonly always: (fault: FacebookFault) => void;
  readonly clear: () => void;
  /** What happens to this request; counts as having happened. */
  readonly draw: () => FacebookFault | undefined;
}

/** No faults yet. */
export function facebookFaults(): FacebookFaults {
  const queue: FacebookFault[] = [];
  const standing: FacebookFault[] = [];
  let turn = 0;
  return {
    next: (fault, times = 1) => {
      for (let n = 0; n < times; n++) queue.push(fault);
    },
    always: (fault) => standing.push(fault),
    clear: () => {
      queue.length = 0;
      standing.length = 0;
    },
    draw: () => {
      turn += 1;
      return queue.shift() ?? standing[turn % Math.max(1, standing.length)];
    },
  };
}

/** The answer as the fault leaves it. */
export function altered(body: unknown, fault: FacebookFault | undefined): unknown {
  if (Array.isArray(body)) return body.map((one: unknown) => altered(one, fault));
  if (typeof body !== "object" || body === null) return body;
  const entries = Object.entries(body).map(([name, value]): readonly [string, unknown] => [
    name,
    altered(value, fault),
  ]);
  const json: Record<string, unknown> = Object.fromEntries(entries);
  const list = json["data"];
  if (Array.isArray(list) && fault?.kind === "doubled")
    json["data"] = list.flatMap((one: unknown) => [one, one]);
  if (Array.isArray(list) && fault?.kind === "shuffled") json["data"] = list.toReversed();
  return fault?.kind === "strange fields" ? { ...json, reach_score: { text: "…", scores: [1, null] } } : json;
}
