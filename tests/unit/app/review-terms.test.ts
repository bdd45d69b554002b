import { describe, expect, test } from "vitest";
import { remindOfReviews } from "../../../src/app/review-terms.ts";
import type { Team } from "../../../src/app/team.ts";
import { aRoute, aTeam } from "../../support/app.ts";
import { on } from "../../support/at.ts";
import { filesOf, governedRig } from "../../support/governed.ts";
import { ALL_WEEK, hoursOf, someTerms } from "../../support/terms.ts";

const REVIEWED = { ...someTerms({ hours: hoursOf(ALL_WEEK) }), reviewBy: on("2026-11-20") };

/** What was queued by each of those instants, when it is asked twice. */
async function reminded(instants: readonly string[], team: Team = aTeam()) {
  const rig = await governedRig({ files: filesOf(REVIEWED), team });
  const told: (readonly string[])[] = [];
  for (const iso of instants) {
    await rig.until(iso);
    await remindOfReviews(rig.deps);
    await remindOfReviews(rig.deps);
    const rows = await rig.rows();
    told.push(
      rows
        .toSorted((a, b) => a.calledAt - b.calledAt)
        .map(
          ({ destination, subject }) =>
            `${destination} ${subject.kind === "ops" ? subject.notice.title : ""}`,
        ),
    );
  }
  return told;
}

describe("terms that are to be reviewed", () => {
  test("are told of 14 days before, 3 days before and on the day, at nine by their own clocks, each time once", async () => {
    const told = await reminded([
      "2026-11-06T14:59:59Z", // a second before nine in Chicago
      "2026-11-06T15:00:00Z",
      "2026-11-17T15:00:00Z",
      "2026-11-20T15:00:00Z",
      "2026-12-20T15:00:00Z",
    ]);
    expect(told.map((all) => all.length)).toEqual([0, 1, 2, 3, 3]);
    expect(told.at(-1)).toEqual([
      "slack:U0CY00001 The terms of X (x-acme) are to be reviewed by 2026-11-20, in 14 days",
      "slack:U0CY00001 The terms of X (x-acme) are to be reviewed by 2026-11-20, in 3 days",
      "slack:U0CY00001 The terms of X (x-acme) are to be reviewed by 2026-11-20",
    ]);
  });

  test("are told of once when nobody was there to be told earlier", async () => {
    const [told] = await reminded(["2026-11-18T15:00:00Z"]);
    expect(told).toEqual([expect.stringContaining("in 2 days")]);
  });

  test("are told to the lead where there is no manager, else to ops", async () => {
    const without = (...names: readonly string[]): Team => {
      const team = aTeam();
      return { ...team, routes: new Map([...team.routes].filter(([name]) => !names.includes(name))) };
    };
    const noon = "2026-11-20T18:00:00Z";
    expect((await reminded([noon], without("manager")))[0]?.[0]).toContain("slack:U0BO00001");
    expect((await reminded([noon], without("manager", "lead")))[0]?.[0]).toContain("slack:C0OPS0001");
    const nobody = aTeam({ routes: new Map([["team", aRoute({ channel: "C0SOCIAL1" })]]) });
    expect((await reminded([noon], nobody))[0]?.[0]).toContain("slack:C0SOCIAL1");
  });
});
