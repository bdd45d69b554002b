import { describe, expect, it } from "vitest";
import { CATALOGUES, type Locale } from "../../../../src/core/blurbs/locales.ts";
import { publicPromise, type PublicPromise } from "../../../../src/core/blurbs/promise.ts";
import { ladderOf, renderBlurb } from "../../../../src/core/blurbs/render.ts";
import type { Surface } from "../../../../src/core/blurbs/surface.ts";
import { findSurface } from "../../../../src/core/blurbs/surfaces.ts";
import { plainWording, type Wording } from "../../../../src/core/blurbs/wording.ts";
import type { Terms } from "../../../../src/core/terms/terms.ts";
import type { Week } from "../../../../src/core/time/calendar.ts";
import { parseWeek, type WeekText } from "../../../../src/core/time/week-text.ts";
import { aTarget, at, closedOn, hoursOf, someTerms } from "../../../support/terms.ts";

const week = (text: WeekText): Week => parseWeek(text).week;
const NOW = at("2026-11-02T12:00:00Z");
const wording = plainWording("Acme Travel", true);

const ACME: Terms = {
  ...someTerms({
    hours: hoursOf(week({ "mon-fri": ["09:00-18:00"], sat: ["10:00-14:00"] })),
    answers: ["mention"],
  }),
  purpose: "Fast public help for travellers on the day",
  conduct: { notTolerated: ["insults", "spam"], rules: [] },
};

function promiseOf(terms: Terms): PublicPromise {
  const promise = publicPromise(terms, NOW);
  if (promise === undefined) throw new Error("nothing is promised");
  return promise;
}

const room = (max: number): Surface => ({
  ...{ id: "a.b", platform: "a", name: "A", unit: "utf16", write: "manual", format: "plain" },
  ...{ source: "this test", grade: "A", asOf: "2026-11", max },
});

const inRoom = (max: number, locale: Locale = "en", own: Wording = wording): string =>
  renderBlurb(promiseOf(ACME), room(max), locale, own).text;

const hoursText = (text: WeekText, zone = "America/Chicago"): string => {
  const terms = someTerms({ hours: hoursOf(week(text), zone), answers: ["mention"] });
  return (
    /^Mention us (.*): /u.exec(
      ladderOf(promiseOf(terms), "en", { ...wording, show: [] }).texts[0] ?? "",
    )?.[1] ?? ""
  );
};

describe("hours in words", () => {
  it.each<[string, WeekText]>([
    ["Mon-Fri 9am-6pm or Sat 10am-2pm Chicago time", { "mon-fri": ["09:00-18:00"], sat: ["10:00-14:00"] }],
    ["every day 8:30am-noon and 1pm-5pm Chicago time", { "mon-sun": ["08:30-12:00", "13:00-17:00"] }],
    ["around the clock", "24/7"],
    ["Mon-Fri 10pm-6am Chicago time", { "mon-fri": ["22:00-06:00"] }],
    ["Sat and Sun all day Chicago time", { "sat,sun": ["00:00-24:00"] }],
    ["Wed and Fri-Mon 6pm-midnight Chicago time", { "mon,wed,fri-sun": ["18:00-24:00"] }],
    ["Mon all day or Sun 8pm-midnight Chicago time", { sun: ["20:00-24:00"], mon: ["00:00-24:00"] }],
  ])("compress naturally: %s", (words, text) => {
    expect(hoursText(text)).toBe(words);
  });

  it("are by the clocks of a city, or of UTC where the terms name none", () => {
    const days = { mon: ["09:00-18:00"] };
    expect(hoursText(days, "America/New_York")).toBe("Mon 9am-6pm New York time");
    expect(hoursText(days, "Etc/GMT+5")).toBe("Mon 9am-6pm UTC-5");
    expect(hoursText(days, "Etc/UTC")).toBe("Mon 9am-6pm UTC");
  });
});

describe("coming dates", () => {
  const datesText = (text: WeekText, dates: readonly string[], locale: Locale = "en"): string => {
    const hours = hoursOf(week(text), "America/Chicago", dates.map(closedOn));
    const promise = promiseOf(someTerms({ hours, answers: ["mention"] }));
    return ladderOf(promise, locale, { ...wording, show: [] }).texts[0]?.split(/[.。] ?/u)[1] ?? "";
  };

  it("name the night after them where the week is open past midnight: it is closed too", () => {
    const night = { "mon-fri": ["22:00-06:00"] };
    expect(datesText(night, ["2026-11-05", "2026-11-06"])).toBe("Closed 5-6 Nov and the night after");
    expect(datesText(night, ["2026-11-03", "2026-11-05"])).toBe(
      "Closed 3 Nov and 5 Nov, each with the night after",
    );
    expect(datesText({ thu: ["22:00-06:00"], fri: ["09:00-18:00"] }, ["2026-11-05", "2026-11-13"])).toBe(
      "Closed 13 Nov; closed 5 Nov and the night after",
    );
    expect(datesText("24/7", ["2026-11-05"])).toBe("Closed 5 Nov");
    expect(datesText(night, ["2026-11-05"], "ja")).toBe("11月5日とその夜はお休みです");
  });

  it("take the least room where there is little", () => {
    const hours = hoursOf(week({ "mon-fri": ["09:00-18:00"] }), "America/Chicago", [
      closedOn("2026-11-03"),
      closedOn("2026-11-05"),
    ]);
    const promise = promiseOf(someTerms({ hours, answers: ["mention"] }));
    expect(ladderOf(promise, "en", wording).texts.at(-1)).toBe(
      "Mentions: usually in 1h, Mo-Fr 9-18 Chicago. Closed 3 Nov, 5 Nov.",
    );
  });
});

