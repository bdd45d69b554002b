import { expect, test } from "vitest";
import { auditor } from "../../../src/app/audit.ts";
import { duration, minutes } from "../../../src/core/time/instant.ts";
import type { Suspect } from "../../../src/ports/store-health.ts";
import { ACME, appRig } from "../../support/app.ts";

test("a rule is broken when it is at two looks: ops is told once, and when it holds again", async () => {
  const rig = await appRig();
  let suspects: readonly Suspect[] = [];
  const store = { health: { audit: () => Promise.resolve(suspects) } };
  const audit = auditor({ ...rig, store, brands: [ACME] });
  const told = async () =>
    (await rig.rows()).flatMap(({ subject }) => (subject.kind === "ops" ? [subject.notice.title] : []));

  expect(await audit.pass()).toBe(minutes(1));
  suspects = [{ rule: "unsent", subject: "k1" }];
  expect(await audit.pass()).toBe(duration(10_000)); // it may be being sent just now
  expect(audit.broken()).toEqual([]);
  suspects = [{ rule: "unsent", subject: "k2" }];
  expect(await audit.pass()).toBe(duration(10_000)); // another one
  expect(audit.broken()).toEqual([]);
  expect(await told()).toEqual([]);

  expect(await audit.pass()).toBe(minutes(1));
  expect(audit.broken()).toEqual(["unsent"]);
  await rig.until("2026-11-02T15:01:00Z");
  await audit.pass();
  expect(await told()).toEqual(["Messages are not sent for more than three minutes"]);
  expect(rig.log.lines.filter(({ event }) => event === "audit.broken")).toHaveLength(1);

  suspects = [];
  await audit.pass();
  expect(audit.broken()).toEqual([]);
  expect((await told()).at(-1)).toBe("No longer: messages are not sent for more than three minutes");
});
