import { hashOf } from "../core/hash.ts";
import type { BrandId, ChannelId } from "../core/ids.ts";
import { after, minutes, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { OpsNotice } from "../ports/notice.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import type { Store } from "../ports/store.ts";
import type { Monitored } from "./monitored.ts";
import type { Team } from "./team.ts";

/** Tells the people who look after the monitor how it fares (DESIGN §10, §13: route `ops`). */
export interface Ops {
  /** Queues a notice for every brand concerned; one of the same `name` is queued once for ever. */
  readonly tell: (brands: Iterable<BrandId>, name: string, notice: OpsNotice) => Promise<void>;
  /** Queues a notice for one place, whosever it is, not before `at`; one of the same `name` is queued once for ever. */
  readonly tellAt: (
    brand: BrandId,
    destination: string,
    name: string,
    notice: OpsNotice,
    at: Instant,
  ) => Promise<void>;
  /** A place refuses our posts. */
  readonly placeBlocked: (brand: BrandId, destination: string, reason: string) => Promise<void>;
  /** Where else a message is to go whose place refuses it: to ops; when that is ops itself, to the team's other channels. */
  readonly elsewhere: (row: Pick<OutboxRow, "brand" | "destination" | "subject">) => readonly string[];
}

/** An ops notice has until then; it comes after alerts that are due. */
const HASTE = minutes(2);

export function opsOf(
  store: Pick<Store, "queue">,
  teams: ReadonlyMap<BrandId, Team>,
  clock: Pick<Clock, "now">,
): Ops {
  const tell: Ops["tell"] = async (brands, name, notice) => {
    const now = clock.now();
    const entries = [...brands].flatMap((brand) => {
      const [destination] = opsPlaces(teams.get(brand));
      return destination === undefined ? [] : [entryFor(brand, destination, name, notice, now)];
    });
    await store.queue(entries);
  };
  const elsewhere: Ops["elsewhere"] = ({ brand, destination, subject }) => {
    const [home, ...others] = opsPlaces(teams.get(brand));
    if (home === undefined) return [];
    if (subject.kind !== "ops") return destination === home ? others : [home];
    // Of the monitor's own notices one other place is enough, and from there they go no further.
    return destination === home ? others.slice(0, 1) : [];
  };
  const placeBlocked: Ops["placeBlocked"] = async (brand, destination, reason) => {
    const other = opsPlaces(teams.get(brand)).find((place) => place !== destination);
    if (other === undefined) return;
    const now = clock.now();
    const notice: OpsNotice = {
      kind: "ops",
      level: "trouble",
      title: "Alerts are refused at one place",
      lines: [
        `Alerts to ${destination} are not accepted (${reason}); until that is mended they come here.`,
        "Invite the app to the channel, or mend its token or the address; it is tried again every 5 minutes.",
      ],
    };
    const hour = Math.floor(now / 3_600_000);
    await store.queue([entryFor(brand, other, `blocked ${destination} ${reason} ${hour}`, notice, now)]);
  };
  const tellAt: Ops["tellAt"] = async (brand, destination, name, notice, at) => {
    await store.queue([entryFor(brand, destination, name, notice, at)]);
  };
  return { tell, tellAt, placeBlocked, elsewhere };
}

/** The channels of a team where ops can be told: their own, else every other. */
export function opsPlaces(team: Team | undefined): readonly string[] {
  if (team === undefined) return [];
  const own = team.routes.get("ops")?.channel;
  const all = [...team.routes.values()].flatMap(({ channel }) => channel ?? []);
  return [...new Set([...(own === undefined ? [] : [own]), ...all])].map((channel) => `slack:${channel}`);
}

function entryFor(brand: BrandId, destination: string, name: string, notice: OpsNotice, now: Instant) {
  const key = hashOf("ops", brand, destination, name);
  return {
    key,
    brand,
    destination,
    subject: { kind: "ops" as const, notice },
    calledAt: now,
    deadline: after(now, HASTE),
  };
}

/** Names a channel in a notice of ours. */
export const channelInWords = ({ id, platform }: Monitored): string => `${platform} (${id})`;

/** What happened on a channel since some instant: told once, however often it is noticed. */
export const since = (what: string, channel: ChannelId, at: Instant): string => `${what} ${channel} ${at}`;
