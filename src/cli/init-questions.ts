import type { ChannelKinds } from "../channels/define-channel.ts";
import type { InitSettings, PlatformQuestion } from "../channels/kind-settings.ts";
import { loadHolidayData } from "../config/holidays/holiday-data.ts";
import { nearest } from "../config/nearest.ts";
import { wrongWithDuration } from "../config/schema/duration-field.ts";
import { parsePercent } from "../config/schema/text-fields.ts";
import { parseWeek, type WeekText } from "../core/time/week-text.ts";
import { findZone, zoneNames } from "../core/time/zone.ts";

/** What `ssla init` asks. */
export type QuestionKey =
  "brand" | "kind" | "place" | "timezone" | "hours" | "holidays" | "first" | "objective" | "alerts" | "lead";

export type Answers = ReadonlyMap<QuestionKey, string>;

export interface Question {
  readonly key: QuestionKey;
  readonly text: (answers: Answers) => string;
  readonly otherwise: (answers: Answers) => string;
  /** Why the answer will not do; undefined when it will. */
  readonly wrong: (answer: string, answers: Answers) => Promise<string | undefined> | string | undefined;
}

/** The ten questions. `zone` is the time zone to propose. */
export function initQuestions(zone: string, kinds: ChannelKinds): readonly Question[] {
  const known = [...kinds.keys()];
  return [
    ask("brand", "Which brand is it?", "Acme Travel", (name) =>
      /[A-Za-z0-9]/.test(name) ? undefined : "its id needs a letter from a to z, or a digit",
    ),
    ask("kind", `Where do customers write (${known.join(", ")})?`, usualOf(known), (kind) =>
      kinds.has(kind) ? undefined : `it is one of ${known.join(", ")}`,
    ),
    askOf("place", (answers) => kindOf(answers, kinds).place),
    ask("timezone", "In which time zone do you work?", zone, wrongZone),
    ask("hours", "When do you answer (24/7, or days and hours)?", "mon-fri 09:00-18:00", wrongHours),
    ask("holidays", "Whose public holidays are free (US, US-IL, DE-BY, or none)?", "none", wrongHolidays),
    ask("first", "Within how much working time does a customer get a first reply?", "1h", wrongFirst),
    ask("objective", "How often do you keep that?", "95%", wrongObjective),
    ask("alerts", "Id of the Slack channel that is warned?", "C00000001", slackId("CG")),
    askOf("lead", (answers) => kindOf(answers, kinds).lead ?? LEAD),
  ];
}

/**
 * The week that an answer such as `mon-fri 09:00-12:00 and 13:00-18:00, sat 10:00-14:00` writes. A day may come again
 * with more hours; a part without a day has those of the part before.
 */
export function weekAnswer(text: string): WeekText {
  if (text.trim() === "24/7") return "24/7";
  const week = new Map<string, readonly string[]>();
  let days = "";
  for (const part of text.split(",")) {
    const words = part.split(/\s+/).filter((word) => word !== "" && word !== "and");
    const [first = "", ...rest] = words;
    const more = days !== "" && /^\d/.test(first);
    if (!more) days = first;
    week.set(days, [...(week.get(days) ?? []), ...(more ? words : rest)]);
  }
  return Object.fromEntries(week);
}

/** Ids of the person to mention when late: on Slack, and the account with which that person answers, if any. */
export function leadAnswer(answers: Answers): { readonly slack: string; readonly account: string } {
  const [slack = "", account = slack] = (answers.get("lead") ?? "").split("/");
  return { slack, account };
}

/** Country and region of an answer such as `US-IL`; undefined for `none`. */
export function holidaysAnswer(text: string): { country: string; region: string | undefined } | undefined {
  if (text.toLowerCase() === "none") return undefined;
  const [country = "", ...region] = text.split("-");
  return { country, region: region.length === 0 ? undefined : region.join("-") };
}

/** The kind of channel that was answered, and what it needs. Throws RangeError when that was not asked yet. */
export function kindOf(
  answers: Answers,
  kinds: ChannelKinds,
): InitSettings & { readonly kind: string; readonly responders: string } {
  const kind = answers.get("kind") ?? "";
  const init = kinds.get(kind)?.init;
  if (init === undefined) throw new RangeError(`no kind of channel: ${kind}`);
  return { ...init, kind, responders: init.lead === undefined ? "own_account" : "people" };
}

/** What most begin with. */
const USUAL = "x";

const usualOf = (known: readonly string[]): string =>
  known.find((kind) => kind === USUAL) ?? known[0] ?? USUAL;

/** Where the watched account itself answers, its people need no account there. */
const LEAD: PlatformQuestion = {
  question: "Slack id of the person to mention when you are late?",
  example: "U00000001",
  form: /^[UW][A-Z0-9]{2,}$/,
  mend: "an id starts with U or W, in capitals and digits",
};

function ask(key: QuestionKey, text: string, otherwise: string, wrong: Question["wrong"]): Question {
  return { key, text: () => text, otherwise: () => otherwise, wrong };
}

function askOf(key: QuestionKey, questionOf: (answers: Answers) => PlatformQuestion): Question {
  return {
    key,
    text: (answers) => questionOf(answers).question,
    otherwise: (answers) => questionOf(answers).example,
    wrong: (answer, answers) => {
      const { form, example, mend } = questionOf(answers);
      return form.test(answer) ? undefined : (mend ?? `write it like ${example}`);
    },
  };
}

function wrongZone(name: string): string | undefined {
  if (findZone(name) !== undefined) return undefined;
  return `there is no such time zone; did you mean ${nearest(name, zoneNames()) ?? "America/Chicago"}?`;
}

function wrongHours(text: string): string | undefined {
  const [problem] = parseWeek(weekAnswer(text)).problems;
  if (problem === undefined) return undefined;
  const tidy = tidyHours(text);
  if (parseWeek(weekAnswer(tidy)).problems.length === 0) return `write ${tidy}`;
  return `${problem.kind}${problem.key === undefined ? "" : ` (${problem.key})`}; write it like mon-fri 09:00-18:00, sat 10:00-14:00`;
}

/** `Monday–Friday 9:00-17:00` as it must be written: `mon-fri 09:00-17:00`. */
function tidyHours(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[-–—]\s*/g, "-")
    .replaceAll(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*/g, "$1")
    .replaceAll(/(?<![\d:])(\d:\d\d)/g, "0$1");
}

async function wrongHolidays(text: string): Promise<string | undefined> {
  const place = holidaysAnswer(text);
  if (place === undefined) return undefined;
  const wrong = (await loadHolidayData()).wrongPlace(place.country, place.region);
  return wrong && `${wrong.message}; ${wrong.mend}`;
}

function wrongFirst(text: string): string | undefined {
  const wrong = wrongWithDuration(text, undefined);
  return wrong && `${wrong.message}; ${wrong.mend}`;
}

function wrongObjective(text: string): string | undefined {
  const percent = parsePercent(text);
  if (percent !== undefined && percent > 0 && percent < 100) return undefined;
  return percent === 100 ? "nobody keeps every promise: write 99% or less" : "write a percentage such as 95%";
}

function slackId(firstLetters: string): Question["wrong"] {
  const form = new RegExp(`^[${firstLetters}][A-Z0-9]{2,}$`);
  return (answer) =>
    form.test(answer)
      ? undefined
      : `an id starts with ${firstLetters.split("").join(" or ")}, in capitals and digits`;
}
