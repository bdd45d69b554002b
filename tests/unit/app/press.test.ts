import { describe, expect, test } from "vitest";
import { foldBy } from "../../../src/app/decide.ts";
import { press } from "../../../src/app/press.ts";
import { brandId, personId } from "../../../src/core/ids.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import type { Action, Receipt } from "../../../src/ports/notifier.ts";
import { ACME, appRig, aTeam, type AppRig } from "../../support/app.ts";
import { at, shown } from "../../support/at.ts";
import { author, BRAND, says } from "../../support/events.ts";
import { eventsWith } from "../../support/store.ts";
import { ALL_WEEK, hoursOf, noTarget, someTerms } from "../../support/terms.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANA = "U0ANA0001";
const BO = "U0BO00001";
const CY = "U0CY00001";

interface Pressing {
  readonly rig: AppRig;
  readonly push: (action: Action, user?: string, id?: string) => Promise<Receipt>;
  readonly events: () => Promise<number>;
  readonly state: () => Promise<string | undefined>;
}

async function pressing(text: Parameters<typeof appRig>[0] = {}, ask = ASK): Promise<Pressing> {
  const rig = await appRig(text);
  await rig.tell(ask);
  const caseId = await rig.caseOf("m1");
  let presses = 0;
  return {
    rig,
    push: (action, user = ANA, id = `press ${++presses}`) => press(rig, ACME, { caseId, action, user, id }),
    events: async () => (await rig.store.queries.counts()).events,
    state: async () => (await rig.store.queries.caseById(caseId))?.entry.state,
  };
}

