import { describe, expect, it } from "vitest";
import { inspect } from "node:util";
import { duration } from "../../../src/core/time/instant.ts";
import { fromNoon, HOUR, MINUTE, SECOND, type ChannelRig, type PlatformTrouble } from "./channel-rig.ts";
import { textsOf } from "./told.ts";

const numbersIn = (rig: ChannelRig): readonly string[] =>
  [...new Set(textsOf(rig.told).flatMap((text) => /post \d+\./.exec(text) ?? []))].toSorted();

/** Each that can happen and pass by itself. */
const PASSING: readonly (readonly [string, (trouble: PlatformTrouble) => void])[] = [
  [
    "breaks the connection",
    (trouble) => {
      trouble.drop();
    },
  ],
  [
    "asks us to wait",
    (trouble) => {
      trouble.limit();
    },
  ],
  [
    "fails",
    (trouble) => {
      trouble.fail(1);
    },
  ],
  [
    "fails several times",
    (trouble) => {
      trouble.fail(4);
    },
  ],
  [
    "never answers",
    (trouble) => {
      trouble.hang();
    },
  ],
  [
    "tells all twice",
    (trouble) => {
      trouble.double();
    },
  ],
  [
    "tells in another order",
    (trouble) => {
      trouble.reorder();
    },
  ],
];

/** What a platform does to us. */
export function describeTrouble(current: () => ChannelRig): void {
  describe("when the platform", () => {
    it.each(PASSING)("%s, nothing is lost", async (_what, happen) => {
      const rig = current();
      rig.say("ana", "post 1. before the start");
      await rig.pass(SECOND);
      happen(rig.trouble);
      await rig.start();
      await rig.pass(2 * MINUTE);
      rig.say("ana", "post 2. before");
      happen(rig.trouble);
      rig.say("ana", "post 3. after");
      await rig.pass(10 * MINUTE);
      rig.trouble.behave();
      rig.say("ana", "post 4. later");
      await rig.pass(10 * MINUTE);
      expect(numbersIn(rig)).toEqual(["post 1.", "post 2.", "post 3.", "post 4."]);
      expect(rig.told.gaps).toEqual([]);
      expect(rig.told.troubles.filter(({ permanent }) => permanent)).toEqual([]);
      expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(20 * MINUTE));
    });

    it("does all of that for half an hour, nothing is lost", async () => {
      const rig = current();
      await rig.start();
      const all: string[] = [];
      for (let n = 0; n < 60; n++) {
        const [, happen] = PASSING[(n * 5) % PASSING.length] ?? [];
        if (n % 2 === 0) happen?.(rig.trouble);
        rig.say(n % 3 === 0 ? "ana" : "bob", `post ${n}. can you help?`);
        all.push(`post ${n}.`);
        await rig.pass(30 * SECOND);
      }
      rig.trouble.behave();
      await rig.pass(40 * MINUTE);
      expect(numbersIn(rig)).toEqual(all.toSorted());
    });

    it("is down, says so once, asks less and less often, and catches up when it is back", async () => {
      const rig = current();
      await rig.start();
      await rig.pass(MINUTE);
      const lively = rig.told.alive.length;
      rig.trouble.down();
      rig.say("ana", "post 1. unheard");
      await rig.pass(30 * MINUTE);
      expect(rig.told.alive.slice(lively).filter((at) => at > fromNoon(2 * MINUTE))).toEqual([]);
      expect(rig.told.troubles.length).toBeGreaterThan(0);
      expect(rig.told.troubles.filter(({ permanent }) => permanent)).toEqual([]);
      const reasons = rig.told.troubles.map(({ message }) => message);
      expect(new Set(reasons).size).toBe(reasons.length);
      rig.trouble.up();
      await rig.pass(6 * MINUTE);
      expect(numbersIn(rig)).toEqual(["post 1."]);
      expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(35 * MINUTE));
    });

    it("takes our credentials away, says within a minute what a person should do, and makes few calls", async () => {
      const rig = current();
      // However seldom the sink asks for news.
      rig.told.pace = duration(HOUR);
      await rig.start();
      await rig.pass(MINUTE);
      rig.trouble.refuse();
      await rig.pass(MINUTE);
      const permanent = rig.told.troubles.filter((error) => error.permanent);
      expect(permanent).toHaveLength(1);
      expect(permanent[0]?.mend).toMatch(/\w{3,} \w+/);
      const calls = rig.trouble.calls();
      await rig.pass(59 * MINUTE);
      expect(rig.trouble.calls() - calls).toBeLessThan(20);
      expect(rig.told.troubles.filter((error) => error.permanent)).toHaveLength(1);
      rig.say("ana", "post 1. unheard");
      rig.trouble.restore();
      await rig.pass(12 * MINUTE);
      expect(numbersIn(rig)).toEqual(["post 1."]);
      expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(HOUR + 10 * MINUTE));
    });

    it("is told nothing that shows a credential, whatever it does", async () => {
      const rig = current();
      await rig.start();
      for (const [, happen] of PASSING) {
        happen(rig.trouble);
        rig.say("ana", "can you help?");
        await rig.pass(5 * MINUTE);
      }
      rig.trouble.behave();
      rig.trouble.down();
      await rig.pass(10 * MINUTE);
      rig.trouble.up();
      rig.trouble.refuse();
      await rig.pass(10 * MINUTE);
      const everything = [
        ...rig.told.troubles.flatMap((error) => [
          inspect(error, { depth: 10, showHidden: true }),
          String(error.stack),
        ]),
        ...rig.told.logs,
        JSON.stringify(rig.told.observed),
        JSON.stringify([...rig.told.cursors]),
      ].join("\n");
      expect(rig.told.troubles.length).toBeGreaterThan(1);
      expect(rig.secrets.length).toBeGreaterThan(0);
      expect(rig.secrets.filter((secret) => everything.includes(secret))).toEqual([]);
    });
  });
}
