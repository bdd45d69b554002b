import type { BrandId, ChannelId } from "../core/ids.ts";
import { after } from "../core/time/instant.ts";
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
}

/** A place whose people are warned of some channels, and the message that waits there. */
export interface SwitchPost {
  readonly brand: BrandId;
  readonly to: string;
  readonly channels: readonly Monitored[];
  readonly platform: DeadMansSwitch;
  armed: { readonly message: ArmedMessage; readonly asked: Asked } | undefined;
  /** Why it could not be armed when it was last tried. */
  trouble: string | undefined;
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
      ...{ armed: undefined, trouble: undefined, isWrong: false },
    }));
  });
}

/** A pass that is early by no more than this need not wait for the next. */
const SLACK_MS = 1000;

/** Whether it is to be armed now. */
export function isDue({ armed, trouble, isWrong }: SwitchPost, { monotonic }: Clock): boolean {
  if (armed === undefined || trouble !== undefined || isWrong) return true;
  return monotonic() - armed.asked.elapsed >= SWITCH_EVERY - SLACK_MS;
}

/** Has another message wait there. The one before is left to be called back by whoever armed it. */
export async function armAnew(
  { store, log, time }: SwitchPostDeps & { readonly time: PlatformTime },
  post: SwitchPost,
): Promise<void> {
  const silence = await silenceOf(store.queries, post.channels, time.now());
  const asked = time.ask();
  const outcome = await post.platform.arm(post.to, after(asked.platform, SWITCH_AFTER), silence);
  if (outcome.kind === "not armed") {
    log.warn("switch.not_armed", { brand: post.brand, place: post.to, reason: outcome.reason });
    post.trouble = outcome.reason;
    return;
  }
  post.armed = { message: outcome.message, asked };
  post.trouble = undefined;
  post.isWrong = false;
}

/**
 * What is to be called back: all of ours that waits and is not the one armed last. Other runs left it, or an arming of
 * which we never heard. Where no message of ours waits for certain, every other is left in peace.
 */
export function straysAmong(
  posts: readonly SwitchPost[],
  listed: readonly ArmedMessage[],
): readonly ArmedMessage[] {
  const kept = new Set(posts.map(({ armed }) => armed?.message.reference));
  const bare = posts.filter(({ armed, trouble }) => armed === undefined || trouble !== undefined);
  const spared = new Set(bare.flatMap(({ to, armed }) => [to, armed?.message.place]));
  return listed.filter(({ place, reference }) => !kept.has(reference) && !spared.has(place));
}
