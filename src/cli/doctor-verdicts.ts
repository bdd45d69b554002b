import { DOUBLES_WITHIN, LOOKS_BACK, QUARANTINE, SKEW } from "../app/timings.ts";
import { counted } from "../app/words.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Measurement } from "../notify/slack/doctor/measure.ts";
import { failureFinding } from "../notify/slack/setup/failure-finding.ts";
import { CALL_LIMIT } from "../notify/slack/slack-notifier.ts";

/** What was measured, beside what the program assumes. */
export interface Verdict {
  readonly what: string;
  readonly measured: string;
  readonly assumed: string;
  /** Undefined when it could not be measured. */
  readonly holds: boolean | undefined;
  /** What to do; undefined when it holds. */
  readonly mend: string | undefined;
}

/** A post whose outcome is unknown leaves at the end of its call at the latest; the rest of the quarantine is Slack's. */
const SHOWN_WITHIN = QUARANTINE - CALL_LIMIT;

/** One look a minute for doubles, and the looks after an uncertain post: with several channels that is a few more. */
const READS_A_MINUTE = 20;

/** Says of a measurement whether the program may go on assuming what it does; `source` is where the token comes from. */
export function verdictOn(measurement: Measurement, source: string): Verdict {
  switch (measurement.kind) {
    case "history":
      return onHistory(measurement);
    case "metadata": {
      const measured = measurement.comesBack ? "comes back with the history" : "does not come back";
      const assumed = "the history tells the key of each alert";
      const mend = "add the scope metadata.message:read, and reinstall the app; ssla setup slack checks it";
      return verdict("metadata", measured, assumed, measurement.comesBack, mend);
    }
    case "duplicates":
      return onDuplicates(measurement.dropped);
    case "late":
      return onLate(measurement);
    case "limit":
      return onLimit(measurement.readsAMinute);
    case "ampersand":
      return onAmpersand(measurement.stored);
    case "clock":
      return onClock(measurement.aheadMs);
    case "cleaned": {
      const { left } = measurement;
      const measured =
        left === 0 ? "all that was posted is deleted" : `${counted(left, "post")} could not be deleted`;
      return verdict(
        "cleaning up",
        measured,
        "the app may delete its own posts",
        left === 0,
        "delete them by hand",
      );
    }
    case "failed": {
      const { said, mend } = failureFinding(measurement.during, measurement.failure, source);
      return verdict(measurement.during, said, "it works", false, mend ?? "try again");
    }
    default:
      return unreachable(measurement);
  }
}

function verdict(
  what: string,
  measured: string,
  assumed: string,
  holds: boolean | undefined,
  mend: string,
): Verdict {
  return { what, measured, assumed, holds, mend: holds === false ? mend : undefined };
}

function onHistory({ delays, unseen }: Extract<Measurement, { readonly kind: "history" }>): Verdict {
  const longest = Math.max(0, ...delays);
  const look = LOOKS_BACK.find((after) => after >= longest);
  const seen =
    delays.length === 0
      ? "no post was shown"
      : `half of ${delays.length} posts shown after ${inSeconds(median(delays))}, all after ${inSeconds(longest)}`;
  const when =
    look === undefined || delays.length === 0 ? "" : `, in time for the look after ${inSeconds(look)}`;
  const lost = unseen === 0 ? "" : `; ${counted(unseen, "post")} not shown within a minute`;
  const holds = unseen === 0 && longest <= SHOWN_WITHIN;
  const assumed = `a post is shown within ${inSeconds(SHOWN_WITHIN)} (QUARANTINE)`;
  return verdict("history", `${seen}${when}${lost}`, assumed, holds, raiseTo(longest, unseen > 0));
}

