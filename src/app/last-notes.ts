import { hashOf } from "../core/hash.ts";
import type { BrandId } from "../core/ids.ts";
import { after, duration, instant, type Instant } from "../core/time/instant.ts";
import type { Zone } from "../core/time/zone.ts";
import type { Silence } from "../ports/dead-mans-switch.ts";
import type { OpsNotice } from "../ports/notice.ts";
import { placeOf } from "./senders.ts";
import { zoneOfChannel, type Watch } from "./monitored.ts";
import { opsPlaces, type Ops } from "./ops.ts";
import { silenceOf } from "./silence.ts";
import type { SwitchPostDeps } from "./switch-posts.ts";
import type { Team } from "./team.ts";
import { counted, instantInWords } from "./words.ts";

export interface LastNoteDeps extends SwitchPostDeps {
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly watch: Watch;
  readonly ops: Ops;
}

/** After the platform has posted what was due by then, which takes it a moment. */
const A_MOMENT = duration(5000);

const BACK: OpsNotice = {
  kind: "ops",
  level: "mended",
  title: "SSLA monitor is back",
  lines: [
    "It had not checked in for ten minutes, and so Slack said that it cannot warn you. It watches again; what fell due meanwhile is told now.",
  ],
};

/** Says where it was said that we are gone, at `at`, that we are not. */
export async function tellBack(
  { ops, clock }: LastNoteDeps,
  brand: BrandId,
  place: string,
  at: Instant,
): Promise<void> {
  const from = instant(Math.max(clock.now(), after(at, A_MOMENT)));
  await ops.tellAt(brand, `slack:${place}`, `back ${place} ${at}`, BACK, from);
}

/**
 * Tells ops of each brand that the monitor was stopped, and who is due next. Tried once: a note that is found in the outbox
 * by the next run says what is true no more.
 */
export async function tellStopped(deps: LastNoteDeps, brands: Iterable<BrandId>): Promise<void> {
  const { store, monitored, notifiers, teams, watch, clock, log, instance } = deps;
  const now = clock.now();
  for (const brand of brands) {
    const [destination] = opsPlaces(teams.get(brand));
    const channels = [...monitored.values()].filter(({ team }) => team.brand === brand);
    const notifier = notifiers.get(brand);
    const [first] = channels;
    if (destination === undefined || notifier === undefined || first === undefined) continue;
    const silence = await silenceOf(store.queries, channels, now);
    const notice = stoppedNotice(silence, zoneOfChannel(watch, first, now));
    const marks = { key: hashOf("ops", brand, destination, `stopped ${now}`), instance, stage: "ops" };
    const outcome = await notifier.post(placeOf({ destination }), notice, marks);
    log.info("monitor.stop_told", { brand, outcome: outcome.kind });
  }
}

function stoppedNotice({ next, open, late, channels }: Omit<Silence, "monitor">, zone: Zone): OpsNotice {
  const due = next.map(({ channel, dueAt }) => `${channel} ${instantInWords(dueAt, zone)}`);
  const overdue = late === 0 ? "" : `, ${late === open ? "all" : `${late} of them`} late`;
  const waiting = open === 0 ? "Nobody waits." : `${counted(open, "case")} open${overdue}.`;
  return {
    kind: "ops",
    level: "note",
    title: "The monitor was stopped by hand",
    lines: [
      `${channels.join(", ")}: nobody is warned until it is started again. ${waiting}`,
      ...(due.length === 0 ? [] : [`Next due: ${due.join(", ")} (${zone.name}).`]),
    ],
  };
}
