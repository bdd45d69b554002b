import { afterEach, beforeEach, describe } from "vitest";
import { describeAbsence } from "./absence.ts";
import type { ChannelRig } from "./channel-rig.ts";
import { describeHistories } from "./histories.ts";
import { describeLife } from "./life.ts";
import { describePosts } from "./posts.ts";
import { describeTryOut } from "./try-out.ts";
import { describeTrouble } from "./trouble.ts";

/** Holds a channel to what src/ports/channel.ts promises of all, through its real SDK. Nothing can be left out. */
export function describeChannel(name: string, startRig: () => Promise<ChannelRig>): void {
  describe(`the ${name} channel`, () => {
    let rig: ChannelRig | undefined;
    beforeEach(async () => {
      rig = await startRig();
      rig.told.watchesAll = true;
    });
    afterEach(async () => {
      await rig?.close();
      rig = undefined;
    });
    const current = (): ChannelRig => {
      if (rig === undefined) throw new Error("there is no rig");
      return rig;
    };
    describePosts(current);
    describeAbsence(current);
    describeTrouble(current);
    describeLife(current);
    describeTryOut(current);
    describeHistories(startRig);
  });
}
