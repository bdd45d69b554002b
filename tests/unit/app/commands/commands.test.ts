import { describe, expect, it } from "vitest";
import { commander, type CommanderDeps } from "../../../../src/app/commands/commands.ts";
import { homesOf } from "../../../../src/app/home.ts";
import { nearest } from "../../../../src/config/nearest.ts";
import { brandId, channelId, personId } from "../../../../src/core/ids.ts";
import { documents } from "../../../../src/documents/documents.ts";
import type { Reply } from "../../../../src/ports/command.ts";
import type { Notifier } from "../../../../src/ports/notifier.ts";
import { filesOf, governedRig, undecided } from "../../../support/governed.ts";
import { ACME, AROUND_THE_CLOCK, aMonitored, appRig, aTeam, type AppRig } from "../../../support/app.ts";
import { formatInstant } from "../../../../src/core/time/iso.ts";
import { aConversation, author, says } from "../../../support/events.ts";
import { at } from "../../../support/at.ts";
import { answered, ASK, rigOf } from "../../../support/one-case.ts";
import { anEntry } from "../../../support/store.ts";

const wordsOf = ({ lines }: Reply): string =>
  lines
    .map((line) =>
      line
        .map((part) => {
          if (typeof part === "string") return part;
          return part.kind === "instant" ? formatInstant(part.at) : part.text;
        })
        .join(""),
    )
    .join("\n");

const depsOf = (rig: AppRig, over: Partial<CommanderDeps> = {}): CommanderDeps => ({
  ...rig,
  ...undecided(filesOf(AROUND_THE_CLOCK)),
  monitored: rig.watch.channels,
  nearest,
  documents,
  ...over,
});

/** What a person reads who types that. */
async function asks(deps: CommanderDeps, text: string, user = "U0ANA0001", brand = ACME): Promise<string> {
  const [name = "", ...words] = text.split(" ");
  return wordsOf(await commander(deps)({ brand, user, name, words: words.join(" "), id: text }));
}

