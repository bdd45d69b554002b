import type { App } from "@slack/bolt";
import { z } from "zod";
import { duration, minutes, type Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { Notifier, NotifierSink } from "../../ports/notifier.ts";
import { attachBoltApp } from "../../platforms/slack/bolt-app.ts";
import { keepConnected, type SocketWaits } from "../../platforms/slack/keep-connected.ts";
import { openSocket } from "../../platforms/slack/socket.ts";
import { slackWeb, type SlackRoute } from "../../platforms/slack/web-api.ts";
import { listenToCommands } from "./commands.ts";
import { delivery } from "./deliver.ts";
import { handingOver } from "./hand-over.ts";
import { postedAt, postedIn } from "./history.ts";
import { homePublisher, listenToHomes } from "./home.ts";
import { marksIn } from "./marks.ts";
import { fullMember, membersOf } from "./members.ts";
import { once } from "./once.ts";
import { placesOf } from "./places.ts";
import { listenToPresses } from "./presses.ts";
import { scheduledSwitch } from "./scheduled.ts";
import { signer } from "./sign.ts";

/** The team's workspace, and how to reach it. */
export interface SlackNotifierOptions {
  readonly botToken: string;
  readonly appToken: string;
  /** What the key of signed buttons is derived from; without it the app token. */
  readonly secret?: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Where Slack is, if not where it says it is. */
  readonly route?: SlackRoute;
  /** By the real clock; Slack's own limit is 3 s. */
  readonly ackWithinMs?: number;
  /** Connections for presses, beside each other: while one is renewed another listens. */
  readonly sockets?: number;
}

const seconds = (count: number): ReturnType<typeof duration> => duration(count * 1000);

/** After this nobody knows what became of a call. */
export const CALL_LIMIT: Duration = seconds(10);

const ACK_WITHIN_MS = 2500;

const waits = (sockets: number): SocketWaits => ({
  backOff: [1, 2, 4, 8, 16, 32, 60].map(seconds),
  // All of them together ask once in five minutes.
  refused: minutes(5 * sockets),
  stagger: minutes(1),
  lasting: seconds(10),
  linger: seconds(3),
});

/** Speaks to a team in its Slack workspace. Nothing is sent before it is asked to. */
export function slackNotifier(options: SlackNotifierOptions): Notifier {
  const { clock, log, botToken, route = {}, sockets = 2 } = options;
  const web = slackWeb(botToken, { clock, log, route, limit: CALL_LIMIT });
  const places = placesOf(web);
  const ackWithinMs = options.ackWithinMs ?? ACK_WITHIN_MS;
  const buttons = signer(options.secret ?? options.appToken);
  const publishHome = homePublisher({ web, log, signer: buttons });
  const handOver = handingOver({ web, places, clock, log });
  const repeats = once();
  const stopping = new AbortController();
  const leaving = new AbortController();
  const inHand = new Set<Promise<unknown>>();
  let keeping: Promise<void> | undefined;

  const listen =
    (sink: NotifierSink) =>
    (app: App): void => {
      const acting = { web, log, onPress: sink.press, ackWithinMs, signer: buttons, sign: buttons.sign };
      const on = { onAnswer: sink.answer, onReportAsk: sink.reportAsk };
      const deps = { ...acting, ...on, once: repeats, handOver };
      const taken = (work: Promise<void>): void => {
        const watched = work.catch(() => undefined).finally(() => inHand.delete(watched));
        inHand.add(watched);
      };
      listenToPresses(app, deps, taken);
      listenToCommands(app, { ...deps, onCommand: sink.command }, taken);
      listenToHomes(app, { ...deps, sink, publish: publishHome }, taken);
      app.event("message_metadata_posted", async ({ event }) => {
        // Of what is posted last the history tells at the next start: now the store is about to be closed.
        if (stopping.signal.aborted) return;
        const work = confirm(sink, event);
        taken(work);
        await work;
      });
    };
  const keep = (sink: NotifierSink): Promise<void> => {
    const { appToken } = options;
    const attach = attachBoltApp({ botToken, log, route, limit: CALL_LIMIT, listen: listen(sink) });
    // Bolt throws without a bot token; an empty app token makes no connection either.
    const token = botToken === "" ? "" : appToken;
    const socket = { appToken: token, clock, log, route, limit: CALL_LIMIT, attach };
    return keepConnected(
      {
        clock,
        log,
        sockets,
        waits: waits(sockets),
        open: (until) => openSocket(socket, until),
        connected: sink.connected,
        disconnected: sink.disconnected,
      },
      leaving.signal,
    );
  };
  return {
    scheme: "slack",
    ...delivery(web, places, buttons.sign, clock),
    postedAt,
    deadMansSwitch: scheduledSwitch(web, places),
    start: (sink) => {
      if (!stopping.signal.aborted) keeping ??= keep(sink);
      return Promise.resolve();
    },
    stop: async () => {
      stopping.abort();
      // What is in hand still needs its connection, to be acknowledged.
      await Promise.all(inHand);
      leaving.abort();
      await keeping;
    },
    publishHome,
    members: membersOf(web, clock),
    isMember: fullMember(web, clock),
    posted: async (to, from, until) => {
      const place = await places.of(to);
      return place.kind === "place"
        ? await postedIn({ web, clock, signal: stopping.signal }, place, from, until)
        : undefined;
    },
  };
}

const metadataPosted = z.object({ channel_id: z.string(), message_ts: z.string(), metadata: z.unknown() });

/** Slack says that something with metadata was posted; if it is ours, it was posted for certain. */
async function confirm(sink: NotifierSink, event: unknown): Promise<void> {
  const { data } = metadataPosted.safeParse(event);
  const marks = marksIn(data?.metadata);
  if (data === undefined || marks === undefined) return;
  await sink.confirmed({ place: data.channel_id, reference: data.message_ts, marks });
}
