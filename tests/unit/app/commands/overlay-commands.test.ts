import { describe, expect, test } from "vitest";
import { incident } from "../../../../src/app/commands/incident.ts";
import { surge } from "../../../../src/app/commands/surge.ts";
import type { OverlayCommand } from "../../../../src/app/commands/overlay-command.ts";
import { personId } from "../../../../src/core/ids.ts";
import { aTeam } from "../../../support/app.ts";
import { governedRig, type GovernedRig } from "../../../support/governed.ts";

/** What Ana (or who has that id) is told when she types `text` after `/ssla`. */
async function typed(rig: GovernedRig, text: string, user = "U0ANA0001"): Promise<readonly string[]> {
  const [name, ...words] = text.split(" ");
  const commands: readonly OverlayCommand[] = [surge(rig.deps), incident(rig.deps)];
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name ?? ""}`);
  const asked = {
    team: rig.team,
    user,
    person: personId("ana"),
    words,
    now: rig.clock.now(),
    id: `${text} ${rig.clock.now()}`,
  };
  return (await command.run(asked)).lines.map((line) =>
    line.filter((part) => typeof part === "string").join(""),
  );
}

describe("/ssla surge", () => {
  test("starts the surge terms on a channel for so long, tells the team, and ends them", async () => {
    const rig = await governedRig();
    expect(await typed(rig, "surge")).toEqual(["No surge and no incident runs."]);
    const started =
      "Surge terms “surge” are in force on X (x-acme) until Mon 2026-11-02 13:00:00 America/Chicago";
    expect(await typed(rig, "surge start x-acme for 4h")).toEqual([`${started}.`]);
    expect((await rig.asked()).map(({ title }) => title)).toEqual([started]);
    expect(await typed(rig, "surge")).toEqual([`${started}.`]);
    await rig.until("2026-11-02T16:00:00Z");
    expect((await typed(rig, "surge end"))[0]).toContain("Ended.");
    expect(rig.inForce("2026-11-02T16:00:00Z")).toBe("2026-01-01");
  });

  test("says what it does not understand, and changes nothing", async () => {
    const rig = await governedRig();
    expect((await typed(rig, "surge strat x-acme"))[0]).toContain("There is no “surge strat”");
    expect(await typed(rig, "surge start x-acem")).toEqual([
      "“x-acem” is no overlay (surge), no channel (x-acme) and no span such as 2h. Nothing was changed.",
    ]);
    expect((await typed(rig, "surge start closing"))[0]).toContain("never closes");
    expect(rig.book.decided().acts).toEqual([]);
  });

  test("is for those who may act only", async () => {
    const team = aTeam({ actions: { userGroups: [], people: [personId("bo")] } });
    const rig = await governedRig({ team });
    expect((await typed(rig, "surge start"))[0]).toContain("Only people listed under `actions`");
    expect((await typed(rig, "incident start surge", "U0ANA0001"))[0]).toContain("Only people listed");
    expect((await typed(rig, "surge start", "U0BO00001"))[0]).toContain("in force");
  });
});

describe("/ssla incident", () => {
  test("starts one until somebody ends it, and shows its texts", async () => {
    const rig = await governedRig();
    expect(await typed(rig, "incident start surge")).toEqual([
      "Incident terms “surge” are in force on X (x-acme) until somebody ends it.",
      "public, every channel: “We know of the outage and are on it.”",
      "team, x-acme, en: “Point to the pinned post.”",
    ]);
    expect((await typed(rig, "incident told surge"))[0]).toContain("0 cases is done");
    await rig.until("2026-11-02T16:00:00Z");
    expect((await typed(rig, "incident end surge"))[0]).toContain("Ended.");
    expect((await typed(rig, "incident end surge"))[0]).toContain("Nothing was changed.");
    expect((await typed(rig, "incident told surge"))[0]).toContain("No incident “surge” runs.");
  });

  test("without a name says which there are", async () => {
    const rig = await governedRig();
    expect((await typed(rig, "incident start"))[0]).toContain("there are: surge");
  });
});
