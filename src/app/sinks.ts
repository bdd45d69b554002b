import type { BrandId } from "../core/ids.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import { hours, instant } from "../core/time/instant.ts";
import type { ChannelSink } from "../ports/channel.ts";
import type { Clock } from "../ports/clock.ts";
import type { OnCommand } from "../ports/command.ts";
import type { Meter } from "../ports/meter.ts";
import type { NotifierSink } from "../ports/notifier.ts";
import type { Store } from "../ports/store.ts";
import { answerQuestion, type AnswerDeps } from "./answer-question.ts";
import { adoptPost } from "./history-reads.ts";
import type { Homes } from "./home.ts";
import { ingest, type IngestDeps } from "./ingest.ts";
import type { MonitorLoops } from "./loops.ts";
import type { Monitored } from "./monitored.ts";
import { paceOf } from "./pace.ts";
import { press, type PressDeps } from "./press.ts";
import type { BehindReport } from "./report-behind.ts";
import type { ChannelWatch } from "./watch-channels.ts";
import type { NotifierWatch } from "./watch-notifiers.ts";

/** Deletions matter for as long as a case can go on: a day of silence ends it (DESIGN §3). */
const WATCH_FOR = hours(48);

export interface SinkDeps extends IngestDeps, PressDeps, AnswerDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly sights: ChannelWatch;
  readonly hearing: NotifierWatch;
  readonly loops: Pick<MonitorLoops, "committed" | "troubled">;
  readonly homes: Homes;
  readonly command: OnCommand;
  readonly behind: BehindReport;
  readonly meter?: Meter;
}

/** What a channel reports to: everything is committed before the channel may go on. */
export function channelSink(deps: SinkDeps, monitored: Monitored): ChannelSink {
  const { store, clock, log, watch, sights, loops } = deps;
  const { id } = monitored;
  return {
    accept: async (batch) => {
      const { fresh } = await ingest(deps, monitored, batch, clock.now());
      if (batch.gaps.length > 0) await sights.lost(id, batch.gaps);
      if (fresh === 0) return;
      log.info("ingested", { channel: id, stream: batch.stream, events: fresh });
      deps.meter?.ingested(id, fresh);
      loops.committed();
    },
    alive: () => {
      sights.alive(id);
    },
    troubled: (error) => {
      sights.troubled(id, error);
      if (error.permanent) loops.troubled();
    },
    watched: () => store.queries.watched(id, instant(clock.now() - WATCH_FOR)),
    stillThere: (messages, at) => store.markSeen(id, messages, at),
    pace: async () => {
      const history = watch.historyOf(id);
      const now = clock.now();
      return paceOf(history && termsAt(history, now), await store.nextAlertAt(id), now);
    },
  };
}

/** What the notifier of a brand reports to. */
export function notifierSink(deps: SinkDeps, brand: BrandId): NotifierSink {
  const { store, clock, loops } = deps;
  return {
    press: async (given) => {
      const receipt = await press(deps, brand, given);
      loops.committed();
      return receipt;
    },
    command: (given) => deps.command({ ...given, brand }),
    reportAsk: (ask) => deps.behind(brand, ask),
    home: (user, page) => deps.homes.open(brand, user, page),
    answer: async (given) => {
      const receipt = await answerQuestion(deps, brand, given);
      loops.committed();
      return receipt;
    },
    connected: () => {
      deps.hearing.connected(brand);
    },
    disconnected: (reason) => {
      deps.hearing.disconnected(brand, reason);
    },
    confirmed: async (posted) => {
      // The platform itself says so: as good as finding it in its history, and sooner.
      const uncertain = await store.outbox.uncertain();
      const row = uncertain.find(({ key }) => key === posted.marks.key);
      if (row?.state.kind !== "sending" || row.state.safeAfter === undefined) return;
      await adoptPost(store, row, posted, { sentAt: row.state.attemptAt, now: clock.now() });
      loops.committed();
    },
  };
}
