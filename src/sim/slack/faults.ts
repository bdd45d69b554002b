/** Something that goes wrong with one call. `stored` says whether Slack did what was asked all the same. */
export type Fault =
  | { readonly kind: "status"; readonly status: 500 | 502 | 503 | 504; readonly stored: boolean }
  /** The connection breaks before an answer came. */
  | { readonly kind: "reset"; readonly stored: boolean }
  /** The connection breaks, and Slack does what was asked only `afterMs` later. */
  | { readonly kind: "zombie"; readonly afterMs: number }
  /** No answer, ever. */
  | { readonly kind: "hang"; readonly stored: boolean }
  /** The answer comes late. */
  | { readonly kind: "slow"; readonly byMs: number }
  | { readonly kind: "rate limited"; readonly retryAfterS: number }
  /** `{ ok: false, error }`, a code of Slack's own or one nobody has heard of. */
  | { readonly kind: "error"; readonly error: string; readonly stored: boolean; readonly needed?: string }
  | { readonly kind: "bad json"; readonly stored: boolean }
  /** Answers this, in the place of its own. */
  | { readonly kind: "saying"; readonly text: string; readonly stored: boolean };

/** One of several things that may go wrong, and how often. */
export interface FaultShare {
  readonly fault: Fault;
  /** Of all calls, from 0 to 1. */
  readonly share: number;
}

/** What is to go wrong. A method is one of the Web API, `response_url`, or `*` for any. */
export interface Faults {
  /** With the next calls of `method`; those told of first happen first. */
  readonly next: (method: string, fault: Fault, times?: number) => void;
  /** With every call until what is returned is called. */
  readonly always: (method: string, fault: Fault) => () => void;
  /** With a share of the calls, the same ones for the same seed, until what is returned is called. */
  readonly sometimes: (method: string, shares: readonly FaultShare[], seed: number) => () => void;
  /** Nothing more. */
  readonly clear: () => void;
  /** What goes wrong with this call of `method`, if anything. */
  readonly take: (method: string) => Fault | undefined;
}

interface Rule {
  readonly method: string;
  readonly fault: () => Fault | undefined;
}

/** Nothing is to go wrong yet. */
export function faults(): Faults {
  let queue: readonly { readonly method: string; readonly fault: Fault }[] = [];
  const rules = new Set<Rule>();
  const keep = (rule: Rule): (() => void) => {
    rules.add(rule);
    return () => rules.delete(rule);
  };
  const concerns = (rule: { readonly method: string }, method: string): boolean =>
    rule.method === method || rule.method === "*";
  return {
    next: (method, fault, times = 1) => {
      queue = [...queue, ...Array.from({ length: times }, () => ({ method, fault }))];
    },
    always: (method, fault) => keep({ method, fault: () => fault }),
    sometimes: (method, shares, seed) => {
      const random = seeded(seed);
      return keep({ method, fault: () => drawn(shares, random()) });
    },
    clear: () => {
      queue = [];
      rules.clear();
    },
    take: (method) => {
      const first = queue.find((each) => concerns(each, method));
      if (first) {
        queue = queue.filter((each) => each !== first);
        return first.fault;
      }
      for (const rule of rules) {
        const fault = concerns(rule, method) ? rule.fault() : undefined;
        if (fault) return fault;
      }
      return undefined;
    },
  };
}

function drawn(shares: readonly FaultShare[], at: number): Fault | undefined {
  let below = 0;
  for (const { fault, share } of shares) {
    below += share;
    if (at < below) return fault;
  }
  return undefined;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
