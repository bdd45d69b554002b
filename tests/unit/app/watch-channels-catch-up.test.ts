import { describe, expect, test } from "vitest";
import { channelWatch } from "../../../src/app/watch-channels.ts";
import { at } from "../../support/at.ts";
import { levels, openInterval, REVOKED, told, watching } from "../../support/channel-watch.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";
import { X_ACME } from "../../support/store.ts";

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
    expect(await openInterval(rig)).toBeUndefined();
    expect(await levels(rig)).toEqual(["trouble"]);
  });

  test("needs a proof of life that came after the blindness began", async () => {
    const { rig, watch } = await watching();
    watch.alive(X_ACME);
    await watch.blindSince(at("2026-11-02T14:00:00Z"), "the machine slept");
    await watch.pass();
    expect(await openInterval(rig)).toBeDefined();
    watch.alive(X_ACME);
    await watch.pass();
    expect(await openInterval(rig)).toBeUndefined();
  });

  test("after a restart closes what the earlier run left open", async () => {
    const { rig, watch } = await watching();
    watch.troubled(X_ACME, REVOKED);
    await watch.pass();
    await rig.until("2026-11-02T15:01:00Z");
    const again = channelWatch(rig, [rig.monitored]);
    await again.resume();
    await again.pass();
    expect(await openInterval(rig)).toBeDefined();
    again.alive(X_ACME);
    await again.pass();
    expect(await openInterval(rig)).toBeUndefined();
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