describe("a press", () => {
  test.each([
    ["claim", { kind: "claim" }, "waiting", "You've got it."],
    [
      "snooze",
      { kind: "snooze", choice: "1h" },
      "waiting",
      "Snoozed until Mon 2026-11-02 10:00:00 (America/Chicago).",
    ],
    ["no reply needed", { kind: "no reply needed" }, "closed", "Marked as needing no reply."],
    ["not for us", { kind: "not for us", reason: "spam" }, "closed", "Marked as not for us: spam."],
    ["resolve", { kind: "resolve" }, "closed", "Resolved."],
  ] as const)("of %s is committed, said, and can be undone", async (_what, action, state, text) => {
    const { push, state: stateNow, events } = await pressing();
    const receipt = await push(action, ANA, "p1");
    expect(receipt.text).toContain(text);
    expect(receipt.undo?.act).toBe("p1");
    expect(await stateNow()).toBe(state);
    expect(await events()).toBe(2);
    const undone = await push({ kind: "undo", act: "p1" });
    expect(undone).toEqual({ text: "Taken back.", undo: undefined });
    expect(await stateNow()).toBe("waiting");
  });

  test("of explain tells how it stands and changes nothing", async () => {
    const { push, events } = await pressing();
    const { text, undo } = await push({ kind: "explain" });
    expect(text).toContain("first: pending");
    expect(undo).toBeUndefined();
    expect(await events()).toBe(1);
  });

  test("of explain tells when the channel was not watched, and whether that was caught up with", async () => {
    const { push, rig } = await pressing();
    const { blind, sighted } = rig.store.coverage;
    await blind(rig.monitored.id, at("2026-11-02T15:00:00Z"), "X says 503");
    expect((await push({ kind: "explain" })).text).toContain(
      "\n  not watched Mon 2026-11-02 09:00:00 until now: X says 503",
    );
    await sighted(rig.monitored.id, at("2026-11-02T15:01:00Z"), true);
    expect((await push({ kind: "explain" })).text).toContain("all that was posted then has been read since");
  });

  test("delivered twice counts once", async () => {
    const { push, events, rig } = await pressing();
    await push({ kind: "snooze", choice: "15m" }, ANA, "same");
    await rig.until("2026-11-02T15:00:05Z");
    expect((await push({ kind: "snooze", choice: "15m" }, ANA, "same")).text).toBe("That was done already.");
    expect(await events()).toBe(2);
    await push({ kind: "claim" }, ANA, "again");
    expect((await push({ kind: "claim" }, ANA, "again")).text).toBe("That was done already.");
    expect(await events()).toBe(3);
  });

  test("whose receipt was lost with the program is not told that it comes too late, and can still be undone", async () => {
    const { push, state, events } = await pressing();
    await push({ kind: "resolve" }, ANA, "same");
    const again = await push({ kind: "resolve" }, ANA, "same");
    expect(again).toMatchObject({ text: "That was done already.", undo: { act: "same" } });
    await push({ kind: "undo", act: "same" }, ANA, "back");
    expect((await push({ kind: "undo", act: "same" }, ANA, "back")).text).toBe("That was done already.");
    expect((await push({ kind: "resolve" }, ANA, "same")).undo).toBeUndefined();
    expect(await state()).toBe("waiting");
    expect(await events()).toBe(3);
  });

  test("of a case of another brand is refused, even where everybody may press", async () => {
    const { rig, events } = await pressing();
    const caseId = await rig.caseOf("m1");
    const stolen = { caseId, action: { kind: "resolve" }, user: ANA, id: "x" } as const;
    const receipt = await press(rig, brandId("other"), stolen);
    expect(receipt.text).toContain("I do not know this case any more");
    expect(await events()).toBe(1);
  });

  test.each([
    [{ kind: "claim" }],
    [{ kind: "snooze", choice: "15m" }],
    [{ kind: "no reply needed" }],
    [{ kind: "not for us", reason: "spam" }],
  ] as const)("of %o that comes after the answer changes nothing and says so", async (action) => {
    const { push, rig, events } = await pressing();
    await rig.tell(says(BRAND, "m2", "2026-11-02T15:05:00Z", { repliesTo: "m1" }));
    expect(await push(action)).toEqual({
      text: "This has been answered already. Nothing was changed.",
      undo: undefined,
      refused: true,
    });
    expect(await events()).toBe(2);
  });

  test("of resolve still ends a case that was answered, but not one that is closed", async () => {
    const { push, rig, state } = await pressing();
    await rig.tell(says(BRAND, "m2", "2026-11-02T15:05:00Z", { repliesTo: "m1" }));
    expect((await push({ kind: "resolve" })).text).toBe("Resolved.");
    expect(await state()).toBe("closed");
    expect((await push({ kind: "resolve" }, BO)).text).toBe(
      "This case is closed already. Nothing was changed.",
    );
  });

  test("about a case that nobody knows, or on a channel that is watched no more, changes nothing", async () => {
    const { rig, push } = await pressing();
    const unknown = await press(rig, ACME, {
      caseId: "gone" as never,
      action: { kind: "claim" },
      user: ANA,
      id: "x",
    });
    expect(unknown.text).toContain("I do not know this case any more");
    const watch = { ...rig.watch, channels: new Map() };
    const caseId = await rig.caseOf("m1");
    const away = await press({ ...rig, watch }, ACME, {
      caseId,
      action: { kind: "claim" },
      user: ANA,
      id: "x",
    });
    expect(away.text).toContain("I do not know this case any more");
    expect((await push({ kind: "claim" })).undo).toBeDefined();
  });

  test("that cannot be committed says nothing", async () => {
    const { rig } = await pressing();
    const store = { ...rig.store, record: () => Promise.reject(new Error("disk full")) };
    const caseId = await rig.caseOf("m1");
    await expect(
      press({ ...rig, store }, ACME, { caseId, action: { kind: "claim" }, user: ANA, id: "x" }),
    ).rejects.toThrow("disk full");
  });
});

