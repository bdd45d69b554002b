import { expect, test } from "vitest";
import { heartbeating } from "../../../src/app/heartbeat.ts";
import { duration, minutes } from "../../../src/core/time/instant.ts";
import type { Finding } from "../../../src/ports/vitals.ts";
import type { BeatOutcome } from "../../../src/ports/heartbeat.ts";
import { recordingLog } from "../../support/recording-log.ts";

test("a service outside hears each minute that all is well, or what is not; at the start it hears nothing yet", async () => {
  const heard: string[] = [];
  let outcome: BeatOutcome = { kind: "heard" };
  let findings: readonly Finding[] = [];
  const log = recordingLog();
  const hear = (said: string): Promise<BeatOutcome> => {
    heard.push(said);
    return Promise.resolve(outcome);
  };
  const duty = heartbeating(
    { well: () => hear("well"), unwell: (reasons) => hear(reasons.join("; ")) },
    { check: { look: () => Promise.resolve(findings) }, log },
  );
  expect(await duty.pass()).toBe(duration(30_000));
  expect(heard).toEqual([]);
  expect(await duty.pass()).toBe(minutes(1));
  findings = [{ part: "disk", reason: "4 % of the disk is free", isGrave: false }];
  await duty.pass();
  expect(heard).toEqual(["well", "disk: 4 % of the disk is free"]);
  expect(log.lines).toEqual([]);
  outcome = { kind: "not heard", reason: "status 404" };
  await duty.pass();
  expect(log.lines).toEqual([
    { level: "warn", event: "heartbeat.not_heard", fields: { reason: "status 404" } },
  ]);
});
