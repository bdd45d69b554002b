import { describe, expect, test } from "vitest";
import { brandId, channelId, personId } from "../../../src/core/ids.ts";
import { freeze, type FrozenVersion } from "../../../src/core/terms/frozen.ts";
import type { Terms } from "../../../src/core/terms/terms.ts";
import { decideBy } from "../../../src/app/decide.ts";
import { proposeTerms } from "../../../src/app/propose-terms.ts";
import { termsBook } from "../../../src/app/terms-book.ts";
import { termsAt } from "../../../src/core/terms/terms-at.ts";
import { ACME, aTeam } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, says } from "../../support/events.ts";
import { anIntake, X_ACME } from "../../support/store.ts";
import { filesOf, governedRig } from "../../support/governed.ts";
import { aTarget, ALL_WEEK, hoursOf, someTerms } from "../../support/terms.ts";

const [ANA, BO, CY] = ["U0ANA0001", "U0BO00001", "U0CY00001"];
const TEAM = aTeam({ approvers: [personId("bo"), personId("cy")] });
const hours = hoursOf(ALL_WEEK);

/** In Chicago the second of November 2026 is nine o'clock in the rig; this is in force long before. */
const OLD = someTerms({ hours });
const promise = (first: string, hash: string): Terms => ({
  ...someTerms({ version: "2026-12-01", from: "2026-12-01T06:00:00Z", hours, targets: [aTarget({ first })] }),
  hash,
});
const NEW = promise("30m", "new");
const AFTER = "2026-12-05T12:00:00Z";

/** A rig that has run before `NEW` was written. */
async function waiting(fresh: Terms = NEW) {
  const rig = await governedRig({ files: filesOf(OLD), team: TEAM });
  await rig.propose();
  rig.book.exchange(filesOf(OLD, fresh));
  await rig.propose();
  return rig;
}

