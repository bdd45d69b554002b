import type { ChannelId } from "../core/ids.ts";
import { duration, type Duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Rule, StoreHealth } from "../ports/store-health.ts";
import type { ChannelSight, Finding } from "../ports/vitals.ts";
import { BLIND_AFTER, COMMIT_LIMIT, LEAST_FREE_SHARE, SWEEP_LIMIT } from "./timings.ts";
import { within } from "./within.ts";
import { spanInWords } from "./words.ts";

export interface SelfCheckDeps {
  readonly store: { readonly health: Pick<StoreHealth, "commit" | "freeShare"> };
  readonly clock: Clock;
  readonly sights: () => readonly ChannelSight[];
  /** The loops that should have gone on long ago. */
  readonly stuck: () => readonly string[];
  /** How long ago what is due should have been looked for. */
  readonly sweepOverdue: () => Duration;
  readonly broken: () => readonly Rule[];
  /** Why the dead-man's switch is not armed where it should be. */
  readonly unarmed: () => readonly string[];
}

/** Whether the monitor is well, as far as it can tell by itself. */
export interface SelfCheck {
  /** Looks at everything. Nothing found: it is well. */
  readonly look: () => Promise<readonly Finding[]>;
  /** What costs nothing to look at, and of the rest what the last look found. */
  readonly found: () => readonly Finding[];
}

export function selfCheck(deps: SelfCheckDeps): SelfCheck {
  let lasting: readonly Finding[] = [];
  const found = (): readonly Finding[] => [...lasting, ...atHand(deps)];
  return {
    look: async () => {
      lasting = [...(await commitFindings(deps)), ...(await diskFindings(deps))];
      return found();
    },
    found,
  };
}

/**
 * Loops without which what falls due is warned of all the same: to say of a monitor that only lacks these that it cannot warn
 * would be false, and nothing would be left to say when it dies. Of any other it is said, rather once too often.
 */
const WARN_NOBODY: ReadonlySet<string> = new Set([
  ...["reload", "expire", "reviews", "requests", "surges", "overlays", "home"],
  ...["refresh", "doubles", "audit", "heartbeat"],
]);

/** With a grave finding what falls due may go unnoticed. */
const grave = (part: Finding["part"], reason: string): Finding => ({ part, reason, isGrave: true });
const other = (part: Finding["part"], reason: string): Finding => ({ part, reason, isGrave: false });

async function commitFindings({ store, clock }: SelfCheckDeps): Promise<readonly Finding[]> {
  const began = clock.monotonic();
  try {
    const end = await within(clock, COMMIT_LIMIT, () => store.health.commit(clock.now()));
    // A disk that is slow holds the timer up as well.
    const took = clock.monotonic() - began;
    if (end !== "too long" && took < COMMIT_LIMIT) return [];
    return [grave("store", "a commit takes longer than a second")];
  } catch {
    return [grave("store", "nothing can be committed")]; // the loops log why
  }
}

async function diskFindings({ store }: SelfCheckDeps): Promise<readonly Finding[]> {
  const share = await store.health.freeShare();
  if (share === undefined || share > LEAST_FREE_SHARE) return [];
  return [other("disk", `${Math.floor(share * 100)} % of the disk is free`)];
}

function atHand({ sights, stuck, sweepOverdue, broken, unarmed }: SelfCheckDeps): readonly Finding[] {
  const overdue = sweepOverdue();
  return [
    ...stuck().map((loop) => (WARN_NOBODY.has(loop) ? other : grave)("loops", `${loop} is stuck`)),
    ...(overdue < SWEEP_LIMIT ? [] : [grave("loops", `the sweep is ${spanInWords(overdue)} late`)]),
    ...broken().map((rule) => (rule === "due without message" ? grave("rules", rule) : other("rules", rule))),
    ...sights()
      .filter(isUnseen)
      .map(({ channel, silentFor }) => other("channels", unseenWords(channel, silentFor))),
    ...unarmed().map((reason) => other("switch", reason)),
  ];
}

const isUnseen = ({ isBlind, silentFor }: ChannelSight): boolean => isBlind || silentFor > BLIND_AFTER;

const unseenWords = (channel: ChannelId, silentFor: Duration): string =>
  `${channel} is not seen; last sign of life ${spanInWords(duration(silentFor))} ago`;
