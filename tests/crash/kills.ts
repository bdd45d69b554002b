import type { Fault } from "../../src/sim/slack/faults.ts";

/** How one life of the program ends. */
export type Kill =
  /** So long after it was started, or after it was ready. */
  | { readonly kind: "booting" | "running"; readonly afterMs: number }
  /** When it logs this event for the nth time; `fault` happens to its next post, so that it comes to that. */
  | {
      readonly kind: "point";
      readonly event: string;
      readonly nth: number;
      readonly fault: Fault | undefined;
    }
  /** While its request is at Slack, which then stores it or does not. */
  | { readonly kind: "at Slack"; readonly what: SlackPoint }
  /** Not a kill but a stop, as a deployment does it. */
  | { readonly kind: "stopped"; readonly afterMs: number };

/** Received and dropped; stored, with no answer; received, and stored after the program is dead. */
export type SlackPoint = "received" | "stored" | "stored late";

/** The name under which a kill is counted. */
export function nameOf(kill: Kill): string {
  if (kill.kind === "point") return kill.event;
  return kill.kind === "at Slack" ? `Slack: ${kill.what}` : kill.kind;
}

const REPLY_LOST: Fault = { kind: "reset", stored: true };
const NOT_STORED: Fault = { kind: "status", status: 503, stored: false };
/** Later than anybody waits for it: it comes to stand beside the second attempt. */
const DOUBLED: Fault = { kind: "zombie", afterMs: 34_000 };

/** The steps of the delivery protocol and of intake, after each of which the program may die. */
export const CRASH_POINTS: readonly { readonly event: string; readonly fault?: Fault }[] = [
  { event: "ingested" },
  { event: "alerts.queued" },
  { event: "alerts.gathered" },
  { event: "delivery.begun" },
  { event: "delivery.posted" },
  { event: "delivery.settled" },
  { event: "delivery.uncertain", fault: REPLY_LOST },
  { event: "reconcile.read", fault: REPLY_LOST },
  { event: "reconcile.found", fault: REPLY_LOST },
  { event: "reconcile.absent", fault: NOT_STORED },
  { event: "double.removed", fault: DOUBLED },
  { event: "message.edited" },
];

/** Comes once, in the first life of a store. */
export const FIRST_CRASH_POINT = "history.adopted";

const SLACK_POINTS: readonly SlackPoint[] = ["received", "stored", "stored late"];

/** How often each kind comes, of a hundred; what is left is any moment while it runs. */
const SHARES = { point: 42, slack: 12, booting: 6, stopped: 4 };

/**
 * The ends of `count` lives. `only`, if given, names the points at which all of them end; else every point comes before
 * any comes again.
 */
export function killsFor(count: number, random: () => number, only?: readonly string[]): readonly Kill[] {
  const points = CRASH_POINTS.filter(({ event }) => only?.includes(event) ?? true);
  let [atPoint, atSlack] = [0, 0];
  const pointKill = (): Kill => {
    const isFirstRound = atPoint < points.length;
    const { event, fault } = pick(points, atPoint++);
    const nth = 1 + Math.floor(random() * 2);
    // People write now and then only, and a fault happens to one post: a second time may be longer in coming than a life lasts.
    const isOnce = event === "ingested" || (isFirstRound && fault !== undefined);
    return { kind: "point", event, nth: isOnce ? 1 : nth, fault };
  };
  const slackKill = (): Kill => ({ kind: "at Slack", what: pick(SLACK_POINTS, atSlack++) });
  const running = (): Kill => ({ kind: "running", afterMs: 1 + Math.floor(random() * 400) });
  const first: Kill = { kind: "point", event: FIRST_CRASH_POINT, nth: 1, fault: undefined };
  return Array.from({ length: count }, (_, i) => {
    if (only !== undefined) return pointKill();
    if (i === 0) return first;
    // A short run comes past every point too.
    if (i <= points.length) return pointKill();
    if (i <= points.length + SLACK_POINTS.length) return slackKill();
    const draw = random() * 100;
    if (draw < SHARES.point) return pointKill();
    if (draw < SHARES.point + SHARES.slack) return slackKill();
    if (draw < SHARES.point + SHARES.slack + SHARES.booting)
      return { kind: "booting", afterMs: Math.floor(random() * 700) };
    if (draw < SHARES.point + SHARES.slack + SHARES.booting + SHARES.stopped)
      return { kind: "stopped", afterMs: Math.floor(random() * 400) };
    return running();
  });
}

function pick<T>(all: readonly T[], i: number): T {
  const one = all[i % all.length];
  if (one === undefined) throw new RangeError("nothing to pick from");
  return one;
}