describe("a new version of a brand with approvers", () => {
  test("is proposed to each of them once, old and new promise side by side, with instant and zone", async () => {
    const rig = await waiting();
    await rig.propose();
    const asked = await rig.asked();
    expect(asked.map(({ to }) => to)).toEqual([`D${BO}`, `D${CY}`]);
    expect(asked[0]?.title).toBe("New terms wait for your approval: 1 Dec 2026, X (x-acme)");
    expect(asked[0]?.lines).toContain(
      "First reply: until now 95 of 100 within 1 h → new 95 of 100 within 30 min",
    );
    expect(asked[0]?.lines.at(-1)).toContain("in force from Tue 2026-12-01 00:00:00 America/Chicago");
    expect(asked[0]?.lines.at(-1)).toContain("the terms of 1 Jan 2026 stay in force");
  });

  test("is not in force on its date without a click", async () => {
    const rig = await waiting();
    expect(rig.inForce(AFTER)).toBe("2026-01-01");
  });

  test("approved before its date is in force from its date, and every message about it says so", async () => {
    const rig = await waiting();
    const { text } = await rig.press("approve");
    expect(text).toBe("Approved: in force from Tue 2026-12-01 00:00:00 America/Chicago.");
    expect(rig.inForce("2026-12-01T05:59:59.999Z")).toBe("2026-01-01");
    expect(rig.inForce("2026-12-01T06:00:00Z")).toBe("2026-12-01");
    expect((await rig.asked()).map(({ outcome }) => outcome)).toEqual([
      "Approved by bo: in force from Tue 2026-12-01 00:00:00 America/Chicago",
      "Approved by bo: in force from Tue 2026-12-01 00:00:00 America/Chicago",
    ]);
  });

  test("approved after its date is in force from the click, and changes nothing that was posted before", async () => {
    const rig = await waiting();
    await rig.until("2026-12-03T12:00:00Z");
    await rig.press("approve");
    expect(rig.inForce("2026-12-03T11:59:59.999Z")).toBe("2026-01-01");
    expect(rig.inForce("2026-12-03T12:00:00Z")).toBe("2026-12-01");
  });

  test("is not approved by anybody else, nor twice", async () => {
    const rig = await waiting();
    expect((await rig.press("approve", ANA)).text).toContain("Only people listed under `approvers`");
    expect(rig.inForce(AFTER)).toBe("2026-01-01");
    await rig.press("approve", CY);
    await rig.until("2026-12-03T12:00:00Z");
    expect((await rig.press("approve", BO)).text).toBe(
      "These terms were approved by cy already. Nothing was changed.",
    );
    expect(rig.inForce("2026-12-02T00:00:00Z")).toBe("2026-12-01");
  });

  test("that is changed after approval is a new proposal, and out of force until it is approved itself", async () => {
    const rig = await waiting();
    const [first] = await rig.asked();
    await rig.press("approve");
    rig.book.exchange(filesOf(OLD, promise("2h", "changed")));
    expect(rig.inForce(AFTER)).toBe("2026-01-01");
    await rig.propose();
    expect((await rig.press("approve", BO, first?.question)).text).toContain("changed meanwhile");
    expect((await rig.asked()).filter(({ outcome }) => outcome === undefined)).toHaveLength(2);
    await rig.press("approve");
    expect(rig.inForce(AFTER)).toBe("2026-12-01");
  });

  test("that is changed while it waits is withdrawn, and can be approved if it is put back", async () => {
    const rig = await waiting();
    await rig.asked();
    rig.book.exchange(filesOf(OLD, promise("2h", "changed")));
    await rig.propose();
    expect((await rig.asked())[0]?.outcome).toBe("Withdrawn: its file was changed, or is gone.");
    rig.book.exchange(filesOf(OLD, NEW));
    await rig.propose();
    const open = (await rig.asked()).filter(({ outcome }) => outcome === undefined);
    expect(open).toHaveLength(2);
    expect((await rig.press("approve", BO, open[0]?.question)).text).toContain("Approved");
  });

  test("that is put back before anybody was asked is asked about all the same", async () => {
    const rig = await waiting();
    rig.book.exchange(filesOf(OLD));
    await rig.propose();
    expect(await rig.asked()).toEqual([]);
    rig.book.exchange(filesOf(OLD, NEW));
    await rig.propose();
    expect(await rig.asked()).toHaveLength(2);
  });

  test("waits while an earlier one waits, and never comes back over a later one in force", async () => {
    const rig = await waiting();
    const [first] = await rig.asked();
    const later = someTerms({ version: "2026-12-10", from: "2026-12-10T06:00:00Z", hours });
    rig.book.exchange(filesOf(OLD, NEW, later));
    await rig.propose();
    expect((await rig.press("approve")).text).toContain("The terms of 1 Dec 2026 come before these");
    rig.book.exchange(filesOf(OLD, later));
    await rig.propose();
    await rig.press(
      "approve",
      BO,
      (await rig.asked()).findLast(({ outcome }) => outcome === undefined)?.question,
    );
    await rig.until("2026-12-11T12:00:00Z");
    rig.book.exchange(filesOf(OLD, NEW, later));
    await rig.propose();
    expect((await rig.press("approve", BO, first?.question)).text).toContain("are in force already");
    expect(rig.inForce("2026-12-12T00:00:00Z")).toBe("2026-12-10");
  });

  test("approved late keeps the instant of the click when nobody has to approve any more", async () => {
    const rig = await waiting();
    await rig.until("2026-12-03T12:00:00Z");
    await rig.press("approve");
    const files = filesOf(OLD, NEW);
    const later = await termsBook(rig.store, rig.deps.monitored, new Map([[ACME, aTeam()]]), files);
    const history = later.loaded().historyOf(X_ACME);
    expect(history && termsAt(history, at("2026-12-03T11:59:59.999Z"))?.version).toBe("2026-01-01");
    expect(history && termsAt(history, at("2026-12-03T12:00:00Z"))?.version).toBe("2026-12-01");
  });

  test("approved late does not reach back over what was judged already, by a platform whose clock is ahead", async () => {
    const rig = await waiting();
    await rig.until("2026-12-03T12:00:00Z");
    const ahead = says(author("ana"), "m1", "2026-12-03T12:00:03Z");
    await rig.store.record(anIntake([ahead], { receivedAt: rig.clock.now() }), decideBy(rig.watch));
    await rig.press("approve");
    expect(rig.inForce("2026-12-03T12:00:03Z")).toBe("2026-01-01");
    expect(rig.inForce("2026-12-03T12:00:03.001Z")).toBe("2026-12-01");
  });

  test("that nobody approved takes force by its date where nobody has to approve any more", async () => {
    const rig = await waiting();
    const free = await termsBook(
      rig.store,
      rig.deps.monitored,
      new Map([[ACME, aTeam()]]),
      filesOf(OLD, NEW),
    );
    const history = free.loaded().historyOf(X_ACME);
    expect(history && termsAt(history, at(AFTER))?.version).toBe("2026-12-01");
  });

  test("shows every change to whoever asks for it", async () => {
    const rig = await waiting();
    expect((await rig.press("changes", ANA)).text).toContain("response.targets.standard: first 1h, next 2h");
  });
});

