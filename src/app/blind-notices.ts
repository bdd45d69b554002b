import type { CoverageInterval } from "../core/cases/coverage.ts";
import { timeBetween, type Instant, type Interval } from "../core/time/instant.ts";
import type { Zone } from "../core/time/zone.ts";
import type { Gap } from "../ports/channel.ts";
import type { ChannelError } from "../ports/errors.ts";
import type { OpsNotice } from "../ports/notice.ts";
import type { CaughtUp } from "./catch-up.ts";
import type { Monitored } from "./monitored.ts";
import { channelInWords } from "./ops.ts";
import { stretchInWords } from "./unseen.ts";
import { counted, instantInWords, spanInWords } from "./words.ts";

/** A channel is blind since then. */
export function blindNotice(
  monitored: Monitored,
  { since, cause, trouble }: BlindSince,
  zone: Zone,
): OpsNotice {
  const from = `${instantInWords(since, zone)} (${zone.name})`;
  return {
    kind: "ops",
    level: "trouble",
    trouble: `blind ${monitored.id}`,
    title: `${channelInWords(monitored)} is not being watched`,
    lines: [
      `Nothing is heard from it since ${from}: ${cause}. Mentions that come now are not known, and nobody is warned of them.`,
      trouble?.mend ?? "It is tried again all the time; what is posted meanwhile is read when it answers.",
    ],
  };
}

interface BlindSince {
  readonly since: Instant;
  readonly cause: string;
  readonly trouble: ChannelError | undefined;
}

/** A channel is seen again, and this was caught up; `lost` is what never will be. */
export function sightedNotice(
  monitored: Monitored,
  blind: Interval & { readonly cause: string },
  { read, waiting, passed }: CaughtUp,
  lost: readonly CoverageInterval[],
  zone: Zone,
): OpsNotice {
  const length = spanInWords(timeBetween(blind.from, blind.to));
  const waits =
    read === 0
      ? ""
      : waiting === 0
        ? ", none of which waits for an answer"
        : `, ${waiting} of which ${waiting === 1 ? "waits" : "wait"} for an answer`;
  return {
    kind: "ops",
    level: "mended",
    trouble: `blind ${monitored.id}`,
    title: `${channelInWords(monitored)} is watched again`,
    lines: [
      `It was not for ${length} (${blind.cause}): from ${stretchInWords(blind, zone)}, ${zone.name}.`,
      `Caught up: ${counted(read, "message")} read${waits}; ${counted(passed, "deadline")} passed meanwhile.`,
      ...lost.map((gap) => `Not all of it: what was posted ${inGap(gap, zone)} can never be read.`),
    ],
  };
}

/** A platform cannot tell any more what was posted on a channel. */
export function lostNotice(monitored: Monitored, gap: Gap, zone: Zone): OpsNotice {
  return {
    kind: "ops",
    level: "trouble",
    title: `Messages on ${channelInWords(monitored)} may be lost`,
    lines: [
      `What was posted ${inGap(gap, zone)} can never be read: ${gap.cause}.`,
      "Nobody is warned of what was asked then, and promises that broke then count as unknown. Look through that time on the platform itself.",
    ],
  };
}

const inGap = (gap: Pick<CoverageInterval, "from" | "to">, zone: Zone): string =>
  `from ${stretchInWords(gap, zone)} (${zone.name})`;
