import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { messageId } from "../../../src/core/ids.ts";
import { removeFolders, VALID, writeAll } from "../../support/config-files.ts";
import { author, BRAND, did, says } from "../../support/events.ts";
import { X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import { startLive, type LiveRig } from "./live-rig.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:40:00Z", { repliesTo: "m1" });
const LATER = "2026-11-02T18:00:00Z";

let live: LiveRig;

beforeEach(async () => {
  live = await startLive("2026-11-02T14:59:00Z");
});
afterEach(() => live.store.close());
afterAll(removeFolders);

async function send(now: string): Promise<void> {
  await live.sweep(now);
  for (const { key } of await live.store.outbox.sendable(at(now), 10)) {
    await live.store.outbox.begin(key, at(now));
    await live.store.outbox.sent(key, "C0SOCIAL1", "1.1", at(now));
  }
}

describe("ssla explain on the live store", () => {
  it("finds a case by its own id, its conversation and each of its messages", async () => {
    await live.record([ASK, ANSWER]);
    const [id] = /[0-9a-f]{32}/.exec((await live.ssla("explain m1", LATER)).out) ?? [""];
    const texts = await Promise.all([id, "c1", "m1", "m2"].map((one) => live.ssla(`explain ${one}`, LATER)));
    expect(new Set(texts.map(({ out }) => out)).size).toBe(1);
    expect(texts[0]).toMatchObject({ code: 0, err: "" });
    expect(texts[0]?.out.split("\n")).toEqual(
      expect.arrayContaining([
        `Case ${id}: ana in c1 on 2244994945, answered`,
        "  first: met (answered in time)",
        "    used         40 min of 1 h",
        "  no alert was called for",
      ]),
    );
  });

  it("finds a case by the id that it had before an earlier message came", async () => {
    await live.record([ASK]);
    const [old] = /[0-9a-f]{32}/.exec((await live.ssla("explain m1", LATER)).out) ?? [""];
    await live.record([says(author("ana"), "m0", "2026-11-02T14:59:30Z")]);
    const { code, out } = await live.ssla(`explain ${old}`, LATER);
    expect(code).toBe(0);
    expect(out).not.toContain(old);
    expect(out).toContain("posted       Mon 2026-11-02 08:59:30");
  });

  it("tells which alerts were sent, to whom and when, and which were passed over", async () => {
    await live.record([ASK]);
    await send("2026-11-02T15:50:05Z");
    await live.sweep("2026-11-02T16:00:30Z");
    const { out } = await live.ssla("explain m1", "2026-11-02T16:00:40Z");
    expect(out.split("\n").slice(out.split("\n").findIndex((line) => line.startsWith("  alerts")))).toEqual([
      "  alerts, by the clocks of America/Chicago",
      "    sent         Mon 2026-11-02 09:50:05 warn:10m of first, to slack:C0SOCIAL1",
      "    pending      since Mon 2026-11-02 10:00:00 breach of first, to slack:C0SOCIAL1",
      "    skipped      warn:50% of first (a later stage was due already, or the case was claimed or snoozed)",
    ]);
  });

  it("tells which were cancelled and why, and of which nobody knows whether they were posted", async () => {
    await live.record([ASK]);
    await live.sweep("2026-11-02T15:30:00Z");
    const [row] = await live.store.outbox.sendable(at("2026-11-02T15:30:00Z"), 1);
    await live.store.outbox.cancel(row?.key ?? "", "answered", at("2026-11-02T15:30:01Z"));
    await live.sweep("2026-11-02T15:50:00Z");
    const [last] = await live.store.outbox.sendable(at("2026-11-02T15:50:00Z"), 1);
    await live.store.outbox.begin(last?.key ?? "", at("2026-11-02T15:50:01Z"));
    await live.store.outbox.quarantine(last?.key ?? "", at("2026-11-02T15:50:31Z"), "no answer\u001b[2J");
    const { out } = await live.ssla("explain m1", "2026-11-02T15:51:00Z");
    expect(out).toContain(
      "    cancelled    Mon 2026-11-02 09:30:01 warn:50% of first, to slack:C0SOCIAL1 (answered)",
    );
    expect(out).toContain(
      "    uncertain    Mon 2026-11-02 09:50:01 warn:10m of first, to slack:C0SOCIAL1 (no answer\ufffd[2J)",
    );
  });

  it("tells the lapse of a claim among the alerts", async () => {
    await live.record([ASK, did({ kind: "claim" }, "m1", "2026-11-02T15:10:00Z")]);
    await live.sweep("2026-11-02T15:36:00Z");
    const { out } = await live.ssla("explain m1", "2026-11-02T15:37:00Z");
    expect(out).toContain(
      "    pending      since Mon 2026-11-02 09:35:00 lapse:2026-11-02T15:10:00.000Z of first, to slack:U0ANA0001",
    );
    expect(out).toContain("    skipped      warn:50% of first");
  });

  it("judges by what was seen: a miss while we were blind is unknown, and says when and why", async () => {
    await live.record([ASK]);
    await live.store.coverage.blind(X_ACME, at("2026-11-02T15:30:00Z"), "X did not answer");
    await live.store.coverage.sighted(X_ACME, at("2026-11-02T15:45:00Z"), false);
    const { out } = await live.ssla("explain m1", LATER);
    expect(out).toContain("  first: unknown (we were blind: X did not answer)");
    expect(out).toContain(
      "  not watched Mon 2026-11-02 09:30:00 to Mon 2026-11-02 09:45:00: X did not answer; what was posted then can never be read",
    );
  });

  it("says that a blind stretch was caught up with, and leaves out those before and after the case", async () => {
    await live.store.coverage.blind(X_ACME, at("2026-11-02T10:00:00Z"), "before");
    await live.store.coverage.sighted(X_ACME, at("2026-11-02T11:00:00Z"), true);
    await live.record([ASK]);
    await live.store.coverage.blind(X_ACME, at("2026-11-02T15:10:00Z"), "asleep");
    await live.store.coverage.sighted(X_ACME, at("2026-11-02T15:20:00Z"), true);
    await live.record([ANSWER]);
    await live.store.coverage.blind(X_ACME, at("2026-11-02T16:00:00Z"), "after");
    const { out } = await live.ssla("explain m1", LATER);
    expect(out).toContain("  first: met");
    expect(out.split("\n").filter((line) => line.startsWith("  not watched"))).toEqual([
      "  not watched Mon 2026-11-02 09:10:00 to Mon 2026-11-02 09:20:00: asleep; all that was posted then has been read since",
    ]);
  });

  it("prints JSON with verdicts, traces, alerts and blindness", async () => {
    await live.record([ASK]);
    await send("2026-11-02T15:50:05Z");
    await live.store.coverage.blind(X_ACME, at("2026-11-02T15:30:00Z"), "down");
    const { code, out } = await live.ssla("explain m1 --json", "2026-11-02T15:55:00Z");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        channel: "x-acme",
        conversation: "c1",
        outcomes: [
          { clock: "first", result: "pending", trace: { version: "2026-11-01", target: "standard" } },
        ],
        alerts: [
          {
            stage: "warn:10m",
            clock: "first",
            anchor: "m1",
            fate: "sent",
            at: "2026-11-02T15:50:05.000Z",
            destination: "slack:C0SOCIAL1",
            reason: null,
          },
          { stage: "warn:50%", fate: "skipped", at: null, destination: null },
        ],
        blind: [{ from: "2026-11-02T15:30:00.000Z", to: null, state: "blind", cause: "down" }],
      },
    ]);
  });

  it("exits 1 when there is no such case, and lets the id steer no terminal", async () => {
    const { code, out, err } = await live.ssla("explain \u001b[2J", LATER);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^no case of ".*": no such id in the store/);
    expect(err).not.toContain("\u001b");
    const json = await live.ssla("explain nobody --json", LATER);
    expect({ code: json.code, out: json.out }).toEqual({ code: 1, out: "[]" });
  });

  it("judges by frozen versions, and refuses to by ones that were changed since", async () => {
    await live.record([ASK, ANSWER]);
    await live.ssla("terms freeze", LATER);
    const version = "config/terms/x-acme/2026-11-01.yaml";
    writeAll(live.cwd, { [version]: (VALID[version] ?? "").replace("first: 1h", "first: 30m") });
    const { code, err } = await live.ssla("explain m1", LATER);
    expect(code).toBe(78);
    expect(err).toContain("version 2026-11-01 was changed");
  });

  it("keeps apart what goes with files and what goes with the live store", async () => {
    writeFileSync(join(live.cwd, "past.jsonl"), "");
    for (const [option, name] of [
      ["--now 2026-11-02T18:00:00Z", "--now"],
      ["--terms config/terms", "--terms"],
      ["--no-classify", "--no-classify"],
      ["--overlay surge=2026-11-02T10:00:00Z/2026-11-02T14:00:00Z", "--overlay"],
    ] as const) {
      const { code, err } = await live.ssla(`explain m1 ${option}`, LATER);
      expect({ code, err }).toEqual({
        code: 64,
        err: `${name} goes with --from: live cases are judged as the monitor judges them`,
      });
    }
    const { code, err } = await live.ssla("explain m1 --from past.jsonl --config config", LATER);
    expect({ code, err }).toEqual({
      code: 64,
      err: "--config goes without --from; name the terms by --terms",
    });
    expect((await live.ssla("explain m1 --from past.jsonl", LATER)).code).toBe(1);
  });
});

describe("the alerts of a case", () => {
  it("are those of its messages only", async () => {
    await live.record([ASK]);
    const [due] = await live.store.queries.due(1);
    if (due === undefined) throw new Error("nothing is due");
    expect(await live.store.queries.alerts(due.entry)).toEqual({ messages: [], skipped: new Set() });
    await send("2026-11-02T15:50:05Z");
    const { messages, skipped } = await live.store.queries.alerts(due.entry);
    expect(messages.map(({ subject }) => subject)).toMatchObject([
      { stage: "warn:10m", anchor: messageId("m1") },
    ]);
    expect(skipped.size).toBe(1);
  });
});
