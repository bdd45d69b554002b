import { termsAt } from "../../core/terms/terms-at.ts";
import type { Terms } from "../../core/terms/terms.ts";
import { comingDates } from "../../core/time/coming-dates.ts";
import { formatLocalDate } from "../../core/time/local-date.ts";
import { describeShifts, describeWeek } from "../../core/time/week-text.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Reply, ReplyLine } from "../../ports/command.ts";
import type { Monitored } from "../monitored.ts";
import { describeTerms } from "../terms-in-words.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { bold, dotted, say } from "./reply.ts";
import { isReply, whichChannels } from "./which-channel.ts";

const YEARS_AHEAD = 1;
const DATES_SHOWN = 5;

/** Not for everybody in the workspace: what the company gains is for those who read its files. */
const UNSAID = new Set(["gains"]);

/** `/ssla terms`: what is promised now; of a named channel all of it. */
export const terms: CommandHandler = {
  name: "terms",
  usage: "terms [channel]",
  help: "what we promise on a channel, and when it is open",
  run: (asked) => Promise.resolve(tellTerms(asked)),
};

function tellTerms(asked: Asked): Reply {
  const channels = whichChannels(asked);
  if (isReply(channels)) return channels;
  const { deps, now, words } = asked;
  const found = channels.map((monitored) => {
    const history = deps.watch.historyOf(monitored.id);
    return { monitored, inForce: history && termsAt(history, now) };
  });
  const [only] = found;
  if (only === undefined) return say("No channel is watched.");
  if (found.length === 1) return { lines: inFull(only.monitored, only.inForce, now) };
  const more = words.length === 0 ? [["Name a channel to read all of its terms."]] : [];
  return { lines: [...found.map(({ monitored, inForce }) => inShort(monitored, inForce)), ...more] };
}

const NONE_YET = "no terms are in force yet: nothing posted now opens a case";

function inShort({ id }: Monitored, inForce: Terms | undefined): ReplyLine {
  if (inForce === undefined) return dotted([bold(id)], [NONE_YET]);
  const { calendar } = inForce.hours;
  const words = describeTerms(inForce, []);
  const promised = inForce.targets.map(
    ({ name }) => `${name}: ${words.get(`response.targets.${name}`) ?? ""}`,
  );
  return dotted(
    [bold(id)],
    [`${describeWeek(calendar.week)} ${calendar.zone.name}`],
    [promised.join("; ")],
    [`terms of ${inForce.version}`],
  );
}

function inFull({ id }: Monitored, inForce: Terms | undefined, now: Instant): readonly ReplyLine[] {
  if (inForce === undefined) return [dotted([bold(id)], [NONE_YET])];
  const { calendar } = inForce.hours;
  const plain = { ...inForce, hours: { ...inForce.hours, calendar: { ...calendar, exceptions: [] } } };
  const said = [...describeTerms(plain, [])].filter(([key]) => !UNSAID.has(key));
  return [
    [bold(`${id}, terms of ${inForce.version}`)],
    ...said.map(([key, text]): ReplyLine => [`${key}: ${text}`]),
    ...comingLines(inForce, now),
  ];
}

/** The next dates on which other hours hold than in the week. */
function comingLines({ hours }: Terms, now: Instant): readonly ReplyLine[] {
  const { holidays, exceptions } = comingDates(hours.calendar, now, YEARS_AHEAD);
  const coming = [
    // An exception beats a holiday.
    ...holidays
      .filter(({ date }) => exceptions.every((one) => one.date !== date))
      .map(({ date, name }) => ({ date, text: `closed (${name})` })),
    ...exceptions.map(({ date, shifts, note }) => ({
      date,
      text: `${describeShifts(shifts)}${note === undefined ? "" : ` (${note})`}`,
    })),
  ].sort((a, b) => a.date - b.date);
  return coming.slice(0, DATES_SHOWN).map(({ date, text }) => [`${formatLocalDate(date)}: ${text}`]);
}
