import type { Channel } from "../../ports/channel.ts";
import { slackWeb, type SlackRoute } from "../../platforms/slack/web-api.ts";
import type { Publisher } from "../../ports/publisher.ts";
import type { ChannelSettings } from "../define-channel.ts";
import { readingChannel, type ChannelReading } from "../reading-channel.ts";
import type { ReadingDeps } from "../reader.ts";
import type { Readable } from "../source.ts";
import { allowance } from "./allowance.ts";
import { groupsOf } from "./groups.ts";
import { hearing } from "./hearing.ts";
import { ledger } from "./ledger.ts";
import { movedThreads } from "./moved-threads.ts";
import { people } from "./people.ts";
import { openPlace } from "./place.ts";
import { FASTEST_PACE, PATIENCE, SLOWEST_PACE, SWEEP_EVERY } from "./plan.ts";
import { slackPublisher } from "./publisher.ts";
import { rounds, type Rounds } from "./rounds.ts";
import { session } from "./session.ts";
import type { SlackConnect } from "./settings.ts";
import { slackReads } from "./slack-reads.ts";
import { threadReads } from "./thread-reads.ts";
import type { SlackWatch } from "./to-event.ts";
import { walks } from "./walks.ts";

/** What a channel speaks through. */
interface Tokens {
  readonly bot: string;
  readonly app: string;
}

/** A channel that reads with the SDK. */
export function open({
  id,
  brand,
  connect,
  responders,
  deps,
}: ChannelSettings<SlackConnect, SlackRoute>): Channel {
  const { clock, log, route = {} } = deps;
  const tokens = { bot: connect.bot_token.reveal(), app: connect.app_token.reveal() };
  const watch = { brand, team: connect.team, channels: [...new Set(connect.channels)], responders };
  return readingChannel({ id, clock, log }, (reading, cursors) =>
    planOf(reading, cursors, watch, tokens, route),
  );
}

/** What publishes with the SDK. */
export function openPublisher({
  connect,
  deps: { clock, log, route = {} },
}: ChannelSettings<SlackConnect, SlackRoute>): Publisher {
  const web = slackWeb(connect.bot_token.reveal(), { clock, log, route, limit: PATIENCE });
  return slackPublisher(connect, web, clock);
}

function planOf(
  deps: ReadingDeps,
  cursors: ReadonlyMap<string, string>,
  watch: SlackWatch,
  tokens: Tokens,
  route: SlackRoute,
): ChannelReading {
  const { channel, clock, log, sink } = deps;
  const web = slackWeb(tokens.bot, { clock, log, route, limit: PATIENCE });
  const places = watch.channels.map((id) => openPlace(id, cursors, clock.now()));
  const byId = new Map(places.map((place) => [place.id, place]));
  const who = session(web, watch, {
    people: people(web, clock),
    groups: groupsOf(watch.responders.user_groups, web, clock),
  });
  const book = ledger(sink, who, (id, isReply) => {
    const place = byId.get(id);
    return (isReply ? place?.replyFloor : place?.floor) ?? "0.000000";
  });
  const limits = allowance(clock);
  const reads = slackReads(
    web,
    limits,
    () => who.known()?.self.name ?? "the app",
    (place, count) => {
      log.warn("slack.message_unread", { channel, place, count });
    },
  );
  const threads = threadReads({ clock, sink, reads, allowance: limits, ledger: book });
  const moved = movedThreads({ reads, ledger: book, threads });
  const steps = walks({ clock, reads, allowance: limits, ledger: book, moved });
  const heard = hearing({
    channel,
    appToken: tokens.app,
    places: new Set(watch.channels),
    clock,
    log,
    route,
    session: who,
    ledger: book,
    doubt: () => {
      reading.doubt();
    },
  });
  const reading = rounds({
    clock,
    sink,
    session: who,
    allowance: limits,
    places,
    walks: steps,
    moved,
    threads,
    isHearing: heard.isHearing,
  });
  return {
    platform: { name: "Slack", status: "https://slack-status.com" },
    ...readablesOf(reading),
    // Between last looks the rounds look up what is watched, a few threads at a time.
    reread: (messages, signal, why) =>
      why === "for a last look" ? reading.look(messages, signal) : Promise.resolve(undefined),
    rereadEvery: SWEEP_EVERY,
    fastest: FASTEST_PACE,
    slowest: SLOWEST_PACE,
    pushing: heard,
  };
}

/** The workspace, which is the probe while Slack refuses us; then channels out of our reach; and what a last look reads. */
function readablesOf(reading: Rounds): Pick<ChannelReading, "news" | "answers"> {
  let round: Promise<unknown> = Promise.resolve();
  const workspace: Readable = {
    name: "channels",
    read: (signal) => {
      const read = reading.read(signal);
      round = read.catch(() => undefined);
      return read;
    },
    rest: reading.rest,
  };
  const outOfReach: Readable = {
    name: "channels out of reach",
    read: async () => {
      await round;
      return reading.refusal();
    },
    rest: reading.rest,
  };
  const answers: Readable = { name: "answers", read: reading.readNews, rest: () => 0 };
  return { news: [workspace, outOfReach], answers };
}
