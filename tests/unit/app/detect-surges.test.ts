import { describe, expect, test } from "vitest";
import { decideBy } from "../../../src/app/decide.ts";
import { detectSurges } from "../../../src/app/detect-surges.ts";
import { conversationId } from "../../../src/core/ids.ts";
import { instant } from "../../../src/core/time/instant.ts";
import { formatInstant } from "../../../src/core/time/iso.ts";
import { NINE } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, says } from "../../support/events.ts";
import { governedRig, type GovernedRig } from "../../support/governed.ts";
import { anIntake, X_ACME } from "../../support/store.ts";

const WEEK = 7 * 86_400_000;
/** Half an hour before nine, so many weeks ago by the clocks of Chicago, which went back on the first of November. */
const earlier = (weeks: number): number => at(NINE) - weeks * WEEK - (weeks > 0 ? 3_600_000 : 0) - 1_800_000;

let count = 0;
/** So many people ask, each in a conversation of their own, from that instant on. */
async function ask(rig: GovernedRig, people: number, from: number): Promise<void> {
  const events = Array.from({ length: people }, (_, i) => {
    count += 1;
    const asks = says(author(`p${count}`), `m${count}`, formatInstant(instant(from + i * 1000)));
    return { ...asks, conversation: { ...asks.conversation, id: conversationId(`c${count}`) } };
  });
  await rig.store.record(anIntake(events, { receivedAt: rig.clock.now() }), decideBy(rig.watch));
}

/** A rig whose channel was asked by five people at this hour in each of `weeks` weeks. */
async function watched(weeks: number): Promise<GovernedRig> {
  const rig = await governedRig();
  await ask(rig, 1, earlier(weeks) - 86_400_000);
  for (let week = 1; week <= weeks; week++) await ask(rig, 5, earlier(week));
  return rig;
}

const titles = async (rig: GovernedRig): Promise<readonly string[]> => {
  await detectSurges(rig.deps);
  return (await rig.asked()).map(({ title }) => title);
};

describe("far more than usual", () => {
  test("is asked about once, where alerts go, with what is usual at that hour by the channel's clocks", async () => {
    const rig = await watched(6);
    await ask(rig, 40, earlier(0));
    expect(await titles(rig)).toEqual(["Surge on X (x-acme): 40 cases in the last hour, usually 5"]);
    expect(await titles(rig)).toHaveLength(1);
    const [question] = await rig.asked();
    expect(question?.to).toBe("C0SOCIAL1");
    expect(question?.choices.map(({ id }) => id)).toEqual(["start-2h", "start-4h", "no-surge"]);
    expect(question?.lines).toContain(
      "First reply: until now 95 of 100 within 1 h → new 95 of 100 within 4 h",
    );
  });

  test("is none with too few weeks to compare with", async () => {
    const rig = await watched(3);
    await ask(rig, 400, earlier(0));
    expect(await titles(rig)).toEqual([]);
  });

  test("is compared with no week in which the channel was blind at that hour", async () => {
    const rig = await watched(4);
    await rig.store.coverage.blind(X_ACME, instant(earlier(2)), "down");
    await rig.store.coverage.sighted(X_ACME, instant(earlier(2) + 60_000), false);
    await ask(rig, 400, earlier(0));
    expect(await titles(rig)).toEqual([]);
  });

  test("is asked about again only after it was calm, and says when it is", async () => {
    const rig = await watched(6);
    await ask(rig, 40, earlier(0));
    await titles(rig);
    await rig.until("2026-11-02T17:00:00Z");
    await detectSurges(rig.deps);
    expect((await rig.asked())[0]?.outcome).toBe("It is calm again.");
    await ask(rig, 60, at("2026-11-02T16:30:00Z"));
    expect(await titles(rig)).toHaveLength(2);
  });

  test("is not taken for calm while nobody sees the channel, nor asked about again when it is caught up", async () => {
    const rig = await watched(6);
    await ask(rig, 40, earlier(0));
    await titles(rig);
    await rig.store.coverage.blind(X_ACME, at("2026-11-02T15:01:00Z"), "down");
    await rig.until("2026-11-02T16:30:00Z");
    expect(await titles(rig)).toHaveLength(1);
    expect((await rig.asked())[0]?.outcome).toBeUndefined();
    await rig.store.coverage.sighted(X_ACME, rig.clock.now(), true);
    await ask(rig, 40, at("2026-11-02T15:50:00Z"));
    expect(await titles(rig)).toHaveLength(1);
    await rig.until("2026-11-02T18:00:00Z");
    await detectSurges(rig.deps);
    expect((await rig.asked())[0]?.outcome).toBe("It is calm again.");
  });

  test("is none when what was posted through hours of an outage is read at once", async () => {
    const rig = await watched(6);
    for (let hour = 1; hour <= 8; hour++) await ask(rig, 5, earlier(0) - hour * 3_600_000);
    await ask(rig, 5, earlier(0));
    expect(await titles(rig)).toEqual([]);
  });

  test("of two who answer at once starts surge terms once", async () => {
    const rig = await watched(6);
    await ask(rig, 40, earlier(0));
    await titles(rig);
    const question = (await rig.asked())[0]?.question;
    await Promise.all([
      rig.press("start-2h", "U0ANA0001", question),
      rig.press("start-4h", "U0BO00001", question),
    ]);
    expect(await rig.store.overlays.all()).toHaveLength(1);
  });

  test("asked about before a crash is not asked about again, and one noted only is", async () => {
    const rig = await watched(6);
    await ask(rig, 40, earlier(0));
    await rig.store.surges.note(X_ACME, { state: "surge", since: rig.clock.now() });
    expect(await titles(rig)).toHaveLength(1);
    await rig.until("2026-11-02T15:10:00Z");
    expect(await titles(rig)).toHaveLength(1);
  });
});

describe("an answer", () => {
  test("puts surge terms over the channel for as long as it says", async () => {
    const rig = await watched(6);
    await ask(rig, 40, earlier(0));
    await titles(rig);
    const question = (await rig.asked())[0]?.question;
    expect((await rig.press("start-4h", "U0ANA0001", question)).text).toContain(
      "in force on X (x-acme) until Mon 2026-11-02 13:00:00",
    );
    expect(rig.inForce("2026-11-02T18:59:59Z")).toBe("surge");
    expect(rig.inForce("2026-11-02T19:00:00Z")).toBe("2026-01-01");
    expect((await rig.press("start-2h", "U0BO00001", question)).text).toBe(
      "Surge terms started by ana. Nothing was changed.",
    );
  });

  test("that it is no surge changes no terms", async () => {
    const rig = await watched(6);
    await ask(rig, 40, earlier(0));
    await titles(rig);
    expect((await rig.press("no-surge")).text).toContain("Noted.");
    expect((await rig.asked())[0]?.outcome).toBe("Not a surge, says bo.");
    expect(rig.inForce("2026-11-02T15:30:00Z")).toBe("2026-01-01");
  });
});
