import { describe, expect, test } from "vitest";
import { dueAlerts } from "../../../src/core/alerts/due-alerts.ts";
import { deliveryKeyOf } from "../../../src/core/alerts/alert-key.ts";
import { messagesFor } from "../../../src/app/destinations.ts";
import { mentionsOf, onShift, someone, type Route, type Shift, type Team } from "../../../src/app/team.ts";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import { personId } from "../../../src/core/ids.ts";
import { duration } from "../../../src/core/time/instant.ts";
import type { Terms } from "../../../src/core/terms/terms.ts";
import type { OutboxEntry } from "../../../src/ports/outbox.ts";
import { aMonitored, aRoute, AROUND_THE_CLOCK, aTeam } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, did, says } from "../../support/events.ts";
import { hoursOf, inForce, OFFICE_WEEK } from "../../support/terms.ts";
import { casesOf } from "../../support/verdicts.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const BO = personId("bo");
const OFFICE = hoursOf(OFFICE_WEEK);
const shift = (over: Partial<Shift>): Shift => ({
  hours: OFFICE,
  person: undefined,
  group: undefined,
  ...over,
});
const NIGHT = "2026-11-03T05:00:00Z";

/** What the case of those events calls for by `when`, as messages. */
function calledFor(
  team: Team,
  escalation: Terms["escalation"],
  when = "2026-11-02T15:30:00Z",
  {
    events = [ASK],
    alerts = "team",
  }: { readonly events?: readonly ChannelEvent[]; readonly alerts?: string } = {},
): readonly OutboxEntry[] {
  const terms = { ...AROUND_THE_CLOCK, escalation };
  const monitored = aMonitored({ team, alerts });
  return casesOf(events, inForce([terms])).flatMap((subject) =>
    dueAlerts(subject, at(when), new Set()).send.flatMap((alert) => messagesFor(alert, monitored, at(when))),
  );
}
const places = (entries: readonly OutboxEntry[]): readonly string[] =>
  entries.map(({ destination }) => destination);
const warnTo = (...to: readonly string[]): Terms["escalation"] => [{ at: "warning", to }];
const withRoutes = (routes: Readonly<Record<string, Route>>, over: Partial<Team> = {}): Team =>
  aTeam({ routes: new Map(Object.entries(routes)), ...over });

