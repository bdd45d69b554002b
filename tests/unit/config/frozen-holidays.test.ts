import { afterAll, describe, expect, it } from "vitest";
import type { HolidayData } from "../../../src/config/holidays/holiday-data.ts";
import { loadTerms } from "../../../src/config/terms/load-terms.ts";
import { channelId } from "../../../src/core/ids.ts";
import { freeze } from "../../../src/core/terms/frozen.ts";
import type { Terms } from "../../../src/core/terms/terms.ts";
import { isOpen } from "../../../src/core/time/business-hours.ts";
import { parseInstant } from "../../../src/core/time/iso.ts";
import { localDate, parseLocalDate } from "../../../src/core/time/local-date.ts";
import { fileTermsArchive } from "../../../src/store/file/terms-archive.ts";
import { folderWith, removeFolders, VALID } from "../../support/config-files.ts";

afterAll(removeFolders);

/** Data that know one holiday a year, on that month and day. */
const dataWith = (monthDay: string) => (): Promise<HolidayData> =>
  Promise.resolve({
    wrongPlace: () => undefined,
    holidaysOf: () => (year) => [
      { date: parseLocalDate(`${year}-${monthDay}`) ?? localDate(0), name: "day off" },
    ],
  });

describe("the holidays of a frozen version", () => {
  it("stay as they were when the data change, and of years not yet resolved follow the data", async () => {
    const cwd = folderWith(VALID);
    const archive = fileTermsArchive(`${cwd}/data/frozen-terms.jsonl`);
    const load = async (monthDay: string): Promise<Terms> => {
      const { historyFor } = await loadTerms("config/terms", {
        cwd,
        archive,
        holidayData: dataWith(monthDay),
      });
      const terms = historyFor("x-acme")?.versions[0];
      if (terms === undefined) throw new Error("no terms");
      return terms;
    };
    archive.keep(freeze(channelId("x-acme"), await load("12-15"), 2026));
    const later = await load("12-16");
    const openAt = (date: string): boolean =>
      isOpen(later.hours, parseInstant(`${date}T12:00:00-06:00`) ?? later.from);
    expect([openAt("2026-12-15"), openAt("2026-12-16")]).toEqual([false, true]);
    expect([openAt("2028-12-15"), openAt("2028-12-16")]).toEqual([false, true]); // a Friday and a Saturday
    expect([openAt("2031-12-15"), openAt("2031-12-16")]).toEqual([true, false]);
  });
});
