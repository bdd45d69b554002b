import { z } from "zod";
import { instant, type Instant } from "../../core/time/instant.ts";
import type {
  ArmedMessage,
  ArmOutcome,
  DeadMansSwitch,
  DisarmOutcome,
  Silence,
} from "../../ports/dead-mans-switch.ts";
import type { SlackFailure } from "../../platforms/slack/failure.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import { harmless } from "./answer.ts";
import { date, lineText, words, type Piece } from "./pieces.ts";
import type { Places } from "./places.ts";

/** What all these messages say, in letters that Slack gives back as they are: so ours are known after any restart. */
const MARK = "SSLA monitor has not checked in since ";
/** Two monitors on one app may warn at the same place. */
const markOf = (monitor: string): string => `(monitor ${monitor})`;

/** Slack's own limit is a hundred. */
const PAGE = 100;
/** An app has a handful: more pages mean that something turns in circles. */
const MAX_PAGES = 20;

const seconds = (at: Instant): number => Math.floor(at / 1000);
const fromSeconds = (epoch: number): Instant => instant(Math.round(epoch * 1000));

const scheduledAnswer = z.object({
  channel: z.string().min(1),
  scheduled_message_id: z.string().min(1),
  // Slack has written it as a text now and then.
  post_at: z.coerce.number(),
});

const page = z.object({
  scheduled_messages: z.array(
    z.object({
      id: z.string(),
      channel_id: z.string(),
      post_at: z.coerce.number(),
      date_created: z.coerce.number().optional(),
      text: z.string().optional(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

type Listed = z.output<typeof page>["scheduled_messages"][number];

/** Messages that Slack posts at their time, whatever has become of us by then. */
export function scheduledSwitch(web: SlackWeb, places: Places): DeadMansSwitch {
  return {
    arm: (to, at, silence) => arm(web, places, to, at, silence),
    disarm: async ({ place, reference }) => {
      const answer = await web.call("chat.deleteScheduledMessage", {
        channel: place,
        scheduled_message_id: reference,
      });
      return answer.kind === "ok" ? { kind: "disarmed" } : disarmFailure(answer);
    },
    armed: (monitor) => listAll(web, monitor),
  };
}

async function arm(
  web: SlackWeb,
  places: Places,
  to: string,
  at: Instant,
  silence: Silence,
): Promise<ArmOutcome> {
  const place = await places.of(to);
  if (place.kind !== "place") return { kind: "not armed", reason: reasonOf(place) };
  const answer = await web.call("chat.scheduleMessage", {
    channel: place.id,
    post_at: seconds(at),
    // Words only, and no metadata: with it Slack takes the message and never posts it.
    text: silenceText(silence),
    ...harmless,
  });
  if (answer.kind !== "ok") return { kind: "not armed", reason: reasonOf(answer) };
  const { data } = scheduledAnswer.safeParse(answer.body);
  if (data === undefined) return { kind: "not armed", reason: "an answer without an id" };
  const { channel, scheduled_message_id: reference, post_at: postAt } = data;
  return {
    kind: "armed",
    message: { place: channel, reference, at: fromSeconds(postAt), takenAt: undefined },
  };
}

function disarmFailure(failure: SlackFailure): DisarmOutcome {
  const isGone = failure.kind === "refused" && failure.code === "invalid_scheduled_message_id";
  return isGone ? { kind: "gone" } : { kind: "still armed", reason: reasonOf(failure) };
}

/** All that this monitor has left with Slack, in whatever channel; what is not of this kind, or another's, is left out. */
async function listAll(web: SlackWeb, monitor: string): Promise<readonly ArmedMessage[] | undefined> {
  const found: ArmedMessage[] = [];
  let cursor = "";
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const more = cursor === "" ? {} : { cursor };
    const answer = await web.call("chat.scheduledMessages.list", { limit: PAGE, ...more });
    const { data } = page.safeParse(answer.kind === "ok" ? answer.body : undefined);
    if (data === undefined) return undefined;
    found.push(...data.scheduled_messages.filter(isOf(monitor)).map(toArmed));
    cursor = data.response_metadata?.next_cursor ?? "";
    if (cursor === "") return found;
  }
  return undefined;
}

const isOf =
  (monitor: string) =>
  ({ text = "" }: Listed): boolean =>
    text.includes(MARK) && text.includes(markOf(monitor));

function toArmed({ id, channel_id, post_at, date_created }: Listed): ArmedMessage {
  const takenAt = date_created === undefined ? undefined : fromSeconds(date_created);
  return { place: channel_id, reference: id, at: fromSeconds(post_at), takenAt };
}

/** In dates of Slack's own form: each reader sees them by their own clock. */
function silenceText(silence: Silence): string {
  const lines: readonly (readonly Piece[])[] = [
    [words(MARK), date(silence.since), words(". It cannot warn you.")],
    dueLine(silence),
    [
      words(
        `Until it is back, look after ${silence.channels.join(", ")} yourselves. ${markOf(silence.monitor)}`,
      ),
    ],
  ];
  return lines.map(lineText).join("\n");
}

function dueLine({ next, open, late }: Silence): readonly Piece[] {
  if (open === 0) return [words("Nobody was waiting then.")];
  const overdue = late === open ? "all" : `${late} of them`;
  const count = late === 0 ? `${open} open` : `${open} open, ${overdue} late`;
  if (next.length === 0) return [words(`Waiting then: ${count}.`)];
  const due = next.flatMap(({ channel, dueAt }, i): readonly Piece[] => [
    words(i === 0 ? `Next due: ${channel} ` : `, ${channel} `),
    date(dueAt),
  ]);
  return [...due, words(` (${count})`)];
}

function reasonOf(failure: SlackFailure): string {
  switch (failure.kind) {
    case "not sent":
    case "unknown":
      return failure.reason;
    case "rate limited":
      return "rate limited";
    case "refused":
      return failure.code;
  }
}