describe("a stage goes", () => {
  test("to the channel of its route, under the key of that place", () => {
    const [entry, ...more] = calledFor(aTeam(), warnTo("team"));
    expect(more).toEqual([]);
    if (entry?.subject.kind !== "stage") throw new Error("no stage");
    const [key] = entry.subject.alertKeys;
    expect(entry).toMatchObject({
      brand: "acme",
      destination: "slack:C0SOCIAL1",
      calledAt: at("2026-11-02T15:30:00Z"),
      deadline: at("2026-11-02T16:00:00Z"),
    });
    expect(entry.key).toBe(key && deliveryKeyOf(key, "slack:C0SOCIAL1"));
    expect(entry.subject).toMatchObject({
      stage: "warn:50%",
      stageKind: "warning",
      isLastWarning: false,
      clock: "first",
      anchor: "m1",
      routes: ["team"],
    });
  });

  test("to each of its people by direct message when its routes name no channel", () => {
    const team = withRoutes({
      lead: aRoute({ people: [BO, personId("cy"), BO] }),
      more: aRoute({ people: [BO] }),
    });
    expect(places(calledFor(team, warnTo("lead", "more")))).toEqual(["slack:U0BO00001", "slack:U0CY00001"]);
  });

  test("as one message that mentions all to the one channel of several routes", () => {
    const team = withRoutes({
      team: aRoute({ channel: "CA" }),
      moderators: aRoute({ channel: "CA", people: [BO] }),
      lead: aRoute({ people: [personId("cy")] }),
    });
    const entries = calledFor(team, warnTo("team", "moderators", "lead"));
    expect(places(entries)).toEqual(["slack:CA"]);
    expect(entries[0]?.subject).toMatchObject({ routes: ["team", "moderators", "lead"] });
    expect(mentionsOf(team, ["team", "moderators", "lead"], undefined, at(NIGHT))).toEqual({
      users: ["U0BO00001", "U0CY00001"],
      groups: [],
    });
  });

  test("to every channel that its routes name", () => {
    const team = withRoutes({ team: aRoute({ channel: "CA" }), moderators: aRoute({ channel: "CB" }) });
    const entries = calledFor(team, warnTo("team", "moderators"));
    expect(places(entries)).toEqual(["slack:CA", "slack:CB"]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(2);
  });

  test.each([
    ["to the person on shift", [shift({ person: BO })], "2026-11-02T15:30:00Z", ["slack:U0BO00001"]],
    [
      "to the first whose hours hold",
      [shift({ person: personId("ana") }), shift({ person: BO })],
      "2026-11-02T15:30:00Z",
      ["slack:U0ANA0001"],
    ],
    [
      "to where all alerts go when a group is on shift, which has no direct message",
      [shift({ group: "S1" })],
      "2026-11-02T15:30:00Z",
      ["slack:CA"],
    ],
    ["to where all alerts go when nobody is on shift", [shift({ person: BO })], NIGHT, ["slack:CA"]],
    [
      "to where all alerts go when whoever is on shift has no id there",
      [shift({ person: personId("di") })],
      "2026-11-02T15:30:00Z",
      ["slack:CA"],
    ],
  ] as const)("of a rota %s", (_what, rota, when, expected) => {
    const team = withRoutes({ team: aRoute({ channel: "CA" }), shift: aRoute({ rota: true }) }, { rota });
    expect(places(calledFor(team, warnTo("shift"), when).slice(0, 1))).toEqual(expected);
  });

  test.each([
    ["that is not there", warnTo("nobody knows it")],
    ["of nobody", warnTo("empty")],
    ["of a person who has no id there", warnTo("unknown")],
    ["at all", []],
  ] as const)(
    "to where all alerts go, else to any channel of the team, without a route %s",
    (_what, escalation) => {
      const routes = {
        empty: aRoute(),
        unknown: aRoute({ people: [personId("di")] }),
        team: aRoute({ channel: "CA" }),
        ops: aRoute({ channel: "CB" }),
      };
      expect(places(calledFor(withRoutes(routes), escalation))).toEqual(["slack:CA"]);
      expect(places(calledFor(withRoutes(routes), escalation, undefined, { alerts: "empty" }))).toEqual([
        "slack:CA",
        "slack:CB",
      ]);
    },
  );

  test("to the people of the team when it has no channel", () => {
    const team = withRoutes({ empty: aRoute(), lead: aRoute({ people: [BO] }) });
    expect(places(calledFor(team, warnTo("empty"), undefined, { alerts: "empty" }))).toEqual([
      "slack:U0BO00001",
    ]);
  });
});

describe("a claim that lapsed", () => {
  const claimed = { events: [ASK, did({ kind: "claim" }, "m1", "2026-11-02T15:10:00Z")] };

  test("is told to the claimant alone", () => {
    const entries = calledFor(aTeam(), warnTo("team", "lead"), "2026-11-02T15:35:00Z", claimed);
    expect(places(entries)).toEqual(["slack:U0ANA0001"]);
    expect(entries[0]?.subject).toMatchObject({ stageKind: "claim lapse", mentions: "ana" });
  });

  test("is told to a claimant who stands in no list of ours", () => {
    const events = [
      ASK,
      { ...did({ kind: "claim" }, "m1", "2026-11-02T15:10:00Z"), by: personId("user:U0GUEST01") },
    ];
    expect(places(calledFor(aTeam(), warnTo("team"), "2026-11-02T15:35:00Z", { events }))).toEqual([
      "slack:U0GUEST01",
    ]);
  });

  test("is told to nobody when the claimant has no id there: the last warning tells the team", () => {
    const events = [ASK, { ...did({ kind: "claim" }, "m1", "2026-11-02T15:10:00Z"), by: personId("di") }];
    expect(calledFor(aTeam(), warnTo("team"), "2026-11-02T15:35:00Z", { events })).toEqual([]);
  });
});

describe("the deadline of a message", () => {
  const escalation: Terms["escalation"] = [
    { at: "warning", to: ["team"] },
    { at: "breach", to: ["team"] },
    { at: "after", after: duration(30 * 60_000), to: ["team"] },
  ];

  test("is the breach for a warning, and five minutes for what comes after it", () => {
    const deadlines = (when: string): readonly unknown[] =>
      calledFor(aTeam(), escalation, when).map(({ deadline, subject }) => [
        subject.kind === "stage" && subject.stage,
        new Date(deadline).toISOString(),
      ]);
    expect(deadlines("2026-11-02T15:50:00Z")).toEqual([["warn:10m", "2026-11-02T16:00:00.000Z"]]);
    expect(deadlines("2026-11-02T16:00:01Z")).toEqual([["breach", "2026-11-02T16:05:00.001Z"]]);
    expect(deadlines("2026-11-02T16:30:01Z")).toEqual([["after:30m", "2026-11-02T16:35:00.000Z"]]);
  });

  test("only the last warning says that it is", () => {
    const isLast = (when: string): readonly unknown[] =>
      calledFor(aTeam(), escalation, when).map(
        ({ subject }) => subject.kind === "stage" && subject.isLastWarning,
      );
    expect(isLast("2026-11-02T15:30:00Z")).toEqual([false]);
    expect(isLast("2026-11-02T15:50:00Z")).toEqual([true]);
    expect(isLast("2026-11-02T16:00:01Z")).toEqual([false]);
  });
});

describe("the rota", () => {
  const rota = [shift({ person: BO, group: "S1" })];

  test("holds from its opening until before its close", () => {
    const team = aTeam({ rota });
    expect(onShift(team, at("2026-11-02T15:00:00Z"))).toBe(rota[0]);
    expect(onShift(team, at("2026-11-02T14:59:59.999Z"))).toBeUndefined();
    expect(onShift(team, at("2026-11-03T00:00:00Z"))).toBeUndefined();
  });

  test("is mentioned by person and group, and only where a route says so", () => {
    const team = aTeam({
      rota,
      routes: new Map([
        ["shift", aRoute({ rota: true })],
        ["team", aRoute({ channel: "CA" })],
      ]),
    });
    const when = at("2026-11-02T15:00:00Z");
    expect(mentionsOf(team, ["shift"], undefined, when)).toEqual({ users: ["U0BO00001"], groups: ["S1"] });
    expect(mentionsOf(team, ["team"], undefined, when)).toEqual({ users: [], groups: [] });
    expect(mentionsOf(team, ["shift"], undefined, at(NIGHT))).toEqual({ users: [], groups: [] });
  });
});

test("each person is mentioned once, the claimant first, nobody whose id we do not know", () => {
  const team = aTeam({
    routes: new Map([["lead", aRoute({ people: [BO, personId("ana"), personId("di"), personId("gone")] })]]),
  });
  expect(mentionsOf(team, ["lead", "nowhere"], personId("ana"), at(NIGHT))).toEqual({
    users: ["U0ANA0001", "U0BO00001"],
    groups: [],
  });
});

test("people go by their name, strangers by the id under which they pressed", () => {
  expect(someone(aTeam(), BO)).toEqual({ name: "bo", user: "U0BO00001" });
  expect(someone(aTeam(), personId("di"))).toEqual({ name: "di", user: undefined });
  expect(someone(aTeam(), personId("user:U9"))).toEqual({ name: "user:U9", user: "U9" });
  expect(someone(aTeam(), personId("gone"))).toEqual({ name: "gone", user: undefined });
});