describe("of what happens at the same moment", () => {
  /** The rig's store, where `happens` comes between the reading of a case and what is committed about it. */
  const overtaken = (rig: AppRig, happens: () => Promise<unknown>): AppRig => {
    const record: typeof rig.store.record = async (...given) => {
      await happens();
      return rig.store.record(...given);
    };
    return { ...rig, store: { ...rig.store, record } };
  };
  const OVERTAKEN =
    "It was answered, or somebody else did something about it, at the same moment: nothing came of this.";

  test.each([
    [{ kind: "claim" }],
    [{ kind: "snooze", choice: "15m" }],
    [{ kind: "no reply needed" }],
    [{ kind: "not for us", reason: "spam" }],
    [{ kind: "escalate", stage: "breach" }],
  ] as const)("the answer beats %o, which is told that nothing came of it", async (action) => {
    const { rig } = await pressing();
    const caseId = await rig.caseOf("m1");
    const answer = says(BRAND, "m2", "2026-11-02T15:00:00Z", { repliesTo: "m1" });
    const given = overtaken(rig, () => rig.tell(answer));
    const receipt = await press(given, ACME, { caseId, action, user: ANA, id: "p1" });
    expect(receipt).toEqual({ text: OVERTAKEN, undo: undefined, refused: true });
  });

  test("one of two who claim has it, and the other is not told so", async () => {
    const { rig, push } = await pressing();
    const both = await Promise.all([push({ kind: "claim" }, ANA), push({ kind: "claim" }, BO)]);
    const subject = (await rig.store.queries.readCase(await rig.caseOf("m1"), foldBy(rig.watch)))?.subject;
    const has = subject?.claim?.by;
    expect(both[has === "ana" ? 0 : 1].text).toContain("You've got it");
    expect(both.filter(({ text }) => text.includes("You've got it"))).toHaveLength(1);
  });

  test("one of two who end it ended it", async () => {
    const { push, state } = await pressing();
    const both = await Promise.all([
      push({ kind: "resolve" }, ANA),
      push({ kind: "not for us", reason: "spam" }, BO),
    ]);
    expect(both.filter(({ undo }) => undo !== undefined)).toHaveLength(1);
    expect(await state()).toBe("closed");
  });
});

describe("who may press", () => {
  const listed = { team: aTeam({ actions: { userGroups: ["S1"], people: [personId("bo")] } }) };
  const REFUSED = "Only people listed under `actions` for this brand can do that. Nothing was changed.";

  test("whoever is listed by name or group, and nobody else", async () => {
    const { rig, push, events } = await pressing(listed);
    rig.slack.groups.set("S1", [CY]);
    expect((await push({ kind: "claim" }, ANA)).text).toBe(REFUSED);
    expect((await push({ kind: "explain" }, ANA)).text).toBe(REFUSED);
    expect(await events()).toBe(1);
    expect((await push({ kind: "claim" }, BO)).undo).toBeDefined();
    expect((await push({ kind: "claim" }, CY)).undo).toBeDefined();
  });

  test("a person whose id nobody knows lets no one in", async () => {
    const { push } = await pressing({
      team: aTeam({ actions: { userGroups: [], people: [personId("di")] } }),
    });
    expect((await push({ kind: "claim" }, ANA)).text).toBe(REFUSED);
  });

  test("every member when nobody is listed: who is in no list of ours acts under their own id", async () => {
    const { rig, push } = await pressing();
    await push({ kind: "claim" }, "U0OTHER01", "p9");
    const events = await eventsWith(rig.store, "m1");
    expect(events.filter(({ kind }) => kind === "act")).toMatchObject([{ id: "p9", by: "user:U0OTHER01" }]);
  });

  test("no guest of the workspace, and nobody of another company, when nobody is listed", async () => {
    const { push, events } = await pressing();
    expect((await push({ kind: "claim" }, "U0GUEST01")).text).toMatch(
      /^Guests, and people of other companies/,
    );
    expect(await events()).toBe(1);
  });

  test("nobody by group where there is nobody to ask for its members", async () => {
    const { rig, events } = await pressing(listed);
    const caseId = await rig.caseOf("m1");
    const given = { ...rig, notifiers: new Map() };
    const receipt = await press(given, ACME, { caseId, action: { kind: "claim" }, user: CY, id: "x" });
    expect(receipt.text).toBe(REFUSED);
    expect(await events()).toBe(1);
  });

  test("nobody by group when the groups cannot be read", async () => {
    const { rig, push, events } = await pressing(listed);
    expect((await push({ kind: "claim" }, BO)).undo).toBeDefined();
    const slack = { ...rig.slack, members: () => Promise.reject(new Error("429")) };
    const caseId = await rig.caseOf("m1");
    const given = { ...rig, notifiers: new Map([[rig.team.brand, slack]]) };
    await expect(
      press(given, ACME, { caseId, action: { kind: "claim" }, user: CY, id: "x" }),
    ).rejects.toThrow("429");
    expect(await events()).toBe(2);
  });
});

