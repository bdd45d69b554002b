import type { Instant } from "../core/time/instant.ts";
import { hours, instant } from "../core/time/instant.ts";
import type { Outbox } from "../ports/outbox.ts";

/** A link is cut into so many ids at most: each is looked for. */
const MOST_IDS = 8;

/** How far back one of our own messages is looked for by its link. */
const OWN_WITHIN = hours(24 * 30);

const SLACK_LINK = /\/archives\/([CGD][A-Z0-9]{2,20})\/p(\d{10})(\d{6})(?:\D|$)/;

/**
 * The ids that a message may have which a person means by `text`: the text itself, or what stands in a link as platforms
 * write them. A post on X or Discord ends in its id; Slack writes the stamp without its point.
 */
export function idsIn(text: string): readonly string[] {
  const wanted = text.trim();
  if (!/^https?:\/\//.test(wanted)) return [wanted];
  const slack = SLACK_LINK.exec(wanted);
  if (slack !== null) {
    const [, place = "", seconds = "", micros = ""] = slack;
    return [`${place}:${seconds}.${micros}`];
  }
  const [last, before] = numbersIn(wanted);
  // Facebook's own id of a comment is that of its post, an underscore, and its own.
  const joined = last !== undefined && before !== undefined ? [`${before}_${last}`] : [];
  return [...joined, ...(last === undefined ? [] : [last])];
}

/** Likewise, and after them the ids of what the message stands in: of a comment its post. Good enough to look, not to act. */
export function idsAround(text: string): readonly string[] {
  const wanted = text.trim();
  const own = idsIn(wanted);
  if (!/^https?:\/\//.test(wanted) || SLACK_LINK.test(wanted)) return own;
  return [...new Set([...own, ...numbersIn(wanted)])].slice(0, MOST_IDS);
}

/** All in a link that looks like an id, the last first. What a program added to tell who shares it is none. */
function numbersIn(link: string): readonly string[] {
  if (!URL.canParse(link)) return [];
  const { pathname, searchParams } = new URL(link);
  const asked = [...searchParams.values()].filter((value) => /^[\d_]+$/.test(value));
  return ([pathname, ...asked].join("/").match(/[0-9A-Za-z_]*\d{5,}[0-9A-Za-z_]*/g) ?? []).toReversed();
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
