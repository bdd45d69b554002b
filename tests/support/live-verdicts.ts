import { foldBy } from "../../src/app/decide.ts";
import { replay } from "../../src/app/replay.ts";
import type { ReplayedAlert, ReplayedCase } from "../../src/app/replay-conversation.ts";
import { plainRules } from "../../src/classify/plain-rules.ts";
import { alertKeyOf, deliveryKeyOf, memberMarkOf } from "../../src/core/alerts/alert-key.ts";
import type { Case } from "../../src/core/cases/case.ts";
import { judge } from "../../src/core/cases/judge.ts";
import type { Outcome } from "../../src/core/cases/outcome.ts";
import { channelId, type ChannelId } from "../../src/core/ids.ts";
import { END_OF_TIME, type Instant } from "../../src/core/time/instant.ts";
import { formatInstant } from "../../src/core/time/iso.ts";
import type { Live } from "./live.ts";
import { ALERTS, channelOf, CY } from "./live-config.ts";
import type { OnX } from "./live-past.ts";

/** A case with its verdicts. */
interface Judged {
  readonly subject: Case;
  readonly outcomes: readonly Outcome[];
}

/** What the running program and a replay make of one conversation. */
export interface Compared {
  readonly onX: OnX;
  readonly live: readonly Judged[];
  readonly replayed: readonly ReplayedCase[];
}

/** Judges each conversation twice, as of now: by what the program has stored, and by a replay of what X shows. */
export async function compare(
  rig: Pick<Live, "store" | "config" | "clock">,
  all: readonly OnX[],
): Promise<readonly Compared[]> {
  const { terms } = await rig.config();
  const now = rig.clock.now();
  const past = replay({
    historyFor: (handle) => terms.historyFor(channelId(channelOf(handle))),
    classifier: plainRules,
    now,
  });
  const watch = { channels: new Map(), historyOf: terms.historyFor, folderOf: (id: ChannelId) => id };
  const { queries, intervals, close } = await rig.store();
  const compared: Compared[] = [];
  for (const onX of all) {
    const channel = channelId(channelOf(onX.account.username));
    const coverage = await intervals(channel);
    const live: Judged[] = [];
    for (const { entry } of await queries.find(onX.past.conversation)) {
      const subject = (await queries.readCase(entry.id, foldBy(watch)))?.subject;
      if (subject) live.push({ subject, outcomes: judge(subject, coverage, now) });
    }
    compared.push({ onX, live, replayed: past.take({ ...onX.past, channel: onX.account.username }) ?? [] });
  }
  await close();
  return compared;
}

/** Each verdict as `handle clock anchor due result`; accounts are called by their handles. */
export function inWords(cases: readonly Judged[], { x }: Pick<Live, "x">): readonly string[] {
  return cases
    .flatMap(({ subject, outcomes }) =>
      outcomes.map(({ clock, deadline, result }) =>
        [handleOf(subject, x), clock, deadline.anchor, formatInstant(deadline.dueAt), result].join(" "),
      ),
    )
    .sort();
}

/** An alert that a replay calls for, and the key under which Slack must have it, as lists mark it. */
export interface Expected extends ReplayedAlert {
  readonly key: string;
  readonly about: string;
  /** When the wait that it is about ended, by the replay. */
  readonly waitedUntil: Instant;
}

/** All alerts that the replay calls for. A case goes by another id live, where accounts have ids and not only handles. */
export function expectedAlerts(compared: readonly Compared[], { x }: Pick<Live, "x">): readonly Expected[] {
  return compared.flatMap(({ onX, live, replayed }) =>
    replayed.flatMap(({ subject, outcomes, alerts }) => {
      const about = `${onX.past.conversation} ${subject.customer}`;
      const twin = live.find(
        (one) => one.subject.opening === subject.opening && handleOf(one.subject, x) === subject.customer,
      );
      if (twin === undefined) return [];
      return alerts.map((one) => ({
        ...one,
        ...{ about, key: slackKeyOf(twin.subject, one), waitedUntil: endOfWait(one, outcomes) },
      }));
    }),
  );
}

/** Of the wait during which it was sent. */
function endOfWait({ alert, sentAt }: ReplayedAlert, outcomes: readonly Outcome[]): Instant {
  const { clock } = alert.stage.deadline;
  const its = outcomes.find(
    (one) => one.clock === clock && one.waitedFrom <= sentAt && sentAt <= one.waitedUntil,
  );
  return its?.answeredAt ?? END_OF_TIME;
}

function slackKeyOf({ id }: Case, { alert }: ReplayedAlert): string {
  const { deadline, spellings, kind } = alert.stage;
  const place = kind === "after" ? CY : ALERTS;
  const called = alertKeyOf(id, deadline.clock, deadline.anchor, spellings[0] ?? kind);
  return memberMarkOf(deliveryKeyOf(called, `slack:${place}`));
}

/** Replays know people by their handles, X by ids of their accounts. */
const handleOf = ({ customer }: Case, { shelf }: Live["x"]): string =>
  (shelf.byId(customer)?.username ?? customer).toLowerCase();
