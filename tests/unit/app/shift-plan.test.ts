import { describe, expect, it } from "vitest";
import { shiftPlan } from "../../../src/app/shift-plan.ts";
import type { Team } from "../../../src/app/team.ts";
import { personId } from "../../../src/core/ids.ts";
import { parseWeek } from "../../../src/core/time/week-text.ts";
import { aTeam } from "../../support/app.ts";
import { at, shown } from "../../support/at.ts";
import { hoursOf } from "../../support/terms.ts";

const ANA = personId("ana");
const BO = personId("bo");
const CY = personId("cy");

/** Ana in the morning, Bo after one, in Chicago; a Monday. */
const rota: Team["rota"] = [
  { hours: hoursOf(parseWeek({ "mon-fri": ["09:00-13:00"] }).week), person: ANA, group: undefined },
  { hours: hoursOf(parseWeek({ "mon-fri": ["13:00-18:00"] }).week), person: BO, group: undefined },
];
const swapOf = (person: typeof ANA, from: string, until: string): Team["swaps"][number] => ({
  person,
  by: person,
  from: at(from),
  until: at(until),
  at: at(from),
});

const planOf = (team: Partial<Team>, now: string): string => {
  const { now: current, until, next } = shiftPlan(aTeam({ rota, ...team }), at(now));
  return `${current?.person ?? "nobody"} until ${shown(until)}, then ${next?.who.person ?? "nobody"} from ${shown(next?.from)}`;
};

describe("the plan of a shift", () => {
  it("tells who is on shift until when, and who comes next", () => {
    expect(planOf({}, "2026-11-02T16:00:00Z")).toBe(
      "ana until 2026-11-02T19:00:00.000Z, then bo from 2026-11-02T19:00:00.000Z",
    );
  });

  it("tells at night who comes in the morning, over a weekend too", () => {
    expect(planOf({}, "2026-11-07T03:00:00Z")).toBe(
      "nobody until 2026-11-09T15:00:00.000Z, then ana from 2026-11-09T15:00:00.000Z",
    );
  });

  it("follows a swap, and the rota after it", () => {
    const swaps = [swapOf(CY, "2026-11-02T16:00:00Z", "2026-11-02T17:00:00Z")];
    expect(planOf({ swaps }, "2026-11-02T16:00:00Z")).toBe(
      "cy until 2026-11-02T17:00:00.000Z, then ana from 2026-11-02T17:00:00.000Z",
    );
  });

  it("of somebody who stays on runs over the change of the rota", () => {
    const swaps = [swapOf(BO, "2026-11-02T16:00:00Z", "2026-11-02T19:00:00Z")];
    expect(planOf({ swaps }, "2026-11-02T16:00:00Z")).toBe(
      "bo until 2026-11-03T00:00:00.000Z, then ana from 2026-11-03T15:00:00.000Z",
    );
  });

  it("passes over who is away, until they are back", () => {
    const { people } = aTeam();
    const ana = people.get(ANA);
    if (ana === undefined) throw new Error("no ana");
    const away = new Map([...people, [ANA, { ...ana, awayUntil: at("2026-11-02T17:00:00Z") }]]);
    expect(planOf({ people: away }, "2026-11-02T16:00:00Z")).toBe(
      "nobody until 2026-11-02T17:00:00.000Z, then ana from 2026-11-02T17:00:00.000Z",
    );
  });

  it("has no end where there is no rota", () => {
    expect(planOf({ rota: [] }, "2026-11-02T16:00:00Z")).toBe("nobody until never, then nobody from never");
  });
});
