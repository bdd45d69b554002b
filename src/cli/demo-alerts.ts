import type { SentRow, StoredVerdicts } from "../app/stored-figures.ts";
import type { Instant } from "../core/time/instant.ts";
import type { SlackMessage } from "../sim/slack/slack-message.ts";
import type { SlackWorld } from "../sim/slack/slack-world.ts";

/** An alert as it came to Slack, and what the monitor believes of it. */
export interface ArrivedAlert {
  /** By Slack's clock. */
  readonly at: Instant;
  /** As people call it: `#social`, `Cy alone`. */
  readonly place: string;
  /** Who was called by name in it. */
  readonly called: readonly string[];
  readonly row: SentRow;
}

type AlertSlack = Pick<SlackWorld, "changes" | "channels" | "users">;

/** The alerts about a case that came to Slack, oldest first. */
export function arrivedAbout({ sent }: StoredVerdicts, slack: AlertSlack): readonly ArrivedAlert[] {
  return sent.flatMap((row) => {
    const posted = postedAs(row, slack);
    if (posted === undefined) return [];
    const { at, message } = posted;
    return [{ at, place: placeOf(message, slack), called: calledIn(message, slack), row }];
  });
}

/** What is wrong with the alerts about a case: nothing, unless the monitor has a fault. */
export function faultsOf(verdicts: StoredVerdicts, slack: AlertSlack): readonly string[] {
  const about = `@${verdicts.words?.handle ?? verdicts.subject.customer}`;
  const arrived = arrivedAbout(verdicts, slack);
  const late = arrived.filter(({ at, row }) => isWarning(row) && at >= row.deadline);
  const warned = arrived.some(({ row }) => isWarning(row));
  const missed = verdicts.outcomes.some(({ clock, result }) => clock === "first" && result === "missed");
  return [
    ...late.map(({ row }) => `a warning about ${about} came after its deadline (${row.key})`),
    ...(missed && !warned ? [`nobody was warned before ${about} was missed`] : []),
    ...(arrived.length < verdicts.sent.length ? [`an alert about ${about} never came to Slack`] : []),
  ];
}

/** The keys that came to Slack more than once. */
export function doublesIn({ changes }: AlertSlack): readonly string[] {
  const keys = changes.flatMap((change) => (change.kind === "posted" ? keyOf(change.message) : []));
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

/** Whether it was sent before something was missed. */
export const isWarning = ({ subject }: SentRow): boolean =>
  subject.kind === "stage" && subject.stageKind === "warning";

/** The message as it first stood: later it was edited. */
function postedAs({ state }: SentRow, { changes }: AlertSlack) {
  for (const change of changes) {
    if (change.kind !== "posted") continue;
    const { at, message } = change;
    if (message.ts === state.reference && message.channel === state.place)
      return { at: at as Instant, message };
  }
  return undefined;
}

function keyOf({ metadata }: SlackMessage): readonly string[] {
  const key = metadata?.event_payload["key"];
  return typeof key === "string" ? [key] : [];
}

function placeOf({ channel }: SlackMessage, { channels, users }: AlertSlack): string {
  const place = channels.get(channel);
  return place?.user === undefined
    ? `#${place?.name ?? channel}`
    : `${users.get(place.user)?.name ?? ""} alone`;
}

function calledIn({ body }: SlackMessage, { users }: AlertSlack): readonly string[] {
  const ids = body.text.matchAll(/<@(U\w+)>/g);
  return [...new Set([...ids].flatMap(([, id = ""]) => users.get(id)?.name ?? []))];
}
