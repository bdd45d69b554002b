import { nextToEscalate } from "../core/alerts/next-to-escalate.ts";
import type { Noise } from "../core/cases/conversation-snapshot.ts";
import type { Offer, Receipt } from "../ports/notifier.ts";
import type { Store } from "../ports/store.ts";
import { alertHistory } from "./alert-history.ts";
import { conductOfCase } from "./conduct-of-case.ts";
import { foldBy } from "./decide.ts";
import { verdictsInWords, verdictsOf } from "./explained.ts";
import { zoneOfChannel, type Watch } from "./monitored.ts";
import type { Pressed } from "./pressed.ts";
import { instantInWords } from "./words.ts";

/** So many messages that were judged to need no reply are shown, the newest. */
const MAX_NOISE = 5;

export interface ExplainDeps {
  readonly store: Pick<Store, "coverage" | "queries">;
  readonly watch: Watch;
}

/** How the case stands and why; what may be done about that is offered beside it. */
export async function explainCase(deps: ExplainDeps, pressed: Pressed): Promise<Receipt> {
  const { store, watch } = deps;
  const { stored, subject, monitored, now } = pressed;
  const coverage = await store.coverage.intervals(stored.channel);
  const conduct = await conductOfCase(
    { queries: store.queries, watch },
    stored.channel,
    subject,
    stored.acts,
  );
  const verdicts = verdictsOf(watch, { channel: stored.channel, subject, conduct }, coverage, now);
  const alerts = alertHistory(subject, await store.queries.alerts(stored.entry));
  const zone = zoneOfChannel(watch, monitored, now);
  const told = verdictsInWords(verdicts, zone, { alerts, acts: stored.acts });
  const offers = [...escalationOf(pressed), ...(await noiseOf(deps, pressed))];
  return { text: told, undo: undefined, offers };
}

function escalationOf({ subject, now }: Pressed): readonly Offer[] {
  const next = nextToEscalate(subject, now);
  if (next === undefined) return [];
  const label = `Escalate to ${next.to.join(", ")}`;
  return [
    {
      kind: "escalate",
      caseId: subject.id,
      stage: next.stage,
      label: label.length > MAX_LABEL ? "Escalate" : label,
    },
  ];
}

/** Slack takes no longer labels. */
const MAX_LABEL = 75;

async function noiseOf(
  { store, watch }: ExplainDeps,
  { subject, monitored, now }: Pressed,
): Promise<readonly Offer[]> {
  const found = await store.queries.noiseAround(subject.id, foldBy(watch));
  const zone = zoneOfChannel(watch, monitored, now);
  const offerOf = async ({ message, reason }: Noise): Promise<Offer> => {
    const words = await store.queries.words(message.conversation, message.message);
    const said = words === undefined ? "" : `: “${words.text}”`;
    const text = `${instantInWords(message.at, zone)}, judged to need no reply (${reason})${said}`;
    return { kind: "needs a reply", caseId: subject.id, message: message.message, text };
  };
  return Promise.all(found.slice(-MAX_NOISE).map(offerOf));
}
