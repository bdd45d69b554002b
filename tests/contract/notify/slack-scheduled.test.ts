import { beforeEach, describe, expect, it } from "vitest";
import { instant, type Instant } from "../../../src/core/time/instant.ts";
import type { DeadMansSwitch, Silence } from "../../../src/ports/dead-mans-switch.ts";
import { SECRETS, slackRig, TEAM, type SlackRig } from "./slack-rig.ts";

const MINUTE = 60_000;

const someSilence = (over: Partial<Silence> = {}): Silence => ({
  monitor: "one",
  since: instant(Date.UTC(2026, 10, 23, 22, 30)),
  next: [
    { channel: "X", dueAt: instant(Date.UTC(2026, 10, 23, 22, 55)) },
    { channel: "Discord", dueAt: instant(Date.UTC(2026, 10, 23, 23, 6)) },
  ],
  open: 12,
  late: 0,
  channels: ["X", "Discord"],
  ...over,
});

describe("a message left with Slack", () => {
  let rig: SlackRig;
  let platform: DeadMansSwitch;
  beforeEach(async () => {
    rig = await slackRig();
    const { deadMansSwitch } = rig.notifier;
    if (deadMansSwitch === undefined) throw new Error("Slack has none");
    platform = deadMansSwitch;
  });
  const inMinutes = (count: number): Instant => instant(rig.clock.now() + count * MINUTE);
  const arm = async (minutes = 10, silence = someSilence()) => {
    const outcome = await rig.during(platform.arm(TEAM, inMinutes(minutes), silence));
    if (outcome.kind !== "armed") throw new Error(outcome.reason);
    return outcome.message;
  };
  const posted = (): readonly string[] => rig.slack.world.messagesIn(TEAM).map(({ body }) => body.text);

  it("is posted at its time, by itself, and says since when and what is next in the reader's own time", async () => {
    await arm();
    await rig.pass(10 * MINUTE - 1000);
    expect(posted()).toEqual([]);
    await rig.pass(1000);
    expect(posted()).toEqual([
      [
        "SSLA monitor has not checked in since <!date^1795473000^{date_short_pretty} {time}|2026-11-23 22:30 UTC>. It cannot warn you.",
        "Next due: X <!date^1795474500^{date_short_pretty} {time}|2026-11-23 22:55 UTC>, Discord <!date^1795475160^{date_short_pretty} {time}|2026-11-23 23:06 UTC> (12 open)",
        "Until it is back, look after X, Discord yourselves. (monitor one)",
      ].join("\n"),
    ]);
  });

  it.each([
    [{ open: 0, next: [] }, "Nobody was waiting then."],
    [{ open: 3, next: [], late: 3 }, "Waiting then: 3 open, all late."],
    [{ late: 2 }, /\(12 open, 2 of them late\)$/],
  ] as const)("says who waited: %j", async (over, line) => {
    await arm(10, someSilence(over));
    await rig.pass(10 * MINUTE);
    expect(posted()[0]?.split("\n")[1]).toMatch(line);
  });

  it("is listed to the monitor that left it, and to no other on the same app", async () => {
    const own = await arm();
    const others = await arm(10, someSilence({ monitor: "on" }));
    const listed = async (monitor: string) =>
      (await rig.during(platform.armed(monitor)))?.map(({ reference }) => reference);
    expect(await listed("one")).toEqual([own.reference]);
    expect(await listed("on")).toEqual([others.reference]);
    expect(await listed("another")).toEqual([]);
  });

  it("carries no metadata, with which Slack would take it and never post it", async () => {
    await arm();
    const [call] = rig.slack.calls.filter(({ method }) => method === "chat.scheduleMessage");
    expect(JSON.stringify(call)).not.toContain("metadata");
  });

  it("is not posted once it was called back; calling it back again finds it gone", async () => {
    const message = await arm();
    expect(await rig.during(platform.disarm(message))).toEqual({ kind: "disarmed" });
    expect(await rig.during(platform.disarm(message))).toEqual({ kind: "gone" });
    await rig.pass(15 * MINUTE);
    expect(posted()).toEqual([]);
  });

  it("counts as gone when it is about to be posted: Slack does not give it back any more", async () => {
    const message = await arm();
    await rig.pass(9.5 * MINUTE);
    expect(await rig.during(platform.disarm(message))).toEqual({ kind: "gone" });
    await rig.pass(MINUTE);
    expect(posted()).toHaveLength(1);
  });

  it("is listed with when Slack took it, whichever run left it there, and nothing else is", async () => {
    const messages = [await arm(10), await arm(12)];
    const other = { channel: TEAM, post_at: Math.floor(inMinutes(20) / 1000), text: "Lunch is ready" };
    await rig.during(
      fetch(`${rig.slack.apiUrl}chat.scheduleMessage`, {
        method: "POST",
        headers: { authorization: `Bearer ${SECRETS[0]}`, "content-type": "application/json" },
        body: JSON.stringify(other),
      }),
    );
    const listed = await rig.during(platform.armed("one"));
    expect(listed).toEqual(messages.map((one) => ({ ...one, takenAt: rig.clock.now() })));
  });

  it("is listed over as many pages as there are", async () => {
    for (let i = 0; i < 110; i++) {
      await arm(10 + 6 * i);
      await rig.pass(3000);
    }
    expect(await rig.during(platform.armed("one"))).toHaveLength(110);
  });

  it("is found when nobody heard that Slack took it", async () => {
    rig.slack.faults.next("chat.scheduleMessage", { kind: "status", status: 503, stored: true });
    const outcome = await rig.during(platform.arm(TEAM, inMinutes(10), someSilence()));
    expect(outcome).toEqual({ kind: "not armed", reason: "status 503" });
    expect(await rig.during(platform.armed("one"))).toHaveLength(1);
  });

  it("says why it could not be left, called back or listed", async () => {
    const message = await arm();
    rig.slack.faults.always("*", { kind: "error", error: "not_in_channel", stored: false });
    const outcomes = [
      await rig.during(platform.arm(TEAM, inMinutes(10), someSilence())),
      await rig.during(platform.disarm(message)),
      await rig.during(platform.armed("one")),
    ];
    expect(outcomes).toEqual([
      { kind: "not armed", reason: "not_in_channel" },
      { kind: "still armed", reason: "not_in_channel" },
      undefined,
    ]);
    const said = rig.log.all() + JSON.stringify(outcomes);
    for (const secret of SECRETS) expect(said).not.toContain(secret);
  });

  it("is refused for a time that is past by Slack's clock", async () => {
    const outcome = await rig.during(platform.arm(TEAM, inMinutes(-1), someSilence()));
    expect(outcome).toEqual({ kind: "not armed", reason: "time_in_past" });
  });
});
