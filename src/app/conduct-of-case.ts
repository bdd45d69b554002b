import { waitsOf, type Case, type Wait } from "../core/cases/case.ts";
import type { ActOn } from "../core/cases/conversation-snapshot.ts";
import type { MessageEvent } from "../core/cases/events.ts";
import { breachesOf, type Breach } from "../core/conduct/breaches.ts";
import type { ChannelId, PersonId } from "../core/ids.ts";
import type { Zone } from "../core/time/zone.ts";
import type { MessageVersion, StoreQueries } from "../ports/queries.ts";
import { termsOf, type Watch } from "./monitored.ts";
import { harmless, instantInWords } from "./words.ts";

/** What it takes to know what messages break. */
export interface ConductDeps {
  readonly queries: Pick<StoreQueries, "latestFacts">;
  readonly watch: Watch;
}

/** A message of a case, as it is now, that does something that is not tolerated. */
export interface MessageConduct extends MessageVersion {
  readonly message: MessageEvent;
  readonly breaches: readonly Breach[];
  /** Who said that it is fine, if anybody did. */
  readonly fineBy: PersonId | undefined;
}

/** What messages that wait break, as the terms name it; without what people said is fine. */
export async function conductOfWait(
  deps: ConductDeps,
  channel: ChannelId,
  { entries }: Wait,
  acts: readonly ActOn[],
): Promise<readonly string[]> {
  const standing = entries.filter(({ deletion }) => deletion === undefined);
  const found = await conductOf(
    deps,
    channel,
    standing.map(({ message }) => message),
    acts,
  );
  return namesOf(found.filter(({ fineBy }) => fineBy === undefined).flatMap(({ breaches }) => breaches));
}

/** What those are called whom people know: what the public was told, else the rule. */
export const namesOf = (breaches: readonly Breach[]): readonly string[] => [
  ...new Set(breaches.map(({ publishes, rule }) => publishes ?? rule)),
];

/** What the messages of a case break, each as it is now. */
export function conductOfCase(
  deps: ConductDeps,
  channel: ChannelId,
  subject: Case,
  acts: readonly ActOn[],
): Promise<readonly MessageConduct[]> {
  const messages = new Map(
    waitsOf(subject).flatMap(({ entries }) => entries.map(({ message }) => [message.message, message])),
  );
  return conductOf(deps, channel, [...messages.values()], acts);
}

async function conductOf(
  { queries, watch }: ConductDeps,
  channel: ChannelId,
  messages: readonly MessageEvent[],
  acts: readonly ActOn[],
): Promise<readonly MessageConduct[]> {
  const terms = termsOf(watch, channel);
  const [first] = messages;
  // Without rules there is nothing to read.
  if (first === undefined || !hasRules(watch, channel)) return [];
  const versions = await queries.latestFacts(
    first.conversation,
    messages.map(({ message }) => message),
  );
  return messages.flatMap((message): readonly MessageConduct[] => {
    const version = versions.get(message.message);
    const conduct = version && terms(version.at)?.conduct;
    if (version === undefined || conduct === undefined) return [];
    const breaches = breachesOf(version.facts, conduct);
    if (breaches.length === 0) return [];
    const fine = acts.findLast(
      ({ event, isUndone }) =>
        !isUndone &&
        event.message === message.message &&
        event.act.kind === "conduct is fine" &&
        event.act.version === version.at,
    );
    return [{ ...version, message, breaches, fineBy: fine?.event.by }];
  });
}

function hasRules({ historyOf }: Watch, channel: ChannelId): boolean {
  const history = historyOf(channel);
  if (history === undefined) return false;
  const all = [...history.versions, ...history.overlays.map(({ terms }) => terms)];
  return all.some(({ conduct }) => conduct.rules.length > 0 || conduct.notTolerated.length > 0);
}

/** A line for each finding, as verdicts are explained: never the words, which are what is not to be read. */
export function conductLines(found: readonly MessageConduct[], zone: Zone): readonly string[] {
  return found.flatMap(({ message, at, breaches, fineBy }) =>
    breaches.map(({ rule, publishes, action }) => {
      const line = publishes === undefined ? "nothing is published of it" : `published: ${publishes}`;
      const fine = fineBy === undefined ? "" : `; fine, says ${fineBy}`;
      const told = `conduct: ${rule} (${line}; ${action}) in ${message.message}, ${instantInWords(at, zone)}${fine}`;
      return `  ${harmless(told)}`;
    }),
  );
}