describe("a claim", () => {
  test("is taken over by whoever claims next, and refused to who has it", async () => {
    const { rig, push } = await pressing();
    await push({ kind: "claim" }, ANA);
    expect((await push({ kind: "claim" }, ANA)).text).toBe("You have this one already.");
    await rig.until("2026-11-02T15:00:05Z");
    expect((await push({ kind: "claim" }, BO)).undo).toBeDefined();
    await rig.until("2026-11-02T15:00:10Z");
    expect((await push({ kind: "claim" }, BO)).text).toBe("You have this one already.");
  });
});

describe("an undo", () => {
  test("is for a minute, and for the person who did it", async () => {
    const { rig, push, state } = await pressing();
    await push({ kind: "no reply needed" }, ANA, "p1");
    expect((await push({ kind: "undo", act: "p1" }, BO)).text).toBe(
      "Only the person who did it can take it back.",
    );
    await rig.until("2026-11-02T15:01:00.001Z");
    expect((await push({ kind: "undo", act: "p1" }, ANA)).text).toContain("for a minute only");
    expect(await state()).toBe("closed");
  });

  test("is in time at the end of the minute, and done once", async () => {
    const { rig, push, state, events } = await pressing();
    await push({ kind: "no reply needed" }, ANA, "p1");
    await rig.until("2026-11-02T15:01:00Z");
    expect((await push({ kind: "undo", act: "p1" }, ANA)).text).toBe("Taken back.");
    expect((await push({ kind: "undo", act: "p1" }, ANA)).text).toBe("It was taken back already.");
    expect(await state()).toBe("waiting");
    expect(await events()).toBe(3);
  });

  test("of an act that nobody did is refused", async () => {
    const { push, events } = await pressing();
    expect((await push({ kind: "undo", act: "nothing" })).undo).toBeUndefined();
    expect(await events()).toBe(1);
  });
});

describe("a snooze", () => {
  const OFFICE = { history: termsHistory([someTerms()]) };

  async function until(start: string, choice: "15m" | "1h" | "closing", text = OFFICE): Promise<string> {
    const { rig, push } = await pressing({ ...text, start }, says(author("ana"), "m1", start));
    await push({ kind: "snooze", choice }, ANA, "p1");
    const act = (await eventsWith(rig.store, "m1")).find(({ kind }) => kind === "act");
    return act?.kind === "act" && act.act.kind === "snooze" ? shown(act.act.until) : "not snoozed";
  }

  test.each([
    ["for a while", "2026-11-02T15:00:00Z", "15m", "2026-11-02T15:15:00.000Z"],
    [
      "into the next day when the channel closes before",
      "2026-11-02T23:30:00Z",
      "1h",
      "2026-11-03T15:30:00.000Z",
    ],
    ["from the opening while it is closed", "2026-11-03T05:00:00Z", "15m", "2026-11-03T15:15:00.000Z"],
    ["until it closes", "2026-11-02T15:00:00Z", "closing", "2026-11-03T00:00:00.000Z"],
    [
      "until it closes next while it is closed",
      "2026-11-07T15:00:00Z",
      "closing",
      "2026-11-10T00:00:00.000Z",
    ],
  ] as const)("holds %s, in business time", async (_what, start, choice, end) => {
    expect(await until(start, choice)).toBe(end);
  });

  test("until the closing of a channel that never closes is refused, and says why", async () => {
    const { push, events } = await pressing();
    expect((await push({ kind: "snooze", choice: "closing" })).text).toBe(
      "This channel never closes. Nothing was changed.",
    );
    expect(await events()).toBe(1);
  });

  test("of what nothing was promised for is refused, and says why", async () => {
    const nothing = someTerms({ hours: hoursOf(ALL_WEEK), targets: [noTarget("any", {})] });
    const { push, events } = await pressing({ history: termsHistory([nothing]) });
    expect((await push({ kind: "snooze", choice: "1h" })).text).toBe(
      "Nothing was promised here, so nobody is warned of it. Nothing was changed.",
    );
    expect(await events()).toBe(1);
  });

  test("puts the next warning off", async () => {
    const { rig, push } = await pressing();
    await rig.until("2026-11-02T15:20:00Z");
    await push({ kind: "snooze", choice: "15m" });
    expect(await rig.store.nextAlertAt()).toBe(at("2026-11-02T15:35:00Z"));
  });
});
