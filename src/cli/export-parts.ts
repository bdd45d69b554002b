import type { ExportDeps, ExportPart } from "../app/export.ts";
import type { ChannelId } from "../core/ids.ts";
import { END_OF_TIME, instant, type Instant } from "../core/time/instant.ts";
import { zoneOf } from "../core/time/zone.ts";
import { pseudonyms } from "../documents/tables/pseudonyms.ts";
import { UsageError, type CliContext } from "./context.ts";
import { liveCoverage } from "./live-coverage.ts";
import type { Live } from "./live-store.ts";
import { boundAt, type Bound } from "./since-option.ts";

/** What of the past is exported, and what of people. */
export interface ExportAsked {
  readonly since?: Bound;
  readonly until?: Bound;
  readonly withTexts?: true;
  readonly withAccounts?: true;
}

/** The part of a channel's past that was asked for. Throws UsageError when it has no length. */
export function partOf(
  live: Live,
  channel: ChannelId,
  { since, until }: ExportAsked,
  { now }: CliContext,
): ExportPart {
  const zone = live.watch.historyOf(channel)?.versions[0].hours.calendar.zone ?? zoneOf("Etc/UTC");
  const at = (bound: Bound | undefined, otherwise: Instant): Instant =>
    bound === undefined ? otherwise : boundAt(bound, now, zone);
  const part = { channel, since: at(since, instant(0)), until: at(until, END_OF_TIME), now };
  if (part.until <= part.since)
    throw new UsageError("--until lies before --since: nothing could be in between");
  return part;
}

/** What an export needs of the live store; customers have the same pseudonyms wherever `secret` is the same. */
export function depsOf(
  live: Live,
  { withTexts, withAccounts }: ExportAsked,
  secret: string | undefined,
  { now }: CliContext,
  progress: ExportDeps["progress"],
): ExportDeps {
  const hidden = pseudonyms(secret);
  return {
    queries: live.reader.queries,
    watch: live.watch,
    coverage: (id) => liveCoverage(live, id, now),
    events: live.reader.events,
    reveals: {
      texts: withTexts === true,
      accounts: withAccounts === true,
      nameOf: ({ conversation }, account) =>
        withAccounts === true ? account : hidden(conversation.platform, account),
    },
    progress,
  };
}
