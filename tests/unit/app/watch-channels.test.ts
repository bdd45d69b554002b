import { describe, expect, test } from "vitest";
import { channelWatch } from "../../../src/app/watch-channels.ts";
import { StoreError } from "../../../src/ports/errors.ts";
import { appRig, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { BUSY, levels, openInterval, REVOKED, told, watching } from "../../support/channel-watch.ts";
import { X_ACME } from "../../support/store.ts";

describe("a channel", () => {
  test("is blind when it was not heard of for more than two minutes, since it last was", async () => {
    const { rig, watch } = await watching();
    await rig.until("2026-11-02T15:00:10Z");
    watch.alive(X_ACME);
    await rig.until("2026-11-02T15:02:10Z");
    await watch.pass();
    expect(await openInterval(rig)).toBeUndefined();
    await rig.until("2026-11-02T15:02:11Z");
    await watch.pass();
    expect(await openInterval(rig)).toMatchObject({
      from: at("2026-11-02T15:00:10Z"),
      state: "blind",
      cause: "it did not answer",
    });
    expect(await told(rig)).toMatchObject([{ level: "trouble", title: "X (x-acme) is not being watched" }]);
  });

  test("is blind two minutes after the start when it is never heard of", async () => {
    const { rig, watch } = await watching();
    await rig.until("2026-11-02T15:03:00Z");
    await watch.pass();
    expect(await openInterval(rig)).toMatchObject({ from: at("2026-11-02T15:00:00Z") });
  });

  test("is blind at once when there is no use in trying, and says what to do", async () => {
    const { rig, watch } = await watching();
    await rig.until("2026-11-02T15:00:10Z");
    watch.alive(X_ACME);
    await rig.until("2026-11-02T15:00:20Z");
    watch.troubled(X_ACME, REVOKED);
    await watch.pass();
    expect(await openInterval(rig)).toMatchObject({ from: at("2026-11-02T15:00:10Z"), cause: "X says 401" });
    expect((await told(rig))[0]?.lines.at(-1)).toBe("Check the access token.");
  });

  test("is not blind for a fault that passes", async () => {
    const { rig, watch } = await watching();
    watch.troubled(X_ACME, BUSY);
    await rig.until("2026-11-02T15:01:59Z");
    await watch.pass();
    expect(await openInterval(rig)).toBeUndefined();
    watch.alive(X_ACME);
    await rig.until("2026-11-02T15:03:00Z");
    await watch.pass();
    expect(await told(rig)).toEqual([]);
  });

  test("that is not ours is no concern of ours", async () => {
    const { rig, watch } = await watching();
    watch.alive("x-other" as never);
    watch.troubled("x-other" as never, REVOKED);
    await watch.pass();
    expect(await told(rig)).toEqual([]);
  });
});

describe("ops is told of blindness", () => {
  test("once, however long it lasts", async () => {
    const { rig, watch } = await watching();
    watch.troubled(X_ACME, REVOKED);
    for (let minute = 0; minute < 30; minute += 5) {
      await rig.until(`2026-11-02T15:${String(minute).padStart(2, "0")}:30Z`);
      watch.troubled(X_ACME, minute > 10 ? BUSY : REVOKED);
      await watch.pass();
    }
    expect(await levels(rig)).toEqual(["trouble"]);
  });

  test("once also when the monitor is started anew within it", async () => {
    const { rig, watch } = await watching();
    watch.troubled(X_ACME, REVOKED);
    await watch.pass();
    await rig.until("2026-11-02T15:01:00Z");
    const again = channelWatch(rig, [rig.monitored]);
    await again.resume();
    again.troubled(X_ACME, REVOKED);
    await again.pass();
    expect(await levels(rig)).toEqual(["trouble"]);
  });

  test("again when it is blind again", async () => {
    const { rig, watch } = await watching();
    for (const minute of ["01", "10", "20"]) {
      await rig.until(`2026-11-02T15:${minute}:00Z`);
      watch.alive(X_ACME);
      watch.troubled(X_ACME, REVOKED);
      await watch.pass();
    }
    expect((await levels(rig)).filter((level) => level === "trouble")).toHaveLength(3);
  });
});

describe("whatever happens on the way", () => {
  test("a silence that ended before anybody looked is a blind interval all the same", async () => {
    const { rig, watch } = await watching();
    watch.alive(X_ACME);
    await rig.until("2026-11-02T15:10:00Z");
    watch.alive(X_ACME);
    await watch.pass();
    expect(await rig.store.coverage.intervals(X_ACME)).toMatchObject([
      { from: at("2026-11-02T15:00:00Z"), to: at("2026-11-02T15:10:00Z"), state: "caught up" },
    ]);
    expect(await levels(rig)).toEqual(["mended"]);
  });

  test("sight that could not be noted is noted at the next pass, and told once", async () => {
    const rig = await appRig();
    let broken = true;
    const coverage: AppRig["store"]["coverage"] = {
      ...rig.store.coverage,
      sighted: (...given) =>
        broken ? Promise.reject(new StoreError("the disk is full")) : rig.store.coverage.sighted(...given),
    };
    const watch = channelWatch({ ...rig, store: { ...rig.store, coverage } }, [rig.monitored]);
    await rig.until("2026-11-02T15:05:00Z");
    await watch.pass();
    watch.alive(X_ACME);
    await expect(watch.pass()).rejects.toThrow("the disk is full");
    expect(await openInterval(rig)).toBeDefined();
    broken = false;
    await rig.until("2026-11-02T15:05:30Z");
    await watch.pass();
    expect(await openInterval(rig)).toBeUndefined();
    expect(await levels(rig)).toEqual(["mended", "trouble"]);
  });

  test("after the clock was set back blindness begins when the channel was last heard of, not in the future", async () => {
    const { rig, watch } = await watching();
    watch.alive(X_ACME);
    rig.clock.jump(-3_600_000);
    await rig.until("2026-11-02T14:05:00Z");
    await watch.pass();
    expect(await openInterval(rig)).toMatchObject({ from: at("2026-11-02T14:00:00Z") });
  });
});

describe("blindness since the last run", () => {
  test("is told of when it ends: that it was, and why", async () => {
    const { rig, watch } = await watching();
    await watch.blindSince(at("2026-11-02T14:30:00Z"), "the monitor was not running");
    watch.alive(X_ACME);
    await watch.pass();
    expect(await told(rig)).toMatchObject([
      {
        level: "mended",
        lines: [expect.stringContaining("30 min (the monitor was not running)"), expect.anything()],
      },
    ]);
  });

  test("leaves an interval that is open already as it began", async () => {
    const { rig, watch } = await watching();
    watch.troubled(X_ACME, REVOKED);
    await watch.pass();
    await watch.blindSince(at("2026-11-02T15:30:00Z"), "the machine slept");
    expect(await openInterval(rig)).toMatchObject({ from: at("2026-11-02T15:00:00Z"), cause: "X says 401" });
  });
});
