import { explainedCase, explainedInWords, type ExplainedCase } from "../app/explained.ts";
import { missFactsOf } from "../app/miss-facts.ts";
import { harmless } from "../app/words.ts";
import { foldBy } from "../app/decide.ts";
import { takenInWords } from "../app/reasons.ts";
import { messageId, type ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import { alertFateJson, blindnessJson } from "./alert-history-words.ts";
import { EXIT, type CliContext } from "./context.ts";
import { liveCoverage } from "./live-coverage.ts";
import type { Live } from "./live-store.ts";
import { caseJson } from "./replay-json.ts";

/** Explains the cases of the live store that have to do with `id`. Exits 1 when there are none. */
export async function explainLive(
  live: Live,
  id: string,
  json: boolean,
  { now, output, finish }: CliContext,
): Promise<void> {
  const found = await explainedBy(live, id, now);
  const told = await takenOf(live, id);
  if (json) output.out(JSON.stringify(found.map(explainedJson)));
  else for (const line of [...told, ...found.map(explainedInWords)]) output.out(line);
  if (found.length > 0 || (told.length > 0 && !json)) return;
  output.err(
    harmless(
      `no case of ${JSON.stringify(id)}: no such id in the store, nothing in it wanted a reply, or its channel has no terms`,
    ),
  );
  finish(EXIT.notFound);
}

/** Why the message of that id needs no reply; none when it waits or waited: its case tells of that. */
async function takenOf({ reader, watch }: Live, id: string): Promise<readonly string[]> {
  const messages = await reader.queries.readMessages(messageId(id), foldBy(watch));
  return messages
    .filter(({ seen }) => seen.event.author.role === "customer" && seen.taken.kind !== "request")
    .map(({ channel, seen }) => harmless(`Message ${id} on ${channel} ${takenInWords(seen)}`));
}

async function explainedBy(live: Live, id: string, now: Instant): Promise<readonly ExplainedCase[]> {
  const { queries } = live.reader;
  const coverage = (channel: ChannelId): ReturnType<typeof liveCoverage> => liveCoverage(live, channel, now);
  const found: ExplainedCase[] = [];
  for (const stored of await queries.find(id)) {
    const one = await explainedCase({ queries, watch: live.watch, coverage }, stored, now);
    if (one !== undefined) found.push(one);
  }
  return found;
}

function explainedJson(explained: ExplainedCase): object {
  const { channel, subject, outcomes, alerts, acts, blind, incidents, conduct } = explained;
  return {
    ...caseJson(channel, { subject, outcomes, alerts: [] }, (one) => missFactsOf(one, alerts, acts)),
    alerts: alerts.map(alertFateJson),
    blind: blind.map(blindnessJson),
    incidents,
    conduct: conduct.map(({ message, at, breaches, fineBy }) => ({
      message: message.message,
      at: formatInstant(at),
      breaches: breaches.map(({ rule, publishes, action }) => ({
        rule,
        publishes: publishes ?? null,
        action,
      })),
      fineBy: fineBy ?? null,
    })),
  };
}
