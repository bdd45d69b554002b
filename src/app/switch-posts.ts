import type { BrandId, ChannelId } from "../core/ids.ts";
import { after, instant, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { ArmedMessage, DeadMansSwitch } from "../ports/dead-mans-switch.ts";
import type { Log } from "../ports/log.ts";
import type { Notifier } from "../ports/notifier.ts";
import type { StoreQueries } from "../ports/queries.ts";
import { warnedAt } from "./destinations.ts";
import { groupBy } from "./group-by.ts";
import type { Monitored } from "./monitored.ts";
import type { Asked, PlatformTime } from "./platform-time.ts";
import { silenceOf } from "./silence.ts";
import { SWITCH_AFTER, SWITCH_EVERY } from "./timings.ts";

export interface SwitchPostDeps {
  readonly store: { readonly queries: Pick<StoreQueries, "due" | "channels"> };
  readonly monitored: ReadonlyMap<ChannelId, Monitored>;
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
  readonly clock: Clock;
  readonly log: Log;
  /** Which monitor this is. */
  readonly instance: string;
}

/** A place whose people are warned of some channels, and the message that waits there. */
export interface SwitchPost {
  readonly brand: BrandId;
  readonly to: string;
  readonly channels: readonly Monitored[];
  readonly platform: DeadMansSwitch;
  armed: { readonly message: ArmedMessage; readonly asked: Asked } | undefined;
  /** Why it could not be armed when it was last tried, and when that was. */
  trouble: string | undefined;
  tried: Asked | undefined;
  /** What waits comes too early or too late: the platform's clock is not what we took it to be. */
  isWrong: boolean;
}

/** Every place of every brand where alerts of its channels go, each once. */
export function switchPosts({ monitored, notifiers, clock }: SwitchPostDeps): readonly SwitchPost[] {
  const byBrand = groupBy(monitored.values(), ({ team }) => team.brand);
  return [...byBrand.values()].flatMap((ofBrand) => {
    const brand = ofBrand[0]?.team.brand;
    const platform = brand && notifiers.get(brand)?.deadMansSwitch;
    if (brand === undefined || platform === undefined) return [];
    const homes = new Map(ofBrand.map((one) => [one, warnedAt(one, clock.now())]));
    return [...new Set([...homes.values()].flat())].map((to): SwitchPost => ({
      ...{ brand, to, platform },
      channels: ofBrand.filter((one) => homes.get(one)?.includes(to)),
      ...{ armed: undefined, trouble: undefined, tried: undefined, isWrong: false },
    }));
  });
}

/** A pass that is early by no more than this need not wait for the next; and platforms count in whole seconds. */
const SLACK_MS = 1000;

/** Whether it is to be armed now. */
export function isDue({ armed, trouble, isWrong }: SwitchPost, { monotonic }: Clock): boolean {
  if (armed === undefined || trouble !== undefined || isWrong) return true;
  return monotonic() - armed.asked.elapsed >= SWITCH_EVERY - SLACK_MS;
}

/** Has another message wait there. The one before is left to be called back by whoever armed it. */
export async function armAnew(
  { store, log, time, instance }: SwitchPostDeps & { readonly time: PlatformTime },
  post: SwitchPost,
): Promise<void> {
  const silence = await silenceOf(store.queries, post.channels, time.now());
  const asked = time.ask();
  const outcome = await post.platform.arm(post.to, after(asked.platform, SWITCH_AFTER), {
    ...silence,
    monitor: instance,
  });
  if (outcome.kind === "not armed") {
    log.warn("switch.not_armed", { brand: post.brand, place: post.to, reason: outcome.reason });
    post.trouble = outcome.reason;
    post.tried = asked;
    time.refused();
    return;
  }
  hold(post, outcome.message, asked);
}

/**
 * The platform may have taken messages without our hearing of it: then they are found among those that wait, and the one that
 * is posted last is the one to keep.
 */
export function adoptUnheard(post: SwitchPost, listed: readonly ArmedMessage[]): void {
  const { tried, trouble, to, armed } = post;
  if (trouble === undefined || tried === undefined) return;
  const home = armed?.message.place ?? to;
  const wanted = after(tried.platform, SWITCH_AFTER);
  const there = listed.filter(({ place }) => place === home).sort((a, b) => b.at - a.at);
  const [last] = there;
  if (last === undefined) return;
  const early = Math.max(0, wanted - last.at);
  if (early <= SLACK_MS) hold(post, last, tried);
  // Of an attempt before this one: better than what waits, and this one is to be made again all the same.
  else if (armed !== undefined && last.at > armed.message.at) {
    const asked = { ...tried, wall: back(tried.wall, early), platform: back(tried.platform, early) };
    post.armed = { message: last, asked: { ...asked, elapsed: tried.elapsed - early } };
  }
}

const back = (at: Instant, by: number): Instant => instant(at - by);

function hold(post: SwitchPost, message: ArmedMessage, asked: Asked): void {
  post.armed = { message, asked };
  post.trouble = undefined;
  post.tried = undefined;
  post.isWrong = false;
}

/**
 * What is to be called back: all that waits where one of ours does, and is not the one armed last there. Other runs left it,
 * or an arming of which we heard too late. What waits elsewhere may be all that stands for a place that cannot be armed now.
 */
export function straysAmong(
  posts: readonly SwitchPost[],
  listed: readonly ArmedMessage[],
): readonly ArmedMessage[] {
  const ours = posts.flatMap(({ armed }) => armed?.message ?? []);
  const places = new Set(ours.map(({ place }) => place));
  const kept = new Set(ours.map(({ reference }) => reference));
  return listed.filter(({ place, reference }) => places.has(place) && !kept.has(reference));
}
