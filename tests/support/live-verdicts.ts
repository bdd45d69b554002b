import { casesOf } from "../../src/app/decide.ts";
import type { ReplayedAlert, ReplayedCase } from "../../src/app/replay-conversation.ts";
import { alertKeyOf, deliveryKeyOf } from "../../src/core/alerts/alert-key.ts";
import type { Case } from "../../src/core/cases/case.ts";
import { judge } from "../../src/core/cases/judge.ts";
import type { Outcome } from "../../src/core/cases/outcome.ts";
import { channelId, type ChannelId } from "../../src/core/ids.ts";
import { formatInstant } from "../../src/core/time/iso.ts";
import type { Instant } from "../../src/core/time/instant.ts";
import type { StoreReader } from "../../src/store/sqlite/open-reader.ts";
import type { Config } from "../../src/config/load-config.ts";
import { ALERTS } from "./live-config.ts";

/** A case as the running program keeps it, with its verdicts. */
export interface LiveCase {
  readonly subject: Case;
  readonly outcomes: readonly Outcome[];
}

/** The cases that the store has of those conversations, folded and judged as the program does. */
export async function liveCases(
  { queries, intervals }: StoreReader,
  { terms }: Config,
  channel: string,
  conversations: readonly string[],
  now: Instant,
): Promise<readonly LiveCase[]> {
  const id = channelId(channel);
  const watch = {
    channels: new Map(),
    historyOf: terms.historyFor,
    folderOf: (one: ChannelId): ChannelId => one,
  };
  const coverage = await intervals(id);
  const cases = new Map<string, LiveCase>();
  for (const conversation of conversations) {
    for (const { channel: itsChannel, events } of await queries.find(conversation)) {
      if (itsChannel !== id) continue;
      for (const subject of casesOf(watch, { channel: id, events })) {
        cases.set(subject.id, { subject, outcomes: judge(subject, coverage, now) });
      }
    }
  }
  return [...cases.values()];
}

/** Each verdict as `handle clock anchor due result`; ids of X accounts become handles. */
export function inWords(
  cases: readonly (LiveCase | ReplayedCase)[],
  handleOf: (customer: string) => string,
): readonly string[] {
  return cases
    .flatMap(({ subject, outcomes }) =>
      outcomes.map(({ clock, deadline, result }) =>
        [handleOf(subject.customer), clock, deadline.anchor, formatInstant(deadline.dueAt), result].join(" "),
      ),
    )
    .sort();
}

/** The key under which Slack has the alert about `subject` that a replay calls for. */
export function slackKeyOf(subject: Case, { alert }: ReplayedAlert, place: string = ALERTS): string {
  const { deadline, spellings, kind } = alert.stage;
  const key = alertKeyOf(subject.id, deadline.clock, deadline.anchor, spellings[0] ?? kind);
  return deliveryKeyOf(key, `slack:${place}`);
}
