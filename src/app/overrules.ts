import { overruleBy, type Overrule } from "../core/cases/overrule.ts";
import type { ActEvent } from "../core/cases/events.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { StoreQueries } from "../ports/queries.ts";
import { foldBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";

/** An overrule, and where it happened. */
export interface ListedOverrule extends Overrule {
  readonly channel: ChannelId;
  /** Where the message can be opened; undefined once its words have expired. */
  readonly link: string | undefined;
}

export interface OverrulesDeps {
  readonly queries: Pick<StoreQueries, "marks" | "readMessages" | "readCase" | "words">;
  readonly watch: Watch;
}

/** What people said since then against the rules for what needs a reply, by rule, of each message what was said first. */
export async function overrulesSince(
  deps: OverrulesDeps,
  since: Instant,
): Promise<readonly ListedOverrule[]> {
  const found = new Map<string, ListedOverrule>();
  const marks = [...(await deps.queries.marks(since))].sort((a, b) => a.event.at - b.event.at);
  for (const { channel, event } of marks) {
    const key = `${channel} ${event.act.kind} ${event.message}`;
    const overrule = found.has(key) ? undefined : await overruleOf(deps, channel, event);
    if (overrule !== undefined) found.set(key, overrule);
  }
  return [...found.values()].sort((a, b) => compare(a.rule, b.rule) || a.at - b.at);
}

async function overruleOf(
  { queries, watch }: OverrulesDeps,
  channel: ChannelId,
  event: ActEvent,
): Promise<ListedOverrule | undefined> {
  const fold = foldBy(watch);
  const messages = await queries.readMessages(event.message, fold);
  const seen = messages.find((one) => one.channel === channel)?.seen;
  if (seen === undefined) return undefined;
  // What is undone in the other direction is not taken as a request any more.
  const inCase =
    event.act.kind === "no reply needed" && seen.taken.kind === "request" ? seen.taken.inCase : undefined;
  const acts = inCase === undefined ? [] : ((await queries.readCase(inCase, fold))?.acts ?? []);
  const isUndone = acts.some((one) => one.isUndone && one.event.id === event.id);
  const overrule = overruleBy(event, seen, isUndone);
  if (overrule === undefined) return undefined;
  const words = await queries.words(seen.event.conversation, seen.event.message);
  return { ...overrule, channel, link: words?.link };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
