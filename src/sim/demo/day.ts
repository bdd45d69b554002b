import type { Instant } from "../../core/time/instant.ts";
import { AFTERNOON } from "./afternoon.ts";
import { ELSEWHERE } from "./elsewhere.ts";
import { MORNING } from "./morning.ts";
import { isOfTeam, PUBLIC } from "./people.ts";
import type { PlatformName } from "./platform.ts";
import type { Line, Story } from "./story.ts";

/** The day's stories. */
export const STORIES: readonly Story[] = [...MORNING, ...AFTERNOON, ...ELSEWHERE];

/** A Monday in Chicago, which is six hours behind UTC by then. */
const DATE = "2026-11-09";
const OFFSET = "-06:00";

/** Something that happens that day on one of the platforms; messages are known by their names. */
export type Deed = { readonly on: PlatformName } & (
  | {
      readonly kind: "post";
      readonly at: Instant;
      readonly by: string;
      readonly name: string;
      readonly text: string;
      readonly repliesTo: string | undefined;
      readonly quotes: string | undefined;
    }
  | { readonly kind: "retweet"; readonly at: Instant; readonly by: string; readonly of: string }
  | {
      readonly kind: "edit";
      readonly at: Instant;
      readonly by: string;
      readonly of: string;
      readonly text: string;
    }
  | { readonly kind: "remove"; readonly at: Instant; readonly by: string; readonly of: string }
  | {
      readonly kind: "press";
      readonly at: Instant;
      readonly by: string;
      readonly label: string;
      readonly about: string;
      readonly reason: string | undefined;
    }
);

/** That time of the demo's day (`09:14`). Throws RangeError when it is none. */
export function timeOfDay(text: string): Instant {
  const ms = /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? Date.parse(`${DATE}T${text}:00${OFFSET}`) : NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not a time of the day: ${text}`);
  return ms as Instant;
}

/** When the demo begins, before anybody has posted, and when it ends, after closing. */
export const DAY: { readonly begins: Instant; readonly ends: Instant } = {
  begins: timeOfDay("06:45"),
  ends: timeOfDay("18:05"),
};

/** A platform that is off the network for a while. */
export interface Outage {
  readonly on: PlatformName;
  readonly from: Instant;
  readonly until: Instant;
}

/** In which nobody hears from Discord; a question falls into it. */
export const OUTAGES: readonly Outage[] = [
  { on: "discord", from: timeOfDay("14:10"), until: timeOfDay("14:20") },
];

/** What `stories` say happens, in the order of time. Throws RangeError naming the line that cannot happen as told. */
export function deedsOf(stories: readonly Story[]): readonly Deed[] {
  const deeds = stories.flatMap((story, number) => tell(story, number));
  deeds.sort((a, b) => a.at - b.at);
  checkReferences(deeds);
  return deeds;
}

function tell({ about, lines, on = "x" }: Story, number: number): Deed[] {
  const written: { readonly name: string; readonly account: string }[] = [];
  let last = 0;
  return lines.map((line, place) => {
    const at = timeOfDay(line.at);
    if (at < last) throw new RangeError(`${about}: ${line.at} is not after the line before`);
    last = at;
    const account = isOfTeam(line.by) ? "the brand" : line.by;
    const newest = written.findLast((message) => message.account !== account)?.name;
    const deed = { on, ...deedOf(line, at, `${number + 1}.${place + 1}`, newest) };
    if (deed.kind === "post") written.push({ name: deed.name, account });
    return deed;
  });
}

/** What somebody does, wherever it is. */
type Anywhere = Deed extends infer D ? (D extends unknown ? Omit<D, "on"> : never) : never;

/** `newest` is what a reply answers that does not say what it answers. */
function deedOf(line: Line, at: Instant, place: string, newest: string | undefined): Anywhere {
  const { by } = line;
  if ("press" in line) {
    return { kind: "press", at, by, label: line.press, about: line.about, reason: line.reason };
  }
  if ("retweet" in line) return { kind: "retweet", at, by, of: line.retweet };
  if ("edit" in line) return { kind: "edit", at, by, of: line.edit, text: line.into };
  if ("remove" in line) return { kind: "remove", at, by, of: line.remove };
  const message = {
    kind: "post",
    at,
    by,
    name: line.as ?? place,
    repliesTo: undefined,
    quotes: undefined,
  } as const;
  if ("post" in line) return { ...message, text: line.post };
  if ("quote" in line) return { ...message, text: line.quote, quotes: line.of };
  const to = line.to ?? newest;
  if (to === undefined) throw new RangeError(`${line.at} ${by} replies to nothing`);
  return { ...message, text: line.reply, repliesTo: to };
}

/** People are known, and messages are there when others mean them. */
function checkReferences(deeds: readonly Deed[]): void {
  const there = new Map<string, string>();
  const gone = new Set<string>();
  for (const deed of deeds) {
    const who = "about" in deed ? [deed.by, deed.about] : [deed.by];
    for (const one of who) {
      if (!isOfTeam(one) && !Object.hasOwn(PUBLIC, one)) throw new RangeError(`nobody is called ${one}`);
    }
    for (const name of referredTo(deed)) {
      if (!there.has(name) || gone.has(name))
        throw new RangeError(`no message ${name} is there for ${deed.by}`);
      const own = deed.kind === "edit" || deed.kind === "remove";
      if (own && there.get(name) !== deed.by) throw new RangeError(`${name} is not by ${deed.by}`);
    }
    if (deed.kind === "remove") gone.add(deed.of);
    if (deed.kind !== "post") continue;
    if (there.has(deed.name)) throw new RangeError(`two messages are called ${deed.name}`);
    there.set(deed.name, deed.by);
  }
}

function referredTo(deed: Deed): readonly string[] {
  if (deed.kind === "press") return [];
  if (deed.kind !== "post") return [deed.of];
  return [deed.repliesTo, deed.quotes].filter((name) => name !== undefined);
}
