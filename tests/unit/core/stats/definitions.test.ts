import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import { channelTally } from "../../../../src/core/stats/channel-tally.ts";
import type { WhyAsked } from "../../../../src/core/stats/definition.ts";
import { DEFINITIONS, definitionOf } from "../../../../src/core/stats/definitions.ts";
import type { ChannelFigures } from "../../../../src/core/stats/figures.ts";
import { NOT_WARNED, type Warned } from "../../../../src/core/stats/warned.ts";
import { weeksUntil } from "../../../../src/core/stats/weeks.ts";
import { zoneOf } from "../../../../src/core/time/zone.ts";
import { author, BRAND, deleted, did, says } from "../../../support/events.ts";
import { aQuestion, on, recordsFrom, WEEK } from "../../../support/stats-week.ts";
import { at } from "../../../support/terms.ts";

const METRICS = readFileSync(new URL("../../../../docs/metrics.md", import.meta.url), "utf8");

/** A week with something of everything: kept, missed, early, claimed, warned, deleted, not for us, unseen, still open. */
function aBusyWeek(): readonly ChannelEvent[] {
  const late = Array.from({ length: 12 }, (_, i) => [
    says(author(`l${i}`), `l${i}`, on("mon", `10:${10 + i}`)),
    did({ kind: "claim" }, `l${i}`, on("mon", `11:${10 + i}`), `claim ${i}`),
    says(BRAND, `re l${i}`, on("mon", `12:${10 + i}`), { repliesTo: `l${i}` }),
  ]);
  const kept = Array.from({ length: 30 }, (_, i) => [
    says(author(`k${i}`), `k${i}`, on("tue", "10:00")),
    says(BRAND, `re k${i}`, on("tue", `10:${10 + i}`), { repliesTo: `k${i}` }),
  ]);
  return [
    ...late.flat(),
    ...kept.flat(),
    says(author("n1"), "n1", on("tue", "20:00")),
    says(BRAND, "re n1", on("tue", "21:00"), { repliesTo: "n1", cues: ["redirect"] }),
    says(author("w1"), "w1", on("wed", "10:00")),
    deleted("w1", on("wed", "10:10"), on("wed", "10:11")),
    says(author("x1"), "x1", on("wed", "10:00")),
    did({ kind: "not for us", reason: "spam" }, "x1", on("wed", "10:10")),
    says(author("u1"), "u1", on("thu", "10:00")),
    says(author("v1"), "v1", on("wed", "12:00")),
    says(author("q1"), "q1", on("fri", "17:00")),
    says(author("q1"), "q2", on("fri", "17:05"), { repliesTo: "q1" }),
  ];
}

function aWeek(): { readonly figures: ChannelFigures; readonly behind: (name: string) => number } {
  const question = aQuestion({
    now: on("fri", "17:30"),
    people: true,
    weeks: weeksUntil(zoneOf("America/Chicago"), WEEK, 4),
    coverage: [
      { from: at(on("thu", "10:10")), to: at(on("thu", "10:20")), state: "blind", cause: undefined },
    ],
  });
  const { opened, records } = recordsFrom(aBusyWeek(), question);
  const tally = channelTally(question);
  const warnedOf = (message: string): Warned =>
    message === "l0" || message === "k20" || message === "w1"
      ? { count: 1, firstAt: at(message === "k20" ? on("tue", "10:20") : on("mon", "10:40")) }
      : NOT_WARNED;
  for (const openedAt of opened) tally.addCase(openedAt);
  for (const record of records) tally.add(record, warnedOf(record.message));
  const { period, now } = question;
  const figures = tally.figures();
  const asked: WhyAsked = {
    period,
    now,
    span: figures.heatmaps.span,
    clock: "first",
    causeOf: tally.causeOf,
  };
  const behind = (name: string): number =>
    records.filter((record) =>
      definitionOf(name)?.counts({ record, warned: warnedOf(record.message) }, asked),
    ).length;
  return { figures, behind };
}

test("every definition stands in docs/metrics.md, with its title and formula, and nothing else does", () => {
  const text = METRICS.replaceAll(/\s+/g, " ");
  for (const { name, title, formula } of DEFINITIONS) {
    expect(text).toContain(`### \`${name}\` ${title}: ${formula}.`);
  }
  const documented = [...METRICS.matchAll(/^### `(.+)`$/gm)].map(([, name]) => name);
  expect(documented).toEqual(DEFINITIONS.map(({ name }) => name));
  expect(new Set(documented).size).toBe(documented.length);
});

test("every number of a channel's figures is defined, and every field that a definition names is there", () => {
  const { figures } = aWeek();
  const paths = new Set(pathsOf(figures).filter((path) => !IS_QUESTION.test(path)));
  const defined = new Set(DEFINITIONS.flatMap(({ fields }) => fields));
  expect([...paths].filter((path) => !defined.has(path))).toEqual([]);
  // The week has each of them but the causes that it does not have, and a hundred hours without a miss.
  const causes = DEFINITIONS.filter(({ name }) => name.startsWith("cause-")).flatMap(({ fields }) => fields);
  const absent = [...defined].filter((field) => !paths.has(field) && !causes.includes(field));
  expect(absent).toEqual([]);
});

test("the deadlines behind a figure are as many as it says", () => {
  const { figures, behind } = aWeek();
  const { first } = figures.clocks;
  const { results } = first;
  for (const result of ["met", "missed", "pending", "withdrawn", "excluded", "unknown"] as const) {
    expect([result, behind(result)]).toEqual([result, results[result]]);
    expect(behind(result)).toBeGreaterThan(0);
  }
  expect(behind("all")).toBe(Object.values(results).reduce((sum, count) => sum + count, 0));
  expect(behind("attainment")).toBe(first.attainment.decided);
  expect(behind("unanswered")).toBe(first.unanswered);
  expect([behind("early"), behind("redirects"), behind("inferred")]).toEqual([
    first.early,
    first.redirects,
    first.inferred,
  ]);
  expect(behind("opened")).toBe(figures.opened);
  expect([behind("waiting"), behind("overdue")]).toEqual([figures.waiting.count, figures.waiting.overdue]);
  const { alerts } = figures;
  expect([
    behind("warned"),
    behind("heeded"),
    behind("in-vain"),
    behind("noise"),
    behind("missed-unwarned"),
  ]).toEqual([alerts.warned, alerts.heeded, alerts.inVain, alerts.noise, alerts.missedUnwarned]);
  for (const { cause, misses } of figures.causes) {
    expect([cause, behind(`cause-${cause.replaceAll(" ", "-")}`)]).toEqual([cause, misses]);
  }
  expect(figures.causes.reduce((sum, { misses }) => sum + misses, 0)).toBe(results.missed);
});

/** What was asked for, not what came of it. */
const IS_QUESTION = /^(period|heatmaps[.]span|week)[.]/;

/** Where numbers stand, those of groups and clocks as in one group, those of causes by their name. */
function pathsOf(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return [inGroup(path)];
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown) => pathsOf(one, `${path}[]`).map((found) => withCause(found, one)));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => pathsOf(one, path === "" ? key : `${path}.${key}`));
}

const inGroup = (path: string): string =>
  path.replace(/^(clocks[.][a-z]+|published|targets\[\][.]figures|versions\[\][.]figures|trend\[\])[.]/, "");

const withCause = (path: string, one: unknown): string =>
  path === "causes[].misses" && typeof one === "object" && one !== null && "cause" in one
    ? `${path} of ${String(one.cause)}`
    : path;
