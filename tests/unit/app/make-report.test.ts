import { describe, expect, it } from "vitest";
import { makeReport, type NamedChannel } from "../../../src/app/make-report.ts";
import { phoneLines } from "../../../src/app/report-lines.ts";
import { channelId } from "../../../src/core/ids.ts";
import { CAUSES } from "../../../src/core/stats/causes.ts";
import type { ChannelFigures } from "../../../src/core/stats/figures.ts";
import { zoneOf } from "../../../src/core/time/zone.ts";
import type { Report } from "../../../src/ports/report.ts";
import {
  MONDAY,
  OLDEST,
  SOME_MISSES,
  someChannel,
  someFigures,
  someWeek,
} from "../../support/week-figures.ts";

const X: NamedChannel = { name: "X", promise: "first reply within 1 h · terms of 1 Nov", isShared: true };

function report(channels: readonly ChannelFigures[], named: (id: string) => NamedChannel = () => X): Report {
  return makeReport(someWeek(channels), {
    brand: "Acme Travel",
    zone: zoneOf("America/Chicago"),
    week: "2026-W47",
    misses: SOME_MISSES,
    channelOf: named,
  });
}

const withFirst = (met: number, missed: number, changed: Partial<ChannelFigures> = {}): ChannelFigures => {
  const channel = someChannel(changed);
  return { ...channel, clocks: { ...channel.clocks, first: someFigures(met, missed) }, ...changed };
};

/** Words that a manager should not have to know. */
const BANNED =
  /percentile|median|\bp90\b|\bp95\b|interval|confidence|\bmean\b|average|attainment|sample|significan|deviation|censored|quantile|\bSLA\b|%/i;

describe("the first screen of a report", () => {
  it("says what was kept of what was promised, where it went wrong, and what would have helped", () => {
    const { title, lines } = report([someChannel()]);
    expect(title).toBe("Acme Travel: replies of 16-22 Nov 2026");
    expect(lines).toEqual([
      "X kept 93 of 100 promises (goal 95), 2 down.",
      "Most misses: Mondays 9-10 on X.",
      "One more person Mondays 9-10 would have kept 5 of 6.",
    ]);
  });

  it("proposes against the commonest cause where one more person would not have helped", () => {
    const worstHour = { weekday: 0, hour: 9, misses: 6, of: 7, keptByOneMore: 2 };
    expect(report([someChannel({ worstHour })]).lines.at(-1)).toBe(
      "Call help when many write at once: so 5 of 7 were missed.",
    );
  });

  it("proposes nothing where nothing was missed", () => {
    const { lines } = report([withFirst(29, 0, { worstHour: undefined, causes: [], trend: [] })]);
    expect(lines).toEqual(["X kept 29 of 29 promises (goal 95 of 100)."]);
  });

  it("says what does not count, who waits, and that it can still change", () => {
    const given = someFigures(93, 7, { provisionalUntil: MONDAY });
    const first = {
      ...given,
      results: { ...given.results, pending: 2, excluded: 3, withdrawn: 4, unknown: 1 },
    };
    const clocks = { ...someChannel().clocks, first };
    const waiting = { count: 2, overdue: 0, oldest: OLDEST };
    const { lines, isProvisional } = report([someChannel({ clocks, waiting })]);
    expect(lines).toContain("X kept 93 of 100 promises (goal 95), 2 down. Not final.");
    expect(lines).toContain("2 customers wait now, since Fri 2026-11-20 10:00.");
    expect(lines).toContain("Not counted: 2 still open, 4 needed no reply, 3 not for us, 1 not seen.");
    expect(isProvisional).toBe(true);
  });

  it("says so when nothing was due, and when nothing was watched", () => {
    expect(report([withFirst(0, 0, { worstHour: undefined, trend: [] })]).lines).toEqual([
      "X: no reply was due.",
    ]);
    expect(report([]).lines).toEqual(["No channel was watched in this week."]);
  });

  it.each([
    ["one channel", 1, "X"],
    ["twelve channels", 12, "Discord"],
    ["twelve channels with long names", 12, "W".repeat(200)],
  ])("fits on a phone with its title: %s", (_, count, name) => {
    const given = someFigures(9300, 700, { provisionalUntil: MONDAY });
    const first = {
      ...given,
      results: { ...given.results, pending: 1200, excluded: 1300, withdrawn: 1400, unknown: 1500 },
    };
    const channels = Array.from({ length: count }, (__, i) => {
      const channel = someChannel({ channel: channelId(`c${i}`) });
      return {
        ...channel,
        clocks: { ...channel.clocks, first },
        waiting: { count: 9, overdue: 1, oldest: OLDEST },
      };
    });
    const { title, lines } = report(channels, () => ({ ...X, name }));
    const all = [title, ...lines].reduce((sum, line) => sum + phoneLines(line), 0);
    expect(all).toBeLessThanOrEqual(12);
    expect(lines.length).toBeGreaterThan(0);
  });

  it("has no word that only statisticians know, whatever the cause", () => {
    for (const cause of CAUSES) {
      const { title, lines } = report([
        someChannel({ causes: [{ cause, misses: 7 }], worstHour: undefined }),
        someChannel(),
      ]);
      expect([title, ...lines].join("\n")).not.toMatch(BANNED);
      expect(lines.some((line) => line.endsWith(": so 7 of 7 were missed."))).toBe(true);
    }
  });
});

describe("what a report tells beside", () => {
  it("says what nobody can know", () => {
    const first = { ...someFigures(93, 7), inferred: 3 };
    const results = { ...first.results, unknown: 1 };
    const clocks = { ...someChannel().clocks, first: { ...first, results } };
    expect(report([someChannel({ clocks })]).unknown).toEqual([
      "X: the team shares one account there, so nobody can tell who wrote an answer.",
      "X: of 1 promise we cannot tell whether it was kept; we did not see the channel then.",
      "X: 3 answers named nobody, and count for everybody who waited in that thread.",
    ]);
  });

  it("gives each number a name of its own and its meaning, and leaves out clocks that never ran", () => {
    const measures = report([someChannel()]).channels[0]?.measures ?? [];
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
    expect(measures.filter(({ means }) => means === "")).toEqual([]);
    expect(measures.find(({ name }) => name === "first.attainment")).toMatchObject({
      value: 0.93,
      shown: "93.0 %",
    });
    expect(measures.find(({ name }) => name === "first.median")?.shown).toBe("22 min");
    expect(measures.some(({ name }) => name.startsWith("next."))).toBe(false);
  });

  it("writes the days of the weeks by the channel's clocks", () => {
    expect(report([someChannel()]).channels[0]?.weeks).toEqual(["26 Oct", "2 Nov", "9 Nov", "16 Nov"]);
  });
});
