import type { BrandId } from "../core/ids.ts";
import { after, duration, minutes, type Duration, type Instant } from "../core/time/instant.ts";
import type { ArmedMessage } from "../ports/dead-mans-switch.ts";
import type { StoreHealth } from "../ports/store-health.ts";
import { tellBack, tellStopped, type LastNoteDeps } from "./last-notes.ts";
import { platformTime } from "./platform-time.ts";
import type { SelfCheck } from "./self-check.ts";
import { adoptUnheard, armAnew, isDue, straysAmong, switchPosts, type SwitchPost } from "./switch-posts.ts";
import { SWITCH_AFTER, SWITCH_AGAIN, SWITCH_EVERY, SWITCH_TOO_LATE } from "./timings.ts";

export interface DeadManDeps extends LastNoteDeps {
  readonly store: LastNoteDeps["store"] & {
    readonly health: Pick<StoreHealth, "armedUntil" | "noteArmed" | "noteClockOffset">;
  };
  readonly check: Pick<SelfCheck, "look">;
}

/** Keeps a message waiting at each place that is warned, which the platform posts by itself when we are gone. */
export interface DeadMan {
  /** Arms what is due, then disarms what came before. Returns how soon to do it again. */
  readonly pass: () => Promise<Duration>;
  /** Of each place where no message of late waits, why. */
  readonly unarmed: () => readonly string[];
  /** By how many milliseconds a platform's clock was last found to be ahead of ours. */
  readonly clockOffset: () => number | undefined;
  /** The latest time that a platform's answer told. */
  readonly answeredAt: () => Instant | undefined;
  /** The monitor is stopped by hand: nothing is posted, and ops is told who is due next. To be called after the last pass. */
  readonly stop: () => Promise<void>;
}

/** A switch that was not armed anew for so long is worth telling of. */
const OVERDUE = SWITCH_EVERY + minutes(1);

/** What waits at the wrong time is put right at once; but not over and over. */
const AT_ONCE = duration(1000);

/** A message that should have been called back, and could not be yet. */
interface Left {
  readonly brand: BrandId;
  readonly message: ArmedMessage;
}

