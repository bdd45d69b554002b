import { describe, expect, it } from "vitest";
import type { ChannelError } from "../../../src/ports/errors.ts";
import { MINUTE, SECOND, type ChannelRig } from "./channel-rig.ts";
import { sinkTo, textsOf } from "./told.ts";

/** Being tried out, beside a monitor that may run. */
export function describeTryOut(current: () => ChannelRig): void {
  describe("when it is tried out", () => {
    it("reads once what was posted, and makes no call afterwards", async () => {
      const rig = current();
      rig.say("ana", "post 1. can you help?");
      await rig.pass(SECOND);
      expect(await tryOut(rig)).toEqual([]);
      expect(textsOf(rig.told)).toEqual([expect.stringContaining("post 1.")]);
      const calls = rig.trouble.calls();
      rig.say("ana", "post 2. anybody?");
      await rig.pass(10 * MINUTE);
      expect(rig.trouble.calls()).toBe(calls);
    });

    it("says what a person should do when the platform refuses us", async () => {
      const rig = current();
      rig.trouble.refuse();
      const [error, ...more] = await tryOut(rig);
      expect(more).toEqual([]);
      expect(error).toMatchObject({ permanent: true, mend: expect.stringMatching(/\w{3,} \w+/) as string });
    });

    it("says that the platform is out of reach", async () => {
      const rig = current();
      rig.trouble.down();
      expect(await tryOut(rig)).toEqual([expect.objectContaining({ permanent: false })]);
    });
  });
}

/** Lets time pass, a second at a time, until it is over. */
async function tryOut(rig: ChannelRig): Promise<readonly ChannelError[]> {
  let found: readonly ChannelError[] | undefined;
  const { told, clock, channel } = rig;
  const trying = channel.tryOut(sinkTo(told, clock), told.cursors, new AbortController().signal);
  const noted = trying.then((errors) => (found = errors));
  while (found === undefined) await rig.pass(SECOND);
  return noted;
}