describe("the ladder", () => {
  const CORE =
    "Mention us Mon-Fri 9am-6pm or Sat 10am-2pm Chicago time: 95 of 100 get a reply within 1 hour.";
  const LATE = "Outside these hours: within 1 hour once we’re back.";
  const PURPOSE = "Fast public help for travellers on the day.";
  const CONDUCT = "Not welcome here: insults and spam.";

  it("drops pleasantries first, then purpose, then conduct, then the nights, then words", () => {
    expect(inRoom(1000)).toBe(
      `Acme Travel is here for you. ${PURPOSE} ${CORE} ${LATE} ${CONDUCT} Thank you!`,
    );
    expect(inRoom(240)).toBe(`${PURPOSE} ${CORE} ${LATE} ${CONDUCT}`);
    expect(inRoom(190)).toBe(`${CORE} ${LATE} ${CONDUCT}`);
    expect(inRoom(160)).toBe(`${CORE} ${LATE}`);
    expect(inRoom(110)).toBe(CORE);
    expect(inRoom(90)).toBe("Mentions: 95 of 100 answered within 1h, Mon-Fri 9am-6pm, Sat 10am-2pm Chicago.");
    expect(inRoom(60)).toBe("Mentions: usually in 1h, Mo-Fr 9-18, Sa 10-14 Chicago");
  });

  it("ends in an error that says by how much it is too long, and never in a text that is cut off", () => {
    expect(renderBlurb(promiseOf(ACME), room(50), "en", wording)).toMatchObject({
      kind: "does not fit",
      text: "Mentions: usually in 1h, Mo-Fr 9-18, Sa 10-14 Chicago",
      over: 3,
      unit: "utf16",
    });
    const thin = { ...room(500), maxBytes: 50 };
    expect(renderBlurb(promiseOf(ACME), thin, "en", wording)).toMatchObject({ over: 3, unit: "bytes" });
  });

  it("does not say usually of what is kept less often than that", () => {
    const seldom = { ...ACME, objective: 0.6 };
    expect(ladderOf(promiseOf(seldom), "en", wording).texts.at(-1)).toContain("60 of 100");
  });

  it("says that only opening hours count where the target is longer than a day is open", () => {
    const slow = promiseOf({ ...ACME, targets: [aTarget({ first: "12h" })] });
    expect(ladderOf(slow, "en", wording).texts[0]).toContain(
      "within 12 hours of opening time. Only opening hours count.",
    );
  });
});

describe("the words of a brand", () => {
  it("take the place of the catalogue's, and name the promise", () => {
    const own: Wording = {
      ...wording,
      label: "Terms of Social Engagement",
      show: ["lead", "close"],
      own: { lead: "Howdy!", close: "Safe travels" },
    };
    expect(inRoom(1000, "en", own)).toMatch(
      /^Howdy! Terms of Social Engagement – Mention us .* Safe travels$/u,
    );
  });

  it("are told in the language in which they were written, and in no other", () => {
    const german = inRoom(1000, "de", { ...wording, native: false });
    expect(german).not.toContain("travellers");
    expect(german).toContain("Was wir hier nicht dulden: Beleidigungen und Spam.");
    const rare = { ...ACME, conduct: { notTolerated: ["talk of rivals"], rules: [] } };
    expect(ladderOf(promiseOf(rare), "de", { ...wording, native: false }).texts[0]).toContain(
      "Bitte bleib fair.",
    );
  });

  it("address readers formally where the brand does", () => {
    expect(inRoom(1000, "de", { ...wording, tone: "formal" })).toContain("Erwähnen Sie uns");
    expect(inRoom(1000, "fr", wording)).toContain("Mentionne-nous");
    expect(CATALOGUES.fr.messages["answer.mention"]).toContain("Mentionnez-nous".toLowerCase());
  });
});

describe("surfaces", () => {
  it("are known by their id", () => {
    expect(findSurface("x.bio")?.max).toBe(160);
    expect(findSurface("x.biography")).toBeUndefined();
  });
});
