import { describe, expect, it, test } from "vitest";
import { driftOf, type Drift } from "../../../../src/core/blurbs/drift.ts";
import { LOCALES, type Locale } from "../../../../src/core/blurbs/locales.ts";
import { publicPromise, type PublicPromise } from "../../../../src/core/blurbs/promise.ts";
import { ladderOf } from "../../../../src/core/blurbs/render.ts";
import { plainWording } from "../../../../src/core/blurbs/wording.ts";
import type { Terms } from "../../../../src/core/terms/terms.ts";
import { parseWeek, type WeekText } from "../../../../src/core/time/week-text.ts";
import { aTarget, at, hoursOf, someTerms } from "../../../support/terms.ts";

const WEEK: WeekText = { "mon-fri": ["09:00-18:00"], sat: ["10:00-14:00"] };

interface Said {
  readonly week?: WeekText;
  readonly zone?: string;
  readonly first?: string;
  readonly over?: Partial<Terms>;
}

function promiseOf({
  week = WEEK,
  zone = "America/Chicago",
  first = "1h",
  over = {},
}: Said = {}): PublicPromise {
  const hours = hoursOf(parseWeek(week).week, zone);
  const terms = someTerms({ hours, answers: ["mention"], targets: [aTarget({ first })] });
  const promise = publicPromise({ ...terms, ...over }, at("2026-11-02T12:00:00Z"));
  if (promise === undefined) throw new Error("nothing is promised");
  return promise;
}

const textOf = (said: Said = {}, locale: Locale = "en"): string =>
  ladderOf(promiseOf(said), locale, plainWording("Acme Travel", true)).texts[0] ?? "";

const OURS = textOf();
const drift = (live: string): Drift => driftOf(live, OURS, promiseOf());
const differs = (...parts: readonly string[]) => ({ kind: "differs", parts });

describe("a live text", () => {
  test("is the same whatever a platform made of its spaces", () => {
    expect(drift(`  ${OURS.replace(". ", ".\n\n")}\n`)).toEqual({ kind: "same" });
  });

  it.each<[string, string]>([
    ["among other sentences", `Hello! ${OURS} Book at acme.example.`],
    ["in the fewest words", "Usually 1h, @mentions, Mon-Fri 9am-6pm, Sat 10am-2pm Chicago."],
  ])("that says the same %s is reworded", (_, live) => {
    expect(drift(live)).toEqual({ kind: "reworded" });
  });

  it.each(LOCALES.filter((locale) => locale !== "en"))("in another language is reworded: %s", (locale) => {
    expect(drift(textOf({}, locale))).toEqual({ kind: "reworded" });
  });

  it.each<[string, Said]>([
    ["hours", { week: { "mon-fri": ["08:00-18:00"], sat: ["10:00-14:00"] } }],
    ["zone", { zone: "Europe/Berlin" }],
    ["target", { first: "2h" }],
    ["share", { over: { objective: 0.99 } }],
    ["messages", { over: { answers: ["mention", "direct"] } }],
  ])("that says other %s differs in just that, in any language", (part, said) => {
    for (const locale of LOCALES) expect(drift(textOf(said, locale))).toEqual(differs(part));
  });

  test("differs in all that was edited", () => {
    expect(drift(OURS.replace("9am", "7am").replace("1 hour", "20 minutes"))).toEqual(
      differs("hours", "target"),
    );
  });

  test("that names dates which are over differs in its dates", () => {
    const [lead, after] = OURS.split(/(?<=within 1 hour)/u);
    expect(drift(`${lead ?? ""}. Closed 24-26 October${after ?? ""}`)).toEqual(differs("dates"));
  });

  test("with a right promise beside a wrong one differs: customers go by either", () => {
    expect(drift(`${OURS} ${textOf({ first: "2h" })}`)).toEqual(differs("target"));
    expect(drift(`${textOf({ first: "2h" }, "de")}\n${OURS}`)).toEqual(differs("target"));
  });

  it.each([
    "We're here 24/7",
    "Support: 9-5 EST",
    "Replies in 10 min!",
    "Wir antworten in 2 Stunden",
    "Open till 6 p.m.",
  ])("that promises something nobody can read is unreadable: %s", (live) => {
    expect(drift(live)).toEqual({ kind: "unreadable" });
  });

  it.each(["", "   ", "Travel the world with us.", "Founded in 1987, loved by 300,000 travellers"])(
    "that promises nothing lets ours be missing: %j",
    (live) => {
      expect(drift(live)).toEqual({ kind: "missing" });
    },
  );

  test("may say “usually” of a promise that is kept usually, and of no other", () => {
    const live = "Usually 1h, @mentions, Mon-Fri 9am-6pm, Sat 10am-2pm Chicago.";
    expect(driftOf(live, OURS, promiseOf({ over: { objective: 0.7 } }))).toEqual(differs("share"));
  });
});
