import { personId, brandId } from "../../src/core/ids.ts";
import type { MessageEvent } from "../../src/core/cases/events.ts";
import type { Interaction } from "../../src/core/interaction.ts";
import { termsHistory, type TermsHistory } from "../../src/core/terms/terms-at.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import type { Monitored, Watch } from "../../src/app/monitored.ts";
import type { IngestDeps } from "../../src/app/ingest.ts";
import type { Route, Team } from "../../src/app/team.ts";
import { plainRulesInTurns } from "../../src/classify/in-turns.ts";
import { systemClock } from "../../src/schedule/system-clock.ts";
import type { ObservedBatch, ObservedMessage } from "../../src/ports/channel.ts";
import type { LoadedHistories } from "../../src/ports/terms-source.ts";
import { aConversation, author, says } from "../support/events.ts";
import { X_ACME } from "../support/store.ts";
import { ALL_WEEK, aTarget, hoursOf, someTerms } from "../support/terms.ts";

// What the benches of the live path have in common: a brand, its channel, and customers who mention it.

/** A reply within an hour around the clock; the first warning half an hour after a mention, to that route. */
export const historyTo = (route: string): TermsHistory =>
  termsHistory([
    someTerms({
      hours: hoursOf(ALL_WEEK),
      targets: [aTarget({ first: "1h" })],
      escalation: [{ at: "warning", to: [route] }],
    }),
  ]);

const history = historyTo("team");

/** Half of the promise: how long after a mention its first warning falls due. */
export const FIRST_WARNING_MS: number = 30 * 60_000;

const BO = personId("bo");
const NOWHERE: Route = { channel: undefined, rota: false, people: [], email: false, services: [] };

/** The team, with one place where it is alerted. */
export const TEAM: Team = {
  brand: brandId("acme"),
  name: "Acme Travel",
  zone: zoneOf("America/Chicago"),
  people: new Map([
    [BO, { name: "bo", user: "U0BO00001", email: undefined, also: [], awayUntil: undefined }],
  ]),
  routes: new Map([
    ["team", { ...NOWHERE, channel: "C0SOCIAL1" }],
    ["lead", { ...NOWHERE, people: [BO] }],
    ["manager", { ...NOWHERE, people: [BO] }],
  ]),
  rota: [],
  swaps: [],
  approvers: [],
  actions: { userGroups: [], people: [] },
};

/** The channel that everybody mentions. */
export const MONITORED: Monitored = {
  id: X_ACME,
  team: TEAM,
  platform: "X",
  alerts: "team",
  autoReplies: ["Thanks for your message, we are closed right now"],
};

/** Its terms. */
export const TERMS: LoadedHistories = {
  histories: new Map([[X_ACME, history]]),
  historyOf: () => history,
  folderOf: (channel) => channel,
  overlays: new Map(),
  fileOf: (folder, version) => `${folder}/${version}`,
};

/** The channel with its terms, as the program watches it. */
export const WATCH: Watch = {
  channels: new Map([[X_ACME, MONITORED]]),
  historyOf: TERMS.historyOf,
  folderOf: TERMS.folderOf,
};

/** What `ingest` needs beside a store; the terms were frozen long ago. Texts are read in this thread. */
export const INGESTING: Omit<IngestDeps, "store"> = {
  watch: WATCH,
  // Loaded when the first text is read: a bench that has a thread for it is not to bear it.
  classifier: {
    classifyAll: async (inputs) => (await plainRulesInTurns(systemClock)).classifyAll(inputs),
  },
  moderate: () => Promise.resolve(),
  freeze: () => undefined,
};

const TEXTS = [
  "@acme my flight from Chicago to Berlin was cancelled and nobody answers the phone, please help me!",
  "@acme where is my refund? It has been three weeks since I returned the tickets and I still have nothing",
  "@acme great service today, but the app has lost my booking again",
  "Flying with @acme next week, does anybody know whether the second bag is still free of charge?",
];

/** The id of the `n`th mention: as long as those of X, and in order. */
const idOf = (n: number): string => `18${String(n).padStart(17, "0")}`;

/** The `n`th mention, of a customer of its own and a conversation of its own, as X delivers it. */
export function mention(n: number, at: Instant): ObservedMessage {
  return observed(n, at, idOf(n), { interaction: "mention" });
}

/** The `n`th message, of the customer who wrote the `first`th, in reply to it. */
export function oneMore(n: number, first: number, at: Instant): ObservedMessage {
  return observed(n, at, idOf(first), { interaction: "reply", repliesTo: idOf(first) }, first);
}

function observed(
  n: number,
  at: Instant,
  conversation: string,
  text: { readonly interaction: Interaction; readonly repliesTo?: string },
  customer = n,
): ObservedMessage {
  const who = author(`${1_500_000_000 + customer}`);
  const { facts, ...envelope }: MessageEvent = {
    ...says(who, idOf(n), "2026-01-02T00:00:00Z", { ...text, conversation: aConversation(conversation) }),
    at,
  };
  const handle = `customer_${customer}`;
  const link = `https://x.com/${handle}/status/${idOf(n)}`;
  const words = { text: TEXTS[n % TEXTS.length] ?? "", handle, name: `Customer ${customer}`, link };
  return { kind: "message", envelope, words };
}

/** One read of the mentions. */
export function aRead(observed: readonly ObservedMessage[]): ObservedBatch {
  const cursor = observed.at(-1)?.envelope.message;
  return { stream: "mentions", observed, cursor, gaps: [] };
}

/** `count` mentions from the `from`th on, ten milliseconds apart, the first of all at `start`. */
export function mentions(from: number, count: number, start: Instant): readonly ObservedMessage[] {
  return Array.from({ length: count }, (_, i) => mention(from + i, instant(start + (from + i) * 10)));
}
