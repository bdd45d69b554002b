import { describe, expect, it } from "vitest";
import { takingTurns } from "../../../../src/channels/discord/take-turns.ts";
import { instant } from "../../../../src/core/time/instant.ts";
import type { DiscordAnswer } from "../../../../src/platforms/discord/discord-answer.ts";
import { activity } from "../../../../src/sim/activity.ts";
import { virtualClock } from "../../../../src/sim/virtual-clock.ts";

const START = instant(0);
const limited = (forMs: number): DiscordAnswer => ({ kind: "limited", reason: "later", forMs });

describe("a request to Discord", () => {
  it("is made again once its turn has come", async () => {
    const clock = virtualClock(START, activity());
    const answers = [limited(4000), { kind: "answered", body: 1 } as const];
    const rest = takingTurns({ get: () => Promise.resolve(answers.shift() ?? limited(1)) }, clock);
    const asked = rest.get("/channels/1/messages", {}, new AbortController().signal);
    await clock.runUntil(instant(3999));
    expect(answers).toHaveLength(1);
    await clock.runUntil(instant(4000));
    expect(await asked).toEqual({ kind: "answered", body: 1 });
  });

  it("is left to whoever reads when its turn is far off", async () => {
    const clock = virtualClock(START, activity());
    const rest = takingTurns({ get: () => Promise.resolve(limited(60_000)) }, clock);
    expect(await rest.get("/channels/1/messages", {}, new AbortController().signal)).toEqual(limited(60_000));
  });

  it("ends when nobody wants its answer any more, in the middle of a wait and before it", async () => {
    const clock = virtualClock(START, activity());
    const wanted = new AbortController();
    const rest = takingTurns({ get: () => Promise.resolve(limited(4000)) }, clock);
    const asked = rest.get("/channels/1/messages", {}, wanted.signal);
    await clock.runUntil(instant(1000));
    wanted.abort();
    expect(await asked).toEqual({ kind: "stopped" });
    expect(await rest.get("/channels/1/messages", {}, wanted.signal)).toEqual({ kind: "stopped" });
  });
});
