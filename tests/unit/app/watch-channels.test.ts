import { describe, expect, test } from "vitest";
import { channelWatch, type ChannelWatch } from "../../../src/app/watch-channels.ts";
import type { OpsNotice } from "../../../src/ports/notice.ts";
import { ChannelError, StoreError } from "../../../src/ports/errors.ts";
import { appRig, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";
import { X_ACME } from "../../support/store.ts";

const REVOKED = new ChannelError("X says 401", { permanent: true, mend: "Check the access token." });
const BUSY = new ChannelError("X says 503", { permanent: false, mend: "wait" });

/** What ops was told, each time. */
async function told(rig: AppRig): Promise<readonly OpsNotice[]> {
  return (await rig.rows()).flatMap(({ subject }) => (subject.kind === "ops" ? [subject.notice] : []));
}
const levels = async (rig: AppRig): Promise<readonly string[]> =>
  (await told(rig)).map(({ level }) => level).toSorted();
const open = async (rig: AppRig) =>
  (await rig.store.coverage.intervals(X_ACME)).find(({ to }) => to === undefined);

async function watching(): Promise<{ readonly rig: AppRig; readonly watch: ChannelWatch }> {
  const rig = await appRig();
  return { rig, watch: channelWatch(rig, [rig.monitored]) };
}

describe("a channel", () => {
  test("is blind when it was not heard of for more than two minutes, since it last was", async () => {
    const { rig, watch } = await watching();
    await rig.until("2026-11-02T15:00:10Z");
    watch.alive(X_ACME);
    await rig.until("2026-11-02T15:02:10Z");
    await watch.pass();
    expect(await open(rig)).toBeUndefined();
    await rig.until("2026-11-02T15:02:11Z");
    await watch.pass();
    expect(await open(rig)).toMatchObject({
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
    expect(await open(rig)).toMatchObject({ from: at("2026-11-02T15:00:00Z") });
  });

  test("is blind at once when there is no use in trying, and says what to do", async () => {
    const { rig, watch } = await watching();
    await rig.until("2026-11-02T15:00:10Z");
    watch.alive(X_ACME);
    await rig.until("2026-11-02T15:00:20Z");
    watch.troubled(X_ACME, REVOKED);
    await watch.pass();
    expect(await open(rig)).toMatchObject({ from: at("2026-11-02T15:00:10Z"), cause: "X says 401" });
    expect((await told(rig))[0]?.lines.at(-1)).toBe("Check the access token.");
  });

  test("is not blind for a fault that passes", async () => {
    const { rig, watch } = await watching();
    watch.troubled(X_ACME, BUSY);
    await rig.until("2026-11-02T15:01:59Z");
    await watch.pass();
    expect(await open(rig)).toBeUndefined();
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

describe("sight that returns", () => {
  test("closes the interval as caught up, and says how long it lasted", async () => {
    const { rig, watch } = await watching();
    await rig.until("2026-11-02T15:05:00Z");
    await watch.pass();
    await rig.until("2026-11-02T15:12:00Z");
    watch.alive(X_ACME);
    await watch.pass();
    expect(await rig.store.coverage.intervals(X_ACME)).toMatchObject([
      { from: at("2026-11-02T15:00:00Z"), to: at("2026-11-02T15:12:00Z"), state: "caught up" },
    ]);
    const mended = (await told(rig)).find(({ level }) => level === "mended");
    expect(mended).toMatchObject({
      title: "X (x-acme) is watched again",
      lines: [
        "It was not for 12 min (it did not answer): from Mon 2026-11-02 09:00:00 to Mon 2026-11-02 09:12:00, America/Chicago.",
        "Caught up: 0 messages read; 0 deadlines passed meanwhile.",
      ],
    });
  });

  test("is not announced when it was gone for less than two minutes", async () => {
    const { rig, watch } = await watching();
    await rig.until("2026-11-02T15:00:30Z");
    watch.alive(X_ACME);
    watch.troubled(X_ACME, REVOKED);
    await watch.pass();
    await rig.until("2026-11-02T15:01:00Z");
    watch.alive(X_ACME);
    await watch.pass();
    expect(await open(rig)).toBeUndefined();
    expect(await levels(rig)).toEqual(["trouble"]);
  });

  test("needs a proof of life that came after the blindness began", async () => {
    const { rig, watch } = await watching();
    watch.alive(X_ACME);
    await watch.blindSince(at("2026-11-02T14:00:00Z"), "the machine slept");
    await watch.pass();
    expect(await open(rig)).toBeDefined();
    watch.alive(X_ACME);
    await watch.pass();
    expect(await open(rig)).toBeUndefined();
  });

  test("after a restart closes what the earlier run left open", async () => {
    const { rig, watch } = await watching();
    watch.troubled(X_ACME, REVOKED);
    await watch.pass();
    await rig.until("2026-11-02T15:01:00Z");
    const again = channelWatch(rig, [rig.monitored]);
    await again.resume();
    await again.pass();
    expect(await open(rig)).toBeDefined();
    again.alive(X_ACME);
    await again.pass();
    expect(await open(rig)).toBeUndefined();
  });
});

describe("what was missed", () => {
  const [ANA, BOB, CEM, DIA] = [author("ana"), author("bob"), author("cem"), author("dia")];
  const on = (id: string) => ({ conversation: aConversation(id) });

  test("is counted: messages, who waits, and deadlines that nobody kept", async () => {
    const { rig, watch } = await watching();
    await rig.tell(says(ANA, "m1", "2026-11-02T14:30:00Z", on("c1")));
    watch.alive(X_ACME);
    await rig.until("2026-11-02T15:05:00Z");
    await watch.pass();
    await rig.until("2026-11-02T16:30:00Z");
    await rig.tell(
      // Waits, and its hour is over; another of the same customer's goes with it.
      says(BOB, "m2", "2026-11-02T15:10:00Z", on("c2")),
      says(BOB, "m3", "2026-11-02T15:20:00Z", on("c2")),
      // Answered in time; answered too late.
      says(CEM, "m4", "2026-11-02T15:11:00Z", on("c4")),
      says(BRAND, "m5", "2026-11-02T15:30:00Z", { ...on("c4"), repliesTo: "m4" }),
      says(DIA, "m6", "2026-11-02T15:12:00Z", on("c6")),
      says(BRAND, "m7", "2026-11-02T16:20:00Z", { ...on("c6"), repliesTo: "m6" }),
      // Waits, with time left.
      says(CEM, "m8", "2026-11-02T16:25:00Z", on("c8")),
    );
    watch.alive(X_ACME);
    await watch.pass();
    const mended = (await told(rig)).find(({ level }) => level === "mended");
    expect(mended?.lines[1]).toBe(
      "Caught up: 7 messages read, 3 of which wait for an answer; 3 deadlines passed meanwhile.",
    );
  });

  test("is counted also when everything is in one conversation, or in very many", async () => {
    const { rig, watch } = await watching();
    await rig.until("2026-11-02T15:05:00Z");
    await watch.pass();
    const channel = aConversation("flat", "flat");
    const many = Array.from({ length: 60 }, (_, i) =>
      says(author(`a${i}`), `m${i}`, "2026-11-02T15:02:00Z", on(`c${i}`)),
    );
    const flat = Array.from({ length: 60 }, (_, i) =>
      says(author(`b${i}`), `n${i}`, "2026-11-02T15:02:00Z", { conversation: channel }),
    );
    await rig.tell(...many, ...flat);
    watch.alive(X_ACME);
    const passing = watch.pass();
    await rig.until("2026-11-02T15:05:01Z");
    await passing;
    expect((await told(rig)).find(({ level }) => level === "mended")?.lines[1]).toBe(
      "Caught up: 120 messages read, 120 of which wait for an answer; 0 deadlines passed meanwhile.",
    );
  });

  test("and can never be read is told once, for what it is", async () => {
    const { rig, watch } = await watching();
    const gap = {
      from: at("2026-11-02T14:00:00Z"),
      to: at("2026-11-02T14:10:00Z"),
      cause: "more was posted than X shows",
    };
    await watch.lost(X_ACME, [gap]);
    await watch.lost(X_ACME, [gap, { ...gap, from: gap.to, to: gap.from }]);
    expect(await told(rig)).toMatchObject([
      {
        level: "trouble",
        title: "Messages on X (x-acme) may be lost",
        lines: [
          "What was posted from Mon 2026-11-02 08:00:00 to Mon 2026-11-02 08:10:00 (America/Chicago) can never be read: more was posted than X shows.",
          expect.anything(),
        ],
      },
    ]);
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
    expect(await open(rig)).toBeDefined();
    broken = false;
    await rig.until("2026-11-02T15:05:30Z");
    await watch.pass();
    expect(await open(rig)).toBeUndefined();
    expect(await levels(rig)).toEqual(["mended", "trouble"]);
  });

  test("after the clock was set back blindness begins when the channel was last heard of, not in the future", async () => {
    const { rig, watch } = await watching();
    watch.alive(X_ACME);
    rig.clock.jump(-3_600_000);
    await rig.until("2026-11-02T14:05:00Z");
    await watch.pass();
    expect(await open(rig)).toMatchObject({ from: at("2026-11-02T14:00:00Z") });
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
    expect(await open(rig)).toMatchObject({ from: at("2026-11-02T15:00:00Z"), cause: "X says 401" });
  });
});