describe("a command", () => {
  it("tells of its own brand alone", async () => {
    const rig = await rigOf([ASK]);
    const other = aTeam({ brand: brandId("other") });
    const deps = depsOf(rig, { teams: new Map([...rig.teams, [other.brand, other]]) });
    const id = await rig.caseOf("m1");
    expect(await asks(deps, "due")).toContain("1 case open");
    for (const text of ["due", "status", `explain ${id}`, "terms", "stats", "due x-acme"]) {
      const told = await asks(deps, text, "U0ANA0001", other.brand);
      expect(told).not.toMatch(/1 case|x-acme ?\(|Case [0-9a-f]/);
    }
    expect(await asks(deps, "due", "U0ANA0001", brandId("none"))).toContain("belongs to no brand");
  });

  it("counts the alerts of its own brand alone, and calls none of another's late its own", async () => {
    const rig = await rigOf([ASK]);
    const before = await asks(depsOf(rig), "status");
    const since = at("2026-11-02T15:00:00Z");
    await rig.store.queue([
      anEntry("theirs", await rig.caseOf("m1"), { brand: brandId("other"), calledAt: since }),
    ]);
    expect(await asks(depsOf(rig), "status")).toBe(before);
    await rig.store.queue([anEntry("ours", await rig.caseOf("m1"), { calledAt: since })]);
    expect(await asks(depsOf(rig), "status")).toContain("alerts are late");
  });

  it("names in the list of what is due the incident that covers a case", async () => {
    const rig = await governedRig();
    const deps = depsOf(rig, { ...rig.deps, store: rig.store, clock: rig.clock });
    await rig.tell(says(author("ana"), "m1", "2026-11-02T15:00:00Z"));
    await asks(deps, "incident start surge");
    await rig.until("2026-11-02T15:10:00Z");
    const after = says(author("bob"), "m2", "2026-11-02T15:10:00Z", { conversation: aConversation("t2") });
    await rig.tell(after);
    const [head, ...cases] = (await asks(deps, "due")).split("\n").filter((line) => !line.startsWith("“"));
    expect(head).toContain("2 cases open");
    expect(cases.filter((line) => line.includes("incident surge"))).toEqual([
      expect.stringContaining("due 2026-11-02T19:10"),
    ]);
  });

  it("keeps customers' words back while nobody can tell who may read them", async () => {
    const team = aTeam({ actions: { userGroups: ["S0SOCIAL1"], people: [] } });
    const rig = await appRig({ team, start: "2026-11-02T17:00:00Z" });
    await rig.tell(ASK);
    const slow: Notifier = { ...rig.slack, members: () => Promise.reject(new Error("Slack does not tell")) };
    const told = await asks(depsOf(rig, { notifiers: new Map([[ACME, slow]]) }), "due");
    expect(told).toContain("a customer");
    expect(told).not.toContain("words of m1");
  });

  it("shows the words of a channel with actions of its own to the people listed there alone", async () => {
    const rig = await rigOf([ASK]);
    const strict = { ...rig.monitored, actions: { userGroups: [], people: [personId("bo")] } };
    const deps = depsOf(rig, { watch: { ...rig.watch, channels: new Map([[strict.id, strict]]) } });
    expect(await asks(deps, "due", "U0BO00001")).toContain("words of m1");
    const told = await asks(deps, "due", "U0ANA0001");
    expect(told).not.toContain("words of m1");
    expect(told).toContain("shown to those who may act on its channel");
    const homes = homesOf(deps);
    const [ana, bo] = [await homes.open(ACME, "U0ANA0001", 0), await homes.open(ACME, "U0BO00001", 0)];
    expect(bo.cases).toMatchObject([{ words: { text: "words of m1" } }]);
    expect(ana.cases).toMatchObject([{ words: undefined, link: undefined }]);
    expect([bo.cases[0]?.mayClaim, ana.cases[0]?.mayClaim]).toEqual([true, false]);
    const id = await rig.caseOf("m1");
    expect(await asks(deps, `explain ${id}`, "U0BO00001")).toContain(`Case ${id}: @ana on x-acme, waiting`);
    expect(await asks(deps, `explain ${id}`)).toContain(`Case ${id}: a customer on x-acme, waiting`);
  });

  it("explains a case without an address or an id of anybody", async () => {
    const rig = await rigOf([ASK]);
    const id = await rig.caseOf("m1");
    await rig.store.queue(
      [
        "slack:C0SOCIAL1",
        "slack:U0BO00001",
        "email:Ana@acme.example",
        "email:old@acme.example",
        "pagerduty:pager",
      ].map((destination) => anEntry(destination, id, { destination })),
    );
    const told = await asks(depsOf(rig), `explain ${id}`);
    for (const words of ["the channel of route team", "bo, directly", "ana, by mail", "somebody, by mail"]) {
      expect(told).toContain(`of first, to ${words}`);
    }
    expect(told).toContain("to pagerduty, route pager");
    expect(told).not.toMatch(/acme\.example|U0BO|C0SOCIAL/);
    expect(told).not.toContain(`${ASK.author.id} in `);
  });

  it("lists ten cases and says where the others are", async () => {
    const rig = await appRig({ start: "2026-11-02T17:00:00Z" });
    await rig.tell(
      ...Array.from({ length: 13 }, (_, i) =>
        says(author(`c${i}`), `m${i}`, `2026-11-02T16:${10 + i}:00Z`, {
          conversation: aConversation(`t${i}`),
        }),
      ),
    );
    const told = await asks(depsOf(rig), "due");
    expect(told).toContain("13 cases open");
    expect(told.match(/\/ssla explain/g)).toHaveLength(10);
    expect(told).toContain("and 3 more");
    // The first due first.
    expect(told.indexOf("words of m0")).toBeLessThan(told.indexOf("words of m9"));
    expect(told).not.toContain("words of m10");
  });

  it("counts an answer in time as kept, and says what was counted for neither", async () => {
    const rig = await rigOf([ASK, answered("15:30:00")]);
    expect(await asks(depsOf(rig), "stats")).toMatch(
      /x-acme · 1 case · kept 1 of 1 \(goal 95 %\) · half answered within 30 min/,
    );
  });

  it("forgets of the statistics what is older than a week", async () => {
    const rig = await rigOf([ASK, answered("15:30:00")]);
    await rig.until("2026-11-09T15:00:01Z");
    // It was opened more than a week ago, and fell due an hour later.
    expect(await asks(depsOf(rig), "stats")).toContain("0 cases · kept 1 of 1");
    await rig.until("2026-11-09T16:00:01Z");
    expect(await asks(depsOf(rig), "stats")).toContain("0 cases · nothing decided yet");
  });

  it("gives no shift where there is no rota and no end is named", async () => {
    const rig = await appRig();
    expect(await asks(depsOf(rig), "shift")).toContain("nobody");
    expect(await asks(depsOf(rig), "shift take")).toContain("Until when?");
    expect(await asks(depsOf(rig), "shift take until 18:00")).toContain(
      "You are on shift until 2026-11-03T00:00",
    );
    const [swap] = await rig.store.roster.swaps(ACME, rig.clock.now());
    expect(swap).toMatchObject({ person: personId("ana"), by: personId("ana"), from: rig.clock.now() });
  });

  it("lets somebody who is allowed but in no list stand in, under the id that alerts can mention", async () => {
    const rig = await appRig();
    await asks(depsOf(rig), "shift take until 18:00", "U0STRANGE");
    const [swap] = await rig.store.roster.swaps(ACME, rig.clock.now());
    expect(swap?.person).toBe("user:U0STRANGE");
    expect(await asks(depsOf(rig), "prefs", "U0STRANGE")).toContain("not among the `people`");
  });

  it("on a channel that is not watched any more finds nothing, and names those that are", async () => {
    const rig = await appRig();
    const two = aMonitored({ id: channelId("x-travel") });
    const watch = { ...rig.watch, channels: new Map([...rig.watch.channels, [two.id, two] as const]) };
    expect(await asks(depsOf(rig, { watch }), "due zzz")).toContain("there are x-acme, x-travel");
    expect(await asks(depsOf(rig, { watch }), "terms")).toContain("Name a channel");
    expect(await asks(depsOf(rig, { watch }), "terms x-travel")).toContain("no terms are in force yet");
  });
});
