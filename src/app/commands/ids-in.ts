import type { Instant } from "../../core/time/instant.ts";
import { hours, instant } from "../../core/time/instant.ts";
import type { Outbox } from "../../ports/outbox.ts";

/** A link is cut into so many ids at most: each is looked for. */
const MOST_IDS = 8;

/** How far back one of our own messages is looked for by its link. */
const OWN_WITHIN = hours(24 * 30);

const SLACK_LINK = /\/archives\/([CGD][A-Z0-9]{2,20})\/p(\d{10})(\d{6})(?:\D|$)/;

/**
 * The ids that a person may mean by `text`: the text itself, or what stands in a link as platforms write them, the most
 * telling first: a post on X or Discord ends in its id; Slack writes the stamp without its point; of Facebook the comment
 * counts, and after it its post.
 */
export function idsIn(text: string): readonly string[] {
  if (!/^https?:\/\//.test(text)) return [text];
  const slack = SLACK_LINK.exec(text);
  if (slack !== null) {
    const [, place = "", seconds = "", micros = ""] = slack;
    return [`${place}:${seconds}.${micros}`];
  }
  const found = text.match(/[0-9A-Za-z_]*\d{5,}[0-9A-Za-z_]*/g) ?? [];
  const telling = found.toReversed();
  // Facebook's own id of a comment is that of its post, an underscore, and its own.
  const [last, before] = telling;
  const joined = last !== undefined && before !== undefined ? [`${before}_${last}`] : [];
  return [...new Set([...joined, ...telling])].slice(0, MOST_IDS);
}

/** The case that one of our own messages in the team's Slack is about, by the message's link. */
export async function caseOfOwn(
  outbox: Pick<Outbox, "sentSince">,
  text: string,
  now: Instant,
): Promise<string | undefined> {
  const [, place, seconds = "", micros = ""] = SLACK_LINK.exec(text) ?? [];
  if (place === undefined) return undefined;
  const reference = `${seconds}.${micros}`;
  const rows = await outbox.sentSince(instant(now - OWN_WITHIN));
  const row = rows.find(
    ({ state }) => state.kind === "sent" && state.place === place && state.reference === reference,
  );
  return row?.subject.kind === "stage" ? row.subject.caseId : undefined;
}