describe("what is in force without a click", () => {
  test("is what had begun when the brand first asked, and what has judged", async () => {
    const kept = [freeze(channelId("x-acme"), NEW, 2026)];
    const rig = await governedRig({ files: filesOf(OLD, NEW), team: TEAM, kept });
    await rig.propose();
    expect(await rig.asked()).toEqual([]);
    expect(rig.inForce("2026-11-03T00:00:00Z")).toBe("2026-01-01");
    expect(rig.inForce(AFTER)).toBe("2026-12-01");
  });

  test("is what judged while the brand named no approvers, though it had been proposed before", async () => {
    const kept: FrozenVersion[] = [];
    const rig = await governedRig({ files: filesOf(OLD), team: TEAM, kept });
    await rig.propose();
    rig.book.exchange(filesOf(OLD, NEW));
    await rig.propose();
    expect(await rig.asked()).toHaveLength(2);
    expect(rig.inForce(AFTER)).toBe("2026-01-01");
    kept.push(freeze(channelId("x-acme"), NEW, 2026));
    await rig.propose();
    expect(rig.inForce(AFTER)).toBe("2026-12-01");
    expect((await rig.asked()).map(({ outcome }) => outcome)).toEqual([
      "It is in force already: nobody had to approve it then.",
      "It is in force already: nobody had to approve it then.",
    ]);
  });

  test("is not what another brand judged that shares its folder and asks nobody", async () => {
    const kept: FrozenVersion[] = [];
    const rig = await governedRig({ files: filesOf(OLD), team: TEAM, kept });
    await rig.propose();
    rig.book.exchange(filesOf(OLD, NEW));
    await rig.propose();
    kept.push(freeze(channelId("x-acme"), NEW, 2026));
    const other = { ...rig.monitored, id: channelId("x-other"), team: aTeam({ brand: brandId("other") }) };
    const monitored = new Map([...rig.deps.monitored, [other.id, other]]);
    const archive = { all: () => kept };
    await proposeTerms({ ...rig.deps, monitored, archive });
    expect(rig.inForce(AFTER)).toBe("2026-01-01");
  });

  test("is everything where the brand names no approvers", async () => {
    const rig = await governedRig({ files: filesOf(OLD, NEW) });
    await rig.propose();
    expect(await rig.asked()).toEqual([]);
    expect(rig.inForce(AFTER)).toBe("2026-12-01");
  });
});

test("where no approver can be written to, the team's channel is asked", async () => {
  const rig = await governedRig({ files: filesOf(OLD), team: aTeam({ approvers: [personId("di")] }) });
  await rig.propose();
  rig.book.exchange(filesOf(OLD, NEW));
  await rig.propose();
  expect((await rig.asked()).map(({ to }) => to)).toEqual(["C0SOCIAL1"]);
});
