import { z } from "zod";
import type { Instant } from "../../core/time/instant.ts";
import type { Reader } from "../reader.ts";
import { madeAt } from "./snowflake.ts";
import { deletionOf } from "./deletions.ts";
import type { DiscordReading } from "./reading.ts";
import { readChannel, discordId, readMessage } from "./schema.ts";
import type { Knowledge, Teller } from "./teller.ts";

/** The name under which what the gateway tells is handed over; it has no cursor. */
const STREAM = "gateway";

const packetSchema = z.object({ t: z.string(), d: z.looseObject({ guild_id: discordId.nullish() }) });
const memberSchema = z.object({ user: z.object({ id: discordId }), roles: z.array(discordId) });
const authorSchema = z.object({ member: z.object({ roles: z.array(discordId) }) });
const deletionSchema = z.object({ id: discordId }).transform(({ id }) => [id]);
const bulkSchema = z.object({ ids: z.array(discordId) }).transform(({ ids }) => ids);

/** What hearing Discord's events takes. */
export interface HearingNeeds {
  readonly deps: DiscordReading;
  readonly knowledge: Knowledge;
  readonly teller: Teller;
  /** A message came, whether or not it is told. */
  readonly heard: (message: string) => void;
  /** When the connection last showed that nothing before was held back; undefined while it is not up. */
  readonly soundSince: () => Instant | undefined;
}

/** Deals with one event. Throws what the sink throws; reading finds what was lost by it. */
export async function hear(
  packet: unknown,
  needs: HearingNeeds,
  reading: Pick<Reader, "readSoon">,
  signal: AbortSignal,
): Promise<void> {
  const event = packetSchema.safeParse(packet).data;
  const { knowledge, deps } = needs;
  if (event === undefined || (event.d.guild_id ?? deps.watch.guild) !== deps.watch.guild) return;
  switch (event.t) {
    case "READY":
      // Begun anew: what was posted since the last session ended, nobody tells.
      reading.readSoon();
      return;
    case "MESSAGE_CREATE":
    case "MESSAGE_UPDATE":
      await hearMessage(event.d, needs, signal);
      return;
    case "MESSAGE_DELETE":
    case "MESSAGE_DELETE_BULK":
      await hearDeletion(
        deletionSchema.safeParse(event.d).data ?? bulkSchema.safeParse(event.d).data ?? [],
        needs,
      );
      return;
    case "CHANNEL_CREATE":
    case "CHANNEL_UPDATE":
    case "THREAD_CREATE":
    case "THREAD_UPDATE":
      hearChannel(event.d, needs);
      return;
    case "GUILD_MEMBER_ADD":
    case "GUILD_MEMBER_UPDATE": {
      const member = memberSchema.safeParse(event.d).data;
      if (member !== undefined) knowledge.members.note(member.user.id, member.roles);
      return;
    }
    case "GUILD_ROLE_CREATE":
    case "GUILD_ROLE_UPDATE":
    case "GUILD_ROLE_DELETE":
      knowledge.about.doubt();
      return;
    default:
      return;
  }
}

/** One in a place that nobody has listed yet, or of which more must be known, is left to reading. */
async function hearMessage(
  body: unknown,
  { deps, knowledge, teller, heard }: HearingNeeds,
  signal: AbortSignal,
): Promise<void> {
  const message = readMessage(body);
  if (message === undefined) return; // a part of one, such as the embeds that unfold later
  heard(message.id);
  const member = authorSchema.safeParse(body).data?.member;
  if (member !== undefined) knowledge.members.note(message.author.id, member.roles);
  const place = knowledge.places.find(message.channel_id);
  if (place === undefined || knowledge.about.last() === undefined) return;
  if (!teller.isPlaced(message, place)) return;
  const failure = await teller.tell({ place, messages: [message], stream: STREAM }, signal);
  if (failure === undefined || failure.kind === "stopped") return;
  deps.log.warn("discord.not_told", {
    channel: deps.channel,
    reason: "reason" in failure ? failure.reason : "",
  });
}

async function hearDeletion(ids: readonly string[], { deps, soundSince }: HearingNeeds): Promise<void> {
  const noticed = deps.clock.now();
  const sound = soundSince();
  const gone = new Set(ids);
  const watched = (await deps.sink.watched()).filter(({ message }) => gone.has(message));
  if (watched.length === 0) return;
  const observed = watched.map((each) => {
    const stood = sound !== undefined && madeAt(each.message) <= sound ? sound : undefined;
    return deletionOf(each, noticed, stood);
  });
  await deps.sink.accept({ stream: STREAM, observed, cursor: undefined, gaps: [] });
}

/** Of a thread that an update tells of we may not know the parent yet: it comes before the thread in every list. */
function hearChannel(body: unknown, { knowledge }: HearingNeeds): void {
  const channel = readChannel(body);
  if (channel !== undefined) knowledge.places.note(channel);
}