function onLate({ delays, never, answered }: Extract<Measurement, { readonly kind: "late" }>): Verdict {
  const longest = Math.max(0, ...delays);
  const parts = [
    ...(delays.length > 0 ? [`${delays.length} appeared, the last after ${inSeconds(longest)}`] : []),
    ...(never > 0 ? [`${never} never`] : []),
    ...(answered > 0 ? [`${answered} could not be cut off`] : []),
  ];
  const holds = delays.length + never === 0 ? undefined : longest <= QUARANTINE;
  const assumed = `what is not there after ${inSeconds(QUARANTINE)} was never posted (QUARANTINE)`;
  return verdict(
    "late posts",
    `of posts cut off ${parts.join(", ")}`,
    assumed,
    holds,
    raiseTo(longest, false),
  );
}

/** The quarantine has to be longer than the longest wait, with half as much again and the time of a call. */
function raiseTo(longest: number, isMore: boolean): string {
  const needed = Math.ceil(Math.max(longest, isMore ? 60_000 : 0) * 1.5 + CALL_LIMIT);
  return `set QUARANTINE in src/app/timings.ts to ${inSeconds(needed)} or more, and build anew; until then an alert may stand twice for up to a minute, and is never lost`;
}

function onDuplicates(dropped: boolean): Verdict {
  const measured = dropped
    ? "Slack drops a second post with the same client_msg_id: nothing stands twice here"
    : "Slack keeps a second post with the same client_msg_id";
  const assumed = `nothing: a double is looked for, and removed, for ${inSeconds(DOUBLES_WITHIN)}`;
  return verdict("duplicates", measured, assumed, true, "");
}

/** What the history can make of `& &amp;` in rich text, and whether people see `&amp;` as `&` then. */
const AMPERSANDS_STORED: Readonly<Record<string, boolean>> = {
  "& &": true,
  "&amp; &amp;": true,
  "& &amp;": false,
  "&amp; &amp;amp;": false,
};

function onAmpersand(stored: string | undefined): Verdict {
  const assumed = "people see `&amp;` in rich text as `&`, and it can be no mention or link";
  const holds = stored === undefined ? undefined : AMPERSANDS_STORED[stored];
  const kept = stored === undefined ? "no rich text came back" : `\`& &amp;\` is stored as \`${stored}\``;
  const shown = holds === undefined ? "" : holds ? "" : ": people see `&amp;`";
  const mend =
    "harmless, but ugly in what customers write with & or <: take the escaping out of richText in src/notify/slack/pieces.ts, and build anew";
  return verdict("ampersands", `${kept}${shown}`, assumed, holds, mend);
}

function onLimit(readsAMinute: number | undefined): Verdict {
  const measured =
    readsAMinute === undefined
      ? "no limit was met"
      : `the limit was met after ${counted(readsAMinute, "read")} in a minute`;
  const holds = readsAMinute === undefined || readsAMinute >= READS_A_MINUTE;
  const mend =
    "make an app of your own from config/slack-app-manifest.yaml: one that is sold elsewhere may read once a minute; until then it takes a minute or more to find out about an uncertain alert";
  return verdict("rate limit", measured, `${READS_A_MINUTE} reads a minute go through`, holds, mend);
}

function onClock(aheadMs: number | undefined): Verdict {
  const assumed = `this machine's clock is right to ${inSeconds(SKEW)} (SKEW)`;
  if (aheadMs === undefined) return verdict("clock", "Slack did not tell the time", assumed, undefined, "");
  const isRight = Math.abs(aheadMs) <= 1000;
  const measured = isRight
    ? "right, as far as whole seconds tell"
    : `${inSeconds(Math.abs(aheadMs))} ${aheadMs > 0 ? "ahead of" : "behind"} Slack's`;
  const mend = "have the machine keep its time (timedatectl set-ntp true)";
  return verdict("clock", measured, assumed, Math.abs(aheadMs) <= SKEW, mend);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

/** `0.5 s`, `20 s`, `600 s`. */
function inSeconds(ms: number): string {
  const seconds = ms / 1000;
  return `${seconds >= 10 ? Math.round(seconds) : Math.round(seconds * 10) / 10} s`;
}
