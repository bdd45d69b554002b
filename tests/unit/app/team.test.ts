import { describe, expect, test } from "vitest";
import { placesOfRoutes } from "../../../src/app/destinations.ts";
import { keepTeams } from "../../../src/app/keep-teams.ts";
import { mentionsOf, onShift, teamNow, type Shift, type Team } from "../../../src/app/team.ts";
import { personId, type PersonId } from "../../../src/core/ids.ts";
import type { Preferences, Swap } from "../../../src/ports/roster.ts";
import { ACME, appRig, aRoute, aTeam } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { X_ACME } from "../../support/store.ts";
import { ALL_WEEK, hoursOf, OFFICE_WEEK } from "../../support/terms.ts";

const [ANA, BO, CY] = ["ana", "bo", "cy"].map(personId) as [PersonId, PersonId, PersonId];
const DAY = at("2026-11-02T16:00:00Z");
const TOMORROW = at("2026-11-03T06:00:00Z");

const shift = (person: PersonId, week = OFFICE_WEEK): Shift => ({
  hours: hoursOf(week),
  person,
  group: undefined,
});

const ROUTES: Team["routes"] = new Map([
  ["team", aRoute({ channel: "C0SOCIAL1" })],
  ["shift", aRoute({ rota: true })],
  ["lead", aRoute({ people: [BO] })],
  ["manager", aRoute({ people: [CY], email: true })],
]);

/** Ana by day, Cy at any time; they chose and arranged that. */
function team(
  preferences: Readonly<Record<string, Partial<Preferences>>> = {},
  swaps: readonly Swap[] = [],
): Team {
  const chosen = Object.entries(preferences).map(
    ([person, one]) => [personId(person), { also: [], awayUntil: undefined, ...one }] as const,
  );
  const rota = [shift(ANA), shift(CY, ALL_WEEK)];
  return teamNow(aTeam({ routes: ROUTES, rota }), new Map(chosen), swaps);
}

const aSwap = (person: PersonId, over: Partial<Swap> = {}): Swap => ({
  from: at("2026-11-02T15:30:00Z"),
  until: at("2026-11-02T17:00:00Z"),
  person,
  by: ANA,
  at: at("2026-11-01T12:00:00Z"),
  ...over,
});

const away = { awayUntil: TOMORROW };
const users = (given: Team, ...routes: readonly string[]): readonly string[] =>
  mentionsOf(given, routes, undefined, DAY).users;

describe("a swap", () => {
  const swapped = team({}, [aSwap(BO)]);

  test("puts a person on shift from its beginning until before its end, whatever the rota says", () => {
    expect(users(swapped, "shift")).toEqual(["U0BO00001"]);
    const shiftAt = (iso: string): unknown => onShift(swapped, at(iso))?.person;
    expect(shiftAt("2026-11-02T15:29:59.999Z")).toBe("ana");
    expect(shiftAt("2026-11-02T15:30:00Z")).toBe("bo");
    expect(shiftAt("2026-11-02T17:00:00Z")).toBe("ana");
  });

  test("with somebody who works here no more counts for nothing", () => {
    const gone = team({}, [aSwap(personId("zoe"))]);
    expect(onShift(gone, DAY)?.person).toBe("ana");
    const stranger = team({}, [aSwap(personId("user:U0STRANGE"))]);
    expect(users(stranger, "shift")).toEqual(["U0STRANGE"]);
  });

  test("that was arranged later counts, but not with somebody who is away", () => {
    const swaps = [aSwap(BO), aSwap(CY)];
    expect(users(team({}, swaps), "shift")).toEqual(["U0CY00001"]);
    expect(users(team({ cy: away }, swaps), "shift")).toEqual(["U0BO00001"]);
    expect(users(team({ cy: away, bo: away }, swaps), "shift")).toEqual(["U0ANA0001"]);
  });
});

describe("who is away", () => {
  test("is passed over by the rota, and back on shift when the leave ends", () => {
    const given = team({ ana: away });
    expect(users(given, "shift")).toEqual(["U0CY00001"]);
    expect(onShift(given, at("2026-11-03T16:00:00Z"))?.person).toBe("ana");
    const short = team({ ana: { awayUntil: DAY } });
    expect(users(short, "shift")).toEqual(["U0ANA0001"]);
  });

  test("leaves the shift to the team when nobody else is on it", () => {
    const given = team({ ana: away, cy: away });
    expect(users(given, "shift")).toEqual([]);
    expect(placesOfRoutes(given, ["shift"], DAY)).toEqual(["slack:C0SOCIAL1"]);
  });

  test("is not woken by any route: those of lead are in their place", () => {
    const given = team({ cy: away });
    expect(users(given, "manager")).toEqual(["U0BO00001"]);
    expect(placesOfRoutes(given, ["manager"], DAY)).toEqual(["slack:U0BO00001", "email:bo@acme.example"]);
    expect(mentionsOf(given, ["team"], CY, DAY).users).toEqual(["U0BO00001"]);
  });

  test("with all of lead away too leaves the channel to itself", () => {
    const given = team({ cy: away, bo: away });
    expect(mentionsOf(given, ["team", "manager"], CY, DAY)).toEqual({ users: [], groups: [] });
    expect(placesOfRoutes(given, ["manager"], DAY)).toEqual([]);
  });
});

describe("an alert goes besides", () => {
  test("to the people of a route that mails, once to each", () => {
    const given = team({ cy: { also: ["e-mail"] } });
    expect(placesOfRoutes(given, ["team", "manager", "lead"], DAY)).toEqual([
      "slack:C0SOCIAL1",
      "email:cy@acme.example",
    ]);
  });

  test("to each of its people as they wish, and to nobody who is not among them", () => {
    const given = team({ bo: { also: ["direct message", "e-mail"] }, ana: { also: ["e-mail"] } });
    expect(placesOfRoutes(given, ["team", "lead"], DAY)).toEqual([
      "slack:C0SOCIAL1",
      "slack:U0BO00001",
      "email:bo@acme.example",
    ]);
  });

  test("to the services of a route, by its name", () => {
    const routes = new Map([["pager", aRoute({ services: ["pagerduty", "webhook"] })]]);
    expect(placesOfRoutes(aTeam({ routes }), ["pager"], DAY)).toEqual(["pagerduty:pager", "webhook:pager"]);
  });

  test("to no address where none is known", () => {
    const routes = new Map([["lead", aRoute({ people: [personId("gone"), BO], email: true })]]);
    expect(placesOfRoutes(aTeam({ routes }), ["lead"], DAY)).toEqual([
      "slack:U0BO00001",
      "email:bo@acme.example",
    ]);
  });
});

describe("what is written to the roster", () => {
  test("is in the teams and channels at once, and after a restart", async () => {
    const rig = await appRig({ team: team(), start: "2026-11-02T16:00:00Z" });
    const given = { ...rig, monitored: new Map([[X_ACME, rig.monitored]]) };
    const kept = await keepTeams(given);
    await kept.store.roster.prefer(ACME, ANA, { also: ["e-mail"], awayUntil: TOMORROW });
    await kept.store.roster.swap(ACME, aSwap(BO));
    await kept.store.roster.prefer(ACME, CY, { also: [], awayUntil: undefined });
    const again = await keepTeams(given);
    for (const { teams, monitored } of [kept, again]) {
      const now = teams.get(ACME);
      expect(now?.swaps).toEqual([aSwap(BO)]);
      expect(now?.people.get(ANA)).toMatchObject({ name: "ana", also: ["e-mail"], awayUntil: TOMORROW });
      expect(monitored.get(X_ACME)?.team).toBe(now);
    }
  });
});
