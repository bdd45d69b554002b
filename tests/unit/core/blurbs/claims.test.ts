import { describe, expect, it } from "vitest";
import { claimIn } from "../../../../src/core/blurbs/claims.ts";
import { CATALOGUES, LOCALES } from "../../../../src/core/blurbs/locales.ts";
import { publicPromise } from "../../../../src/core/blurbs/promise.ts";
import { ladderOf } from "../../../../src/core/blurbs/render.ts";
import { plainWording } from "../../../../src/core/blurbs/wording.ts";
import { at, closedOn, hoursOf, OFFICE_WEEK, someTerms } from "../../../support/terms.ts";

describe("what a sentence promises by itself", () => {
  it.each([
    ["We answer within 30 minutes.", "30 minutes"],
    ["A reply within the hour!", "hour"],
    ["Antwort in 5 Min", "5 Min"],
    ["Closed Dec 24", "Dec 24"],
    ["Answers in 2h", "2h"],
    ["Here for you 24/7", "24/7"],
    ["We are here around the clock.", "around the clock"],
    ["Ask us Mon-Fri", "Mon-Fri"],
    ["Closed on Sundays, open Monday", "Monday"],
    ["Wir sind montags und am Dienstag da.", "Dienstag"],
    ["Ouvert lundi", "lundi"],
    ["99% of you are happy", "99%"],
    ["９９％のお客様", "99%"],
    ["95 of 100 get an answer", "95 of 100"],
    ["9am sharp", "9am"],
    ["Until 17:30", "17:30"],
    ["Open 9-18", "9-18"],
    ["Closed 24 Dec", "24 Dec"],
    ["Geschlossen am 24. Dezember", "24. Dezember"],
    ["Reply in 2 days", "2 days"],
    ["すぐに返信します", "すぐに"],
    ["返信は3日以内", "3日"],
    ["We guarantee an answer", "guarantee"],
  ])("%s", (text, claim) => {
    expect(claimIn(text)).toBe(claim);
  });

  it.each([
    "Howdy, this is Acme! 👋🏽",
    "Ask us for help with your trip: acme.com/help",
    "Sun, sea and Sat nav: we may help.",
    "Wir helfen gern weiter.",
    "Formule 1, May 2026, Boeing 747, since 1999",
    "お時間のあるときにご連絡ください。自分のペースで。",
    "La segunda opción",
  ])("is nothing in: %s", (text) => {
    expect(claimIn(text)).toBeUndefined();
  });

  it.each(LOCALES)("finds the promise in every text of ours, and none in our pleasantries: %s", (locale) => {
    const hours = hoursOf(OFFICE_WEEK, "America/Chicago", [closedOn("2026-12-24")]);
    const promise = publicPromise(someTerms({ hours }), at("2026-12-20T12:00:00Z"));
    if (promise === undefined) throw new Error("nothing is promised");
    const wording = { ...plainWording("Acme", true), show: [] };
    for (const text of ladderOf(promise, locale, wording).texts) expect(claimIn(text)).toBeDefined();
    const { close, lead } = CATALOGUES[locale].messages;
    expect([claimIn(close), claimIn(lead)]).toEqual([undefined, undefined]);
  });
});