export function deadMan(deps: DeadManDeps): DeadMan {
  const { store, clock, log, check, instance } = deps;
  const posts = switchPosts(deps);
  const brands = [...new Set(posts.map(({ brand }) => brand))];
  const time = platformTime(clock);
  const left = new Map<string, Left>();
  /** What was posted at a place until then has been answered. */
  const saidBack = new Map<string, Instant>();
  let hurried = false;
  let notedOffset: number | undefined;
  /** What waits could not be read in this pass. */
  let isUnread = false;

  const arm = async (post: SwitchPost): Promise<void> => {
    const before = post.armed?.message;
    await armAnew({ ...deps, time }, post);
    leave(post, before);
  };
  /** What took its place waits now. */
  const leave = ({ brand, armed }: SwitchPost, before: ArmedMessage | undefined): void => {
    if (before !== undefined && before.reference !== armed?.message.reference)
      left.set(before.reference, { brand, message: before });
  };
  const learn = (post: SwitchPost, listed: readonly ArmedMessage[]): void => {
    const { armed } = post;
    const takenAt = listed.find(({ reference }) => reference === armed?.message.reference)?.takenAt;
    if (armed === undefined || takenAt === undefined || !time.learn(armed.asked, takenAt)) return;
    log.warn("clock.differs", { by: takenAt - armed.asked.wall });
    post.isWrong = true;
  };
  /** Whether it was posted, or is about to be. */
  const disarm = async ({ brand, message }: Left): Promise<boolean> => {
    const outcome = await platformOf(posts, brand)?.disarm(message);
    if (outcome?.kind === "still armed") {
      log.warn("switch.still_armed", { brand, reason: outcome.reason });
      return false;
    }
    left.delete(message.reference);
    return outcome?.kind === "gone" && message.at <= time.now() + SWITCH_TOO_LATE;
  };
  /** After every brand was armed: two that share an app would call each other's back. */
  const tidy = async (brand: BrandId): Promise<void> => {
    const listed = await platformOf(posts, brand)?.armed(instance);
    if (listed === undefined) {
      log.warn("switch.unread", { brand });
      isUnread = true;
    }
    for (const post of posts) {
      if (post.brand !== brand) continue;
      const before = post.armed?.message;
      adoptUnheard(post, listed ?? []);
      leave(post, before);
      learn(post, listed ?? []);
    }
    for (const message of straysAmong(posts, listed ?? [])) {
      if (!left.has(message.reference)) left.set(message.reference, { brand, message });
    }
    for (const one of left.values()) {
      if (one.brand === brand && (await disarm(one))) await comeBack(brand, one.message);
    }
  };
  /** Once, also where two were posted: we were gone before the earlier one was called back. */
  const comeBack = async (
    brand: BrandId,
    { place, at }: Pick<ArmedMessage, "place" | "at">,
  ): Promise<void> => {
    log.warn("switch.posted", { brand, place });
    const name = `${brand} ${place}`;
    if (at <= (saidBack.get(name) ?? 0)) return;
    saidBack.set(name, after(time.now(), SWITCH_TOO_LATE));
    await tellBack(deps, brand, place, at);
  };
  /**
   * Of a place of whose message nothing is known the note tells: an earlier run left it there, or we did without hearing of
   * it. What was noted until then has been posted.
   */
  const lookBack = async (): Promise<void> => {
    const unknown = posts.filter(({ armed }) => armed === undefined);
    const at = unknown.length === 0 ? undefined : await store.health.armedUntil();
    if (at === undefined || at > clock.now()) return;
    for (const { brand, to } of unknown) await comeBack(brand, { place: to, at });
  };
  const noteOffset = async (): Promise<void> => {
    const offset = time.offset();
    if (offset === undefined || offset === notedOffset) return;
    await store.health.noteClockOffset(offset);
    notedOffset = offset;
  };
  const withhold = (reason: string): Duration => {
    log.warn("switch.withheld", { reason });
    for (const post of posts) post.trouble = reason;
    return SWITCH_AGAIN;
  };
  const nextPass = (): Duration => {
    const isWrong = posts.some((post) => post.isWrong);
    const isHurried = isWrong && !hurried;
    hurried = isWrong;
    if (isHurried) return AT_ONCE;
    if (isWrong || isUnread || left.size > 0 || posts.some(({ trouble }) => trouble !== undefined))
      return SWITCH_AGAIN;
    const ages = posts.map(({ armed }) => clock.monotonic() - (armed?.asked.elapsed ?? 0));
    return duration(Math.max(0, Math.floor(SWITCH_EVERY - Math.max(...ages))));
  };
  return {
    pass: async () => {
      if (posts.length === 0) return SWITCH_EVERY;
      await lookBack();
      const grave = (await check.look()).find(({ isGrave }) => isGrave);
      if (grave !== undefined) return withhold(grave.reason);
      const due = posts.filter((post) => isDue(post, clock));
      // Noted before: whoever dies in between leaves a note of what may have been armed.
      if (due.length > 0) await store.health.noteArmed(after(time.now(), SWITCH_AFTER));
      await Promise.all(due.map(arm));
      isUnread = false;
      for (const brand of brands) await tidy(brand);
      await noteOffset();
      return nextPass();
    },
    clockOffset: time.offset,
    answeredAt: time.answeredAt,
    unarmed: () =>
      posts.flatMap(({ to, trouble, armed }) => {
        if (trouble !== undefined) return [`${to}: ${trouble}`];
        if (armed === undefined) return [`${to}: not armed yet`];
        return clock.monotonic() - armed.asked.elapsed > OVERDUE ? [`${to}: not armed again`] : [];
      }),
    stop: async () => {
      const armed = posts.filter((post) => post.armed !== undefined);
      if (armed.length === 0) return;
      for (const { brand, armed: one } of armed)
        if (one !== undefined) left.set(one.message.reference, { brand, message: one.message });
      await Promise.all([...left.values()].map(disarm));
      // What could not be called back is posted, and the next run must know.
      if (left.size === 0) await store.health.noteArmed(undefined);
      await tellStopped(deps, new Set(armed.map(({ brand }) => brand)));
    },
  };
}

const platformOf = (posts: readonly SwitchPost[], of: BrandId): SwitchPost["platform"] | undefined =>
  posts.find(({ brand }) => brand === of)?.platform;
