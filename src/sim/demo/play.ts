import type { Instant } from "../../core/time/instant.ts";
import type { Activity } from "../activity.ts";
import type { SlackWorld } from "../slack/slack-world.ts";
import type { Deed, Outage } from "./day.ts";
import type { Told } from "./narrate.ts";
import type { Hands } from "./page/hands.ts";
import { BRAND, isOfTeam, TEAM } from "./people.ts";
import type { DemoPlatform, PlatformName } from "./platform.ts";
import { pressAlert } from "./press-alert.ts";

/** Where the day takes place. */
export interface Worlds {
  readonly platforms: Readonly<Partial<Record<PlatformName, DemoPlatform>>>;
  readonly slack: SlackWorld & Hands;
  readonly activity: Activity;
}

/** Something that is to happen, for `VirtualClock.at`. */
export interface Happening {
  readonly at: Instant;
  readonly happen: () => Promise<void>;
}

/** Lays out what people do that day, in the order of time; `tell` hears of each thing as it happens. */
export function play(
  deeds: readonly Deed[],
  worlds: Worlds,
  tell: (told: Told) => void,
): readonly Happening[] {
  const stage = { ...worlds, named: new Map<string, string>(), tell };
  return deeds.map((deed) => ({ at: deed.at, happen: () => perform(deed, stage) }));
}

/** Lays out when platforms are off the network. */
export function outages(
  list: readonly Outage[],
  worlds: Worlds,
  tell: (told: Told) => void,
): readonly Happening[] {
  const turn = (one: Outage, at: Instant, to: "down" | "up", words: string): Happening => ({
    at,
    happen: () => {
      const platform = platformOf(one, worlds);
      platform[to]();
      tell({ kind: "noted", text: `${platform.title} ${words}` });
      return Promise.resolve();
    },
  });
  return list.flatMap((one) => [
    turn(one, one.from, "down", "cannot be reached any more"),
    turn(one, one.until, "up", "can be reached again"),
  ]);
}

interface Stage extends Worlds {
  /** The platforms' ids of the messages that the stories name. */
  readonly named: Map<string, string>;
  readonly tell: (told: Told) => void;
}

async function perform(deed: Deed, stage: Stage): Promise<void> {
  if (deed.kind === "press") {
    await pressAlert(deed, TEAM[deed.by]?.slack ?? deed.by, stage);
    return;
  }
  const on = platformOf(deed, stage);
  write(deed, on, stage);
}

function platformOf({ on }: { readonly on: PlatformName }, { platforms }: Worlds): DemoPlatform {
  const platform = platforms[on];
  if (platform === undefined) throw new RangeError(`there is no ${on} in this world`);
  return platform;
}

type Writing = Exclude<Deed, { readonly kind: "press" }>;

function write(deed: Writing, on: DemoPlatform, { named, tell }: Stage): void {
  const { by } = deed;
  const who = { platform: on.title, handle: on.handleOf(by) };
  switch (deed.kind) {
    case "post": {
      const { how, id } = post(deed, on, named);
      named.set(deed.name, id);
      tell({ kind: "posted", how, ...who, ours: isOfTeam(by), text: unaddressed(deed.text) });
      return;
    }
    case "retweet": {
      const id = meant(deed.of, named);
      on.passOn(by, id);
      tell({ kind: "posted", how: "retweet", ...who, ours: isOfTeam(by), text: on.wordsOf(id) });
      return;
    }
    case "edit":
      on.edit(meant(deed.of, named), deed.text);
      tell({ kind: "edited", ...who, text: unaddressed(deed.text) });
      return;
    case "remove": {
      const id = meant(deed.of, named);
      const words = on.wordsOf(id);
      on.remove(id);
      tell({ kind: "removed", ...who, text: unaddressed(words) });
      return;
    }
  }
}

/** Nearly all begin with the brand's handle; a line of the terminal has better use for its room. */
const unaddressed = (text: string): string =>
  text.startsWith(`@${BRAND.handle} `) ? text.slice(BRAND.handle.length + 2) : text;

function post(
  { by, text, repliesTo, quotes }: Extract<Writing, { kind: "post" }>,
  on: DemoPlatform,
  named: ReadonlyMap<string, string>,
): { readonly how: "post" | "reply" | "quote"; readonly id: string } {
  if (repliesTo !== undefined) return { how: "reply", id: on.reply(by, meant(repliesTo, named), text) };
  if (quotes !== undefined) return { how: "quote", id: on.quote(by, meant(quotes, named), text) };
  return { how: "post", id: on.post(by, text) };
}

function meant(name: string, named: ReadonlyMap<string, string>): string {
  const id = named.get(name);
  if (id === undefined) throw new RangeError(`nothing called ${name} was posted yet`);
  return id;
}
