import { describe, expect, it } from "vitest";
import { duration } from "../../../src/core/time/instant.ts";
import { HOUR, MINUTE, NOON, SECOND, type ChannelRig, type PlatformTrouble } from "./channel-rig.ts";
import { textsOf } from "./told.ts";

const MOMENTS: readonly (readonly [string, (trouble: PlatformTrouble) => void])[] = [
  ["it connects", () => undefined],
  [
    "the platform never answers",
    (trouble) => {
      trouble.hang();
    },
  ],
  [
    "it waits for the platform to recover",
    (trouble) => {
      trouble.fail(3);
    },
  ],
  [
    "it waits out a rate limit",
    (trouble) => {
      trouble.limit();
    },
  ],
  [
    "the platform refuses it",
    (trouble) => {
      trouble.refuse();
    },
  ],
  [
    "the platform is down",
    (trouble) => {
      trouble.down();
    },
  ],
];

/** Starting, stopping, and being alive in between. */
export function describeLife(current: () => ChannelRig): void {
  describe("its life", () => {
    it("may end before it began: then it does not start", async () => {
      const rig = current();
      await rig.channel.stop();
      await rig.start();
      await rig.pass(5 * MINUTE);
      expect(rig.trouble.calls()).toBe(0);
      await rig.channel.stop();
    });

    it("ends twice, and at the same time, and makes no call afterwards", async () => {
      const rig = current();
      await rig.start();
      await rig.pass(MINUTE);
      await Promise.all([rig.channel.stop(), rig.channel.stop()]);
      await rig.channel.stop();
      const calls = rig.trouble.calls();
      await rig.pass(10 * MINUTE);
      expect(rig.trouble.calls()).toBe(calls);
    });

    it.each(MOMENTS)("ends at once while %s", async (_when, happen) => {
      const rig = current();
      happen(rig.trouble);
      await rig.start();
      await rig.pass(SECOND);
      await rig.channel.stop();
      const calls = rig.trouble.calls();
      await rig.pass(10 * MINUTE);
      expect(rig.trouble.calls()).toBe(calls);
    });

    it("ends when it only just began", async () => {
      const rig = current();
      await rig.start();
      await rig.channel.stop();
      expect(rig.told.troubles).toEqual([]);
    });

    it("ends only after what is being kept is kept", async () => {
      const rig = current();
      let keep = (): void => undefined;
      rig.told.beforeAccept = new Promise((resolve) => {
        keep = resolve;
      });
      rig.say("ana", "hello, can you help?");
      await rig.start();
      await rig.pass(SECOND);
      let hasStopped = false;
      const stopping = rig.channel.stop().then(() => {
        hasStopped = true;
      });
      await rig.pass(0);
      expect([hasStopped, textsOf(rig.told)]).toEqual([false, []]);
      keep();
      await stopping;
      expect(textsOf(rig.told)).toHaveLength(1);
    });

    it("shows that it is alive at least once a minute while all is well", async () => {
      const rig = current();
      // However seldom the sink asks for news.
      rig.told.pace = duration(60 * MINUTE);
      await rig.start();
      await rig.pass(60 * MINUTE);
      const gaps = rig.told.alive.slice(1).map((at, n) => at - (rig.told.alive[n] ?? 0));
      expect(gaps.length).toBeGreaterThan(50);
      // With ten seconds to spare for an answer: a token that dies in between is told within the minute.
      expect(Math.max(...gaps)).toBeLessThan(55 * SECOND);
    });

    it("goes on when the wall clock jumps", async () => {
      const rig = current();
      await rig.start();
      await rig.pass(MINUTE);
      for (const jump of [3_600_000, -7_200_000, 3_600_000]) {
        rig.clock.jump(jump);
        rig.say("ana", `after a jump of ${jump}, can you help?`);
        const before = rig.told.observed.length;
        await rig.pass(2 * MINUTE);
        expect(rig.told.observed.length).toBeGreaterThan(before);
      }
    });

    it.each([
      ["30 months ahead", 913 * 24 * HOUR],
      ["back in 1970", -Number(NOON)],
    ])("loses nothing by a clock that is %s, and right again, whenever it is started anew", async (_, by) => {
      const rig = current();
      const asked = rig.say("ana", "hello, can you help?");
      const said = [asked];
      await rig.start();
      await rig.pass(MINUTE);
      let { channel } = rig;
      for (const jump of [by, -by]) {
        rig.clock.jump(jump);
        said.push(rig.say("bob", `with the clock set by ${jump}, can you help?`));
        said.push(rig.say("ana", `at the same time, can you help?`, asked));
        await rig.pass(65 * MINUTE);
        await channel.stop();
        said.push(rig.say("bob", `while nobody reads, can you help?`));
        said.push(rig.say("ana", `at the same time, can you help?`, asked));
        channel = await rig.open();
        await rig.start(channel);
        await rig.pass(65 * MINUTE);
        said.push(rig.say("bob", `to who was started anew, can you help?`));
        said.push(rig.say("ana", `at the same time, can you help?`, asked));
        await rig.pass(2 * MINUTE);
      }
      await rig.pass(65 * MINUTE);
      const told = new Set<string>(rig.told.observed.map(({ envelope }) => envelope.message));
      expect(said.map(({ id }) => told.has(id))).toEqual(said.map(() => true));
    });
  });
}
