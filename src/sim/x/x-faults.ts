import type { Duration } from "../../core/time/instant.ts";
import type { XEndpoint } from "./rate-limits.ts";
import { seededRandom } from "./seeded-random.ts";

/** What can go wrong with one request. */
export type XFault =
  /** 429; some proxies in between leave the headers out. */
  | { readonly kind: "rate limited"; readonly headers: boolean }
  | { readonly kind: "failing"; readonly status: 500 | 503 }
  /** No answer, ever. */
  | { readonly kind: "hang" }
  /** The connection is reset before anything was answered; what was asked for is done. */
  | { readonly kind: "reset" }
  /** The connection ends in the middle of the body. */
  | { readonly kind: "cut" }
  /** A whole body that is no JSON. */
  | { readonly kind: "malformed" }
  /** Answers this, whatever was asked and done. */
  | { readonly kind: "saying"; readonly text: string }
  /** A good answer that says it was the last one for now: SDKs then stop paging without an error. */
  | { readonly kind: "exhausted" }
  | { readonly kind: "slow"; readonly by: Duration }
  /** 401, though the token is good. */
  | { readonly kind: "unauthorized" }
  /** Every post of the page twice. */
  | { readonly kind: "doubled" }
  /** The page begins `by` posts too early, so that some come again and others a page later. */
  | { readonly kind: "shifted"; readonly by: number }
  /** Fields nobody has heard of. */
  | { readonly kind: "strange fields" };

/** Requests to which a fault happens; without an endpoint, to all. */
export interface XFaultScope {
  readonly endpoint?: XEndpoint;
}

/** The faults of a server to come. At most one happens to a request. */
export interface XFaults {
  /** Happens to the next request, or `times` of them. They queue up. */
  readonly next: (fault: XFault, scope?: XFaultScope & { readonly times?: number }) => void;
  /** Happens to each request with that probability, until cleared. */
  readonly sometimes: (fault: XFault, probability: number, scope?: XFaultScope) => void;
  /** Nothing goes wrong any more. */
  readonly clear: () => void;
  /** What happens to this request; counts as having happened. */
  readonly draw: (endpoint: XEndpoint) => XFault | undefined;
}

/** No faults yet; what happens with a probability follows from the seed. */
export function xFaults(seed: number): XFaults {
  const random = seededRandom(seed);
  const queue: { readonly fault: XFault; readonly scope: XFaultScope; left: number }[] = [];
  const chances: { readonly fault: XFault; readonly scope: XFaultScope; readonly probability: number }[] = [];
  const concerns = ({ endpoint }: XFaultScope, asked: XEndpoint): boolean =>
    endpoint === undefined || endpoint === asked;
  return {
    next: (fault, { times = 1, ...scope } = {}) => {
      queue.push({ fault, scope, left: times });
    },
    sometimes: (fault, probability, scope = {}) => {
      chances.push({ fault, scope, probability });
    },
    clear: () => {
      queue.length = 0;
      chances.length = 0;
    },
    draw: (endpoint) => {
      const queued = queue.find(({ scope, left }) => left > 0 && concerns(scope, endpoint));
      if (queued) {
        queued.left -= 1;
        return queued.fault;
      }
      return chances.find(({ scope, probability }) => concerns(scope, endpoint) && random() < probability)
        ?.fault;
    },
  };
}
