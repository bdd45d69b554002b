import { loadHolidayData } from "../config/holidays/holiday-data.ts";
import { nearest } from "../config/nearest.ts";
import { wrongWithDuration } from "../config/schema/duration-field.ts";
import { parsePercent } from "../config/schema/text-fields.ts";
import { CHANNEL_KINDS } from "../config/ssla/channel-schema.ts";
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
export function initQuestions(zone: string): readonly Question[] {
  return [
    ask("brand", "Which brand is it?", "Acme Travel", (name) =>
      /[A-Za-z0-9]/.test(name) ? undefined : "its id needs a letter from a to z, or a digit",
    ),
    ask("kind", `Where do customers write (${CHANNEL_KINDS.join(", ")})?`, "x", wrongKind),
    {
      key: "place",
      text: (answers) => PLACES[kindOf(answers)].question,
      otherwise: (answers) => PLACES[kindOf(answers)].example,
      wrong: (answer, answers) => {
        const { form, example } = PLACES[kindOf(answers)];
        return form.test(answer) ? undefined : `write it like ${example}`;
      },
    },
    ask("timezone", "In which time zone do you work?", zone, wrongZone),
    ask("hours", "When do you answer (24/7, or days and hours)?", "mon-fri 09:00-18:00", wrongHours),
    ask("holidays", "Whose public holidays are free (US, US-IL, DE-BY, or none)?", "none", wrongHolidays),
    ask("first", "Within how much working time does a customer get a first reply?", "1h", wrongFirst),
    ask("objective", "How often do you keep that?", "95%", wrongObjective),
    ask("alerts", "Id of the Slack channel that is warned?", "C00000001", slackId("CG")),
    {
      key: "lead",
      text: (answers) => LEADS[kindOf(answers)].question,
      otherwise: (answers) => LEADS[kindOf(answers)].example,
      wrong: (answer, answers) => {
        const { form, mend } = LEADS[kindOf(answers)];
        return form.test(answer) ? undefined : mend;
      },
    },
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

/** The kind of channel that was answered. */
export function kindOf(answers: Answers): (typeof CHANNEL_KINDS)[number] {
  return CHANNEL_KINDS.find((kind) => kind === answers.get("kind")) ?? "x";
}

const PLACES = {
  x: { question: "Id of your account on X?", example: "1000000001", form: /^\d+$/ },
  discord: {
    question: "Ids of the Discord server and channel?",
    example: "1000000001/1000000002",
    form: /^\d+\/\d+$/,
  },
  slack: {
    question: "Ids of the Slack workspace and channel of the community?",
    example: "T00000001/C00000002",
    form: /^[TE][A-Z0-9]+\/[CG][A-Z0-9]+$/,
  },
  facebook: { question: "Id of your Facebook page?", example: "1000000001", form: /^\d+$/ },
} as const;

const LEAD = {
  question: "Slack id of the person to mention when you are late?",
  example: "U00000001",
  form: /^[UW][A-Z0-9]{2,}$/,
  mend: "an id starts with U or W, in capitals and digits",
};

/** Where no account is the brand's own, the answers of its people count: one of them must have an account there. */
const LEADS = {
  x: LEAD,
  facebook: LEAD,
  discord: {
    question: "Slack id, and Discord account id, of a person who answers (mentioned when you are late)?",
    example: "U00000001/1000000003",
    form: /^[UW][A-Z0-9]{2,}\/\d+$/,
    mend: "write it like U00000001/1000000003: on Slack U or W, capitals and digits; on Discord digits",
  },
  slack: {
    question: "Slack ids, in your workspace and in the community's, of a person who answers?",
    example: "U00000001/U00000002",
    form: /^[UW][A-Z0-9]{2,}(\/[UW][A-Z0-9]{2,})?$/,
    mend: "write it like U00000001/U00000002, or U00000001 when it is one workspace: U or W, capitals and digits",
  },
} as const;

function ask(key: QuestionKey, text: string, otherwise: string, wrong: Question["wrong"]): Question {
  return { key, text: () => text, otherwise: () => otherwise, wrong };
}

function wrongKind(answer: string): string | undefined {
  return CHANNEL_KINDS.some((kind) => kind === answer)
    ? undefined
    : `it is one of ${CHANNEL_KINDS.join(", ")}`;
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
