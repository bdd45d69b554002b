import { WHAT_IS_DUE, type Nearness, type OpenCase } from "../app/open-cases.ts";
import { stretchInWords } from "../app/unseen.ts";
import { firstWords, fromNow, harmless, instantInWords } from "../app/words.ts";
import { END_OF_TIME, type Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import { paint } from "./paint.ts";

/** A case in three lines: by when and for whom, what they say, where. */
export function openCaseInLines(one: OpenCase, now: Instant, color: boolean): readonly string[] {
  const { entry, channel, nearness, clock, dueAt, zone, words, claimedBy, snoozedUntil, unseen } = one;
  const { bold, dim } = paint(color);
  const when = (at: Instant): string => `${instantInWords(at, zone)} ${zone.name} (${fromNow(at, now)})`;
  const due = dueAt === undefined ? `waits since ${when(entry.openedAt)}` : `due ${when(dueAt)}`;
  const facts = [
    due,
    ...(clock === undefined ? [] : [WHAT_IS_DUE[clock]]),
    channel,
    words === undefined ? entry.customer : `@${words.handle}`,
    ...one.incidents.map((name) => `incident ${name}`),
    ...(claimedBy === undefined ? [] : [`claimed by ${claimedBy}`]),
    ...(snoozedUntil === undefined || snoozedUntil <= now ? [] : [`snoozed until ${when(snoozedUntil)}`]),
  ];
  const said = words === undefined ? "(the words are not kept any more)" : firstWords(words.text, 100);
  const where = [...(words === undefined ? [] : [words.link]), `case ${entry.id}`].join("  ");
  const doubt =
    unseen &&
    `could not verify: ${channel} was not watched ${stretchInWords(unseen, zone)} (${unseen.cause})`;
  return [
    `${bold(painted(nearness, color))}${harmless(facts.join(" · "))}`,
    `            ${said}`,
    ...(doubt === undefined ? [] : [`            ${harmless(doubt)}`]),
    `            ${dim(harmless(where))}`,
  ];
}

function painted(nearness: Nearness, color: boolean): string {
  const { red, yellow } = paint(color);
  const word = nearness.padEnd(12);
  if (nearness === "late") return red(word);
  return nearness === "now" || nearness === "soon" ? yellow(word) : word;
}

/** A case for programs: instants in ISO 8601, null where there is nothing to tell. */
export function openCaseJson({ entry, words, ...one }: OpenCase): object {
  return {
    case: entry.id,
    channel: one.channel,
    state: one.nearness,
    clock: one.clock ?? null,
    dueAt: instantJson(one.dueAt),
    breachAt: instantJson(one.breachAt),
    openedAt: instantJson(entry.openedAt),
    conversation: entry.conversation.id,
    message: one.message,
    customer: entry.customer,
    handle: words?.handle ?? null,
    text: words?.text ?? null,
    link: words?.link ?? null,
    claimedBy: one.claimedBy ?? null,
    snoozedUntil: instantJson(one.snoozedUntil),
    incidents: one.incidents,
    unseen: one.unseen
      ? { from: instantJson(one.unseen.from), to: instantJson(one.unseen.to), cause: one.unseen.cause }
      : null,
  };
}

function instantJson(at: Instant | undefined): string | null {
  return at === undefined || at === END_OF_TIME ? null : formatInstant(at);
}
