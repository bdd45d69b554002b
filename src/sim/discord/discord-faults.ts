/** What can go wrong with one request over HTTP. */
export type DiscordFault =
  /** 429 of a bucket, of everything, or of the wall before Discord, which says nothing. */
  | { readonly kind: "rate limited"; readonly seconds: number; readonly scope: "user" | "shared" | "global" }
  | { readonly kind: "walled off" }
  | { readonly kind: "failing"; readonly status: 500 | 502 | 503 }
  /** No answer, ever. */
  | { readonly kind: "hang" }
  /** The connection is reset before anything was answered. */
  | { readonly kind: "reset" }
  /** It is done, and the connection is reset before anything was answered. */
  | { readonly kind: "lost" }
  /** A whole body that is no JSON. */
  | { readonly kind: "malformed" }
  /** Answers this, whatever was asked and done; HTML where it begins with `<`. */
  | { readonly kind: "saying"; readonly text: string }
  /** Every message of a page twice. */
  | { readonly kind: "doubled" }
  /** The messages of a page in another order. */
  | { readonly kind: "reordered" };

/** The faults to come. At most one happens to a request. */
export interface DiscordFaults {
  /** Happens to the next request whose path fits, or `times` of them. They queue up. */
  readonly next: (fault: DiscordFault, options?: { readonly times?: number; readonly path?: RegExp }) => void;
  /** Happens to every request until cleared. */
  readonly always: (fault: DiscordFault) => void;
  readonly clear: () => void;
  /** What happens to this request; counts as having happened. */
  readonly draw: (path: string) => DiscordFault | undefined;
}

/** Nothing goes wrong yet. */
export function discordFaults(): DiscordFaults {
  const queue: { readonly fault: DiscordFault; readonly path: RegExp; left: number }[] = [];
  const always: DiscordFault[] = [];
  return {
    next: (fault, { times = 1, path = /^/ } = {}) => {
      queue.push({ fault, path, left: times });
    },
    always: (fault) => {
      always.push(fault);
    },
    clear: () => {
      queue.length = 0;
      always.length = 0;
    },
    draw: (path) => {
      const queued = queue.find((each) => each.left > 0 && each.path.test(path));
      if (queued) queued.left -= 1;
      return queued?.fault ?? always[0];
    },
  };
}
