import { timeBetween, hours } from "../../core/time/instant.ts";
import type { Reply, ReplyLine } from "../../ports/command.ts";
import type { Preferences } from "../../ports/roster.ts";
import type { Person } from "../team.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { at, bold, say } from "./reply.ts";
import { startOf } from "./times.ts";

/** `/ssla prefs`: how I am woken, and that I am on leave. One's own, so that nobody has to be allowed to. */
export const prefs: CommandHandler = {
  name: "prefs",
  usage: "prefs | prefs dm on|off | prefs email on|off | prefs away until 2026-12-01 | prefs back",
  help: "how you are woken beside the mention in the channel; leave",
  run: runPrefs,
};

type Way = Preferences["also"][number];

const WAYS: Readonly<Record<string, Way>> = {
  dm: "direct message",
  email: "e-mail",
  "e-mail": "e-mail",
  mail: "e-mail",
};

/** Longer leaves are slips of the finger. */
const LONGEST = hours(24 * 366);

async function runPrefs(asked: Asked): Promise<Reply> {
  const { team, person, words } = asked;
  const mine = team.people.get(person);
  if (mine === undefined) {
    return say(
      "You are not among the `people` of this brand: ask whoever keeps ssla.yaml to enter you there.",
    );
  }
  const [first, second, third] = words.map((word) => word.toLowerCase());
  if (first === undefined) return { lines: linesOf(mine, asked) };
  if (first === "back") return changed(asked, { also: mine.also, awayUntil: undefined });
  if (first === "away") return goAway(asked, mine, second === "until" ? third : second);
  const way = WAYS[first];
  if (way === undefined || (second !== "on" && second !== "off")) {
    return say(`I cannot read “prefs ${words.join(" ")}”. Write /ssla ${prefs.usage}`);
  }
  if (way === "e-mail" && second === "on" && mine.email === undefined) {
    return say(
      "I have no way to send you mail: there is no address of yours in ssla.yaml, or no mail server. Nothing was changed.",
    );
  }
  const others = mine.also.filter((one) => one !== way);
  return changed(asked, { also: second === "on" ? [...others, way] : others, awayUntil: mine.awayUntil });
}

async function goAway(asked: Asked, { also }: Person, date: string | undefined): Promise<Reply> {
  const { team, now } = asked;
  const until = date === undefined ? undefined : startOf(date, team.zone);
  if (until === undefined)
    return say("Until when? Write the day you are back: /ssla prefs away until 2026-12-01");
  if (until <= now) return say("That day has come already. Nothing was changed.");
  if (timeBetween(now, until) > LONGEST) return say("That is more than a year away. Nothing was changed.");
  return changed(asked, { also, awayUntil: until });
}

async function changed(asked: Asked, preferences: Preferences): Promise<Reply> {
  const { deps, team, person } = asked;
  await deps.store.roster.prefer(team.brand, person, preferences);
  deps.log.info("preferences.changed", { brand: team.brand });
  return { lines: [["Noted."], ...linesOf(preferences, asked)] };
}

function linesOf({ also, awayUntil }: Preferences, { now }: Asked): readonly ReplyLine[] {
  const ways = [
    "a mention in the channel",
    ...also.map((way) => (way === "e-mail" ? "an e-mail" : `a ${way}`)),
  ];
  const isAway = awayUntil !== undefined && awayUntil > now;
  return [
    [bold("You are woken by"), `: ${ways.join(" and ")}`],
    isAway
      ? [bold("Away"), " until ", at(awayUntil), ": nothing wakes you, and the shift passes you over"]
      : ["Not away"],
  ];
}
