import type { Instant } from "../../core/time/instant.ts";
import { openGateway, type GatewayEnd } from "../../platforms/discord/gateway.ts";
import { keptGateway } from "./keep-gateway.ts";
import type { DiscordRoute } from "../../platforms/discord/discord-rest.ts";
import type { Pushing } from "../reading-channel.ts";
import type { Reader } from "../reader.ts";
import { deafness } from "./deafness.ts";
import { hear } from "./hearing.ts";
import { PATIENCE } from "./plan.ts";
import type { DiscordReading } from "./reading.ts";
import type { DiscordMessage } from "./schema.ts";
import { sessionRecord } from "./session-record.ts";
import type { Knowledge, Teller } from "./teller.ts";

/** What listening to the gateway takes. */
export interface ListenNeeds {
  readonly deps: DiscordReading;
  readonly knowledge: Knowledge;
  readonly teller: Teller;
  readonly cursors: ReadonlyMap<string, string>;
  readonly token: string;
  readonly route: DiscordRoute | undefined;
  /** A session was begun anew: threads may have been archived in between. */
  readonly beganAnew: () => void;
}

/** The gateway: what Discord tells by itself, sooner than reading finds it. */
export interface Listening extends Pushing {
  /** Reading found these, and nobody had told them. */
  readonly found: (messages: readonly DiscordMessage[]) => void;
}

export function listening(needs: ListenNeeds): Listening {
  const { deps, knowledge, token, route } = needs;
  const { clock, log, channel } = deps;
  const record = sessionRecord(deps, needs.cursors);
  let soundSince: Instant | undefined;
  let lastDown: string | undefined;
  const deaf = deafness(clock, () => {
    log.warn("discord.gateway_deaf", { channel });
    gateway.reconnect();
  });

  const up = (): void => {
    log.info("discord.gateway_up", { channel });
    lastDown = undefined;
    soundSince = clock.now();
    deaf.up();
  };
  const down = ({ reason, code }: GatewayEnd): void => {
    soundSince = undefined;
    deaf.down();
    if (code === 4013 || code === 4014) knowledge.about.doubt(); // the next read says what a person must do
    if (lastDown === reason) return;
    lastDown = reason;
    log.warn("discord.gateway_down", { channel, reason, ...(code === undefined ? {} : { code }) });
  };
  let take: (packet: unknown) => void = () => undefined;
  const gateway = keptGateway({
    clock,
    patience: PATIENCE,
    wait: record.wait,
    up,
    down,
    open: () => {
      // Whether words may be heard is found out by reading; until then there is nothing to ask for.
      const about = knowledge.about.last();
      if (about === undefined) return Promise.resolve(undefined);
      return Promise.resolve(
        openGateway({
          token,
          intents: about.intents,
          route,
          patience: PATIENCE,
          session: record.session(),
          identify: record.begin,
          moved: record.moved,
          hear: (packet) => {
            take(packet);
          },
          beat: () => {
            if (soundSince !== undefined) soundSince = clock.now();
          },
        }),
      );
    },
  });
  const run = async (reading: Pick<Reader, "readSoon">, signal: AbortSignal): Promise<void> => {
    let inHand: Promise<unknown> = Promise.resolve();
    take = (packet) => {
      const event = { soundSince: () => soundBefore, heard: deaf.heard };
      const soundBefore = soundSince;
      if (soundSince !== undefined) soundSince = clock.now();
      if (isReady(packet)) needs.beganAnew();
      inHand = inHand
        .then(() => hear(packet, { ...needs, ...event }, reading, signal))
        .catch((error: unknown) => {
          log.warn("discord.event_not_kept", {
            channel,
            error: error instanceof Error ? error.message : "unknown",
          });
        });
    };
    await Promise.all([gateway.run(signal), record.run(signal)]);
    await inHand;
    await record.save();
  };
  return {
    run,
    found: (messages) => {
      deaf.found(messages.map(({ id }) => id));
    },
  };
}

const isReady = (packet: unknown): boolean =>
  typeof packet === "object" && packet !== null && "t" in packet && packet.t === "READY";
