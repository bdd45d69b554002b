import { describe, expect, test } from "vitest";
import { deliver } from "../../../src/app/deliver.ts";
import { fallback } from "../../../src/app/fallback.ts";
import { reachOfWays } from "../../../src/app/reach.ts";
import type { Duty } from "../../../src/app/duty.ts";
import { personId } from "../../../src/core/ids.ts";
import { after, duration, minutes } from "../../../src/core/time/instant.ts";
import type { PostOutcome, Sender } from "../../../src/ports/notifier.ts";
import type { OutboxRow } from "../../../src/ports/outbox.ts";
import { appRig, aRoute, aTeam, TEAM_CHANNEL, type AppRig } from "../../support/app.ts";
import { author, BRAND, says } from "../../support/events.ts";

const GONE: PostOutcome = { kind: "not accepted", reason: "ECONNREFUSED", retryAfterMs: undefined };
const BO = "email:bo@acme.example";

interface FallbackRig extends AppRig {
  readonly pass: () => Promise<void>;
  /** Tries what may be sent now. */
  readonly send: () => Promise<void>;
  /** A new process over the same store. */
  readonly restart: () => void;
  /** What is queued or sent there. */
  readonly at: (destination: string) => Promise<readonly OutboxRow[]>;
  readonly mails: readonly string[];
}

/** Slack does not answer; mail does. Alerts of channel and team, and a fallback that mails Bo. */
async function rigOf(
  route = aRoute({ people: [personId("bo")], email: true }),
  outcome: PostOutcome | "sent" = GONE,
): Promise<FallbackRig> {
  const team = aTeam({ routes: new Map([...aTeam().routes, ["fallback", route]]) });
  const rig = await appRig({ team, start: "2026-11-02T15:00:00Z" });
  const mails: string[] = [];
  const mail: Sender = {
    scheme: "email",
    stop: () => Promise.resolve(),
    post: (to, notice) => {
      mails.push(notice.kind === "ops" ? notice.title : notice.kind);
      return Promise.resolve({ kind: "sent", place: to, reference: "1" });
    },
  };
  let reach = reachOfWays(rig.clock);
  const senders = new Map([[team.brand, [mail]]]);
  const deps = () => ({ ...rig, senders, reach });
  let duty: Duty = fallback(deps());
  const answers = outcome === "sent" ? [] : Array.from({ length: 500 }, () => outcome);
  for (const place of ["C0SOCIAL1", "C0OPS0001"]) rig.slack.answer(place, ...answers);
  return {
    ...rig,
    mails,
    pass: async () => {
      await duty.pass();
    },
    send: async () => {
      await deliver(deps());
    },
    restart: () => {
      reach = reachOfWays(rig.clock);
      duty = fallback(deps());
    },
    at: async (destination) => (await rig.rows()).filter((row) => row.destination === destination),
  };
}

/** So many customers ask, and half of their hour goes by. */
async function ask(rig: FallbackRig, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await rig.tell(says(author(`c${i}`), `m${i}`, "2026-11-02T15:00:00Z"));
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  await rig.send();
  await rig.pass();
}

const wait = async (rig: FallbackRig, count: number): Promise<void> => {
  await rig.clock.runUntil(after(rig.clock.now(), minutes(count)));
  await rig.send();
  await rig.pass();
};

describe("an alert that cannot be told in Slack", () => {
  test("goes by mail a minute after it was first tried, once, and to Slack all the same", async () => {
    const rig = await rigOf();
    await ask(rig, 1);
    expect(await rig.at(BO)).toEqual([]);
    await wait(rig, 1);
    const [row, ...more] = await rig.at(BO);
    expect(more).toEqual([]);
    expect(row?.subject).toMatchObject({ kind: "stage", stage: "warn:50%" });
    await wait(rig, 1);
    rig.restart();
    for (let i = 0; i < 3; i++) await wait(rig, 1);
    expect(rig.mails).toEqual(["case"]);
    expect((await rig.at("slack:C0SOCIAL1")).map(({ state }) => state.kind)).toEqual(["pending"]);
  });

  test("stays where it is when it was answered meanwhile", async () => {
    const rig = await rigOf();
    await ask(rig, 1);
    await rig.tell(says(BRAND, "a1", "2026-11-02T15:30:30Z", { repliesTo: "m0" }));
    await wait(rig, 2);
    expect(await rig.at(BO)).toEqual([]);
  });

  test.each([
    ["refuses connections", GONE],
    ["is out of reach", { kind: "unreachable", reason: "ENOTFOUND" }],
    ["answers nothing", { kind: "ambiguous", reason: "timeout" }],
  ] as const)("goes there at once while Slack %s for two minutes", async (_how, outcome) => {
    const rig = await rigOf(undefined, outcome);
    await ask(rig, 1);
    await wait(rig, 3);
    await rig.tell(says(author("late"), "late", "2026-11-02T15:33:00Z"));
    await rig.until("2026-11-02T16:03:00Z");
    await rig.sweep();
    await rig.pass();
    const subjects = (await rig.at(BO)).map(({ subject }) => subject);
    expect(subjects).toContainEqual(expect.objectContaining({ caseId: await rig.caseOf("late") }));
  });

  test("goes there as one message when there are three and more, and as each its own when there are not", async () => {
    for (const [count, expected] of [
      [2, ["case", "case"]],
      [3, ["list"]],
      [25, ["list"]],
    ] as const) {
      const rig = await rigOf();
      await ask(rig, count);
      await wait(rig, 1);
      await rig.send();
      rig.restart();
      for (let i = 0; i < 3; i++) await wait(rig, 1);
      expect(rig.mails).toEqual(expected);
    }
  });

  test("of a new process gets its time to be found in Slack first", async () => {
    const rig = await rigOf();
    await ask(rig, 1);
    rig.restart();
    await rig.until("2026-11-02T15:40:00Z");
    await rig.pass();
    expect(await rig.at(BO)).toEqual([]);
    await rig.until("2026-11-02T15:40:10Z");
    await rig.pass();
    expect(await rig.at(BO)).toHaveLength(1);
  });

  test("goes to people directly when the route leads nowhere else", async () => {
    const direct = await rigOf(aRoute({ people: [personId("bo")] }));
    await ask(direct, 1);
    await wait(direct, 1);
    expect(await direct.at("slack:U0BO00001")).toHaveLength(1);
  });

  test("is not one that waits two minutes for company, nor one whose company was sent", async () => {
    const rig = await rigOf(undefined, "sent");
    await ask(rig, 3);
    await rig.tell(says(author("joins"), "joins", "2026-11-02T15:00:30Z"));
    await rig.until("2026-11-02T15:30:30Z");
    await rig.sweep();
    for (let i = 0; i < 16; i++) {
      await rig.send();
      await rig.pass();
      await rig.clock.runUntil(after(rig.clock.now(), duration(5000)));
    }
    const held = (await rig.at(TEAM_CHANNEL)).filter(({ state }) => state.kind === "pending");
    expect(held.map(({ subject }) => subject)).toMatchObject([{ caseId: await rig.caseOf("joins") }]);
    expect(await rig.store.health.audit(rig.clock.now())).toEqual([]);
    await wait(rig, 1);
    expect((await rig.at(TEAM_CHANNEL)).map(({ state }) => state.kind)).not.toContain("pending");
    for (let i = 0; i < 3; i++) await wait(rig, 1);
    expect(await rig.at(BO)).toEqual([]);
  });

  test("is one that Slack refuses once its company has come", async () => {
    const rig = await rigOf(undefined, "sent");
    await ask(rig, 3);
    await rig.tell(says(author("joins"), "joins", "2026-11-02T15:00:30Z"));
    await rig.until("2026-11-02T15:30:30Z");
    await rig.sweep();
    rig.slack.answer("C0SOCIAL1", ...Array.from({ length: 500 }, () => GONE));
    for (let i = 0; i < 4; i++) await wait(rig, 1);
    expect(await rig.at(BO)).toHaveLength(1);
  });

  test("is told nobody else when there is no such route", async () => {
    const rig = await rigOf();
    const team = aTeam();
    const duty = fallback({ ...rig, teams: new Map([[team.brand, team]]), reach: reachOfWays(rig.clock) });
    await ask(rig, 1);
    await rig.until("2026-11-02T15:40:00Z");
    await duty.pass();
    expect(await rig.at(BO)).toEqual([]);
  });
});

test("that it began and that it ended is told in ops, once each, also when a process dies in between", async () => {
  const rig = await rigOf();
  const titles = async (): Promise<readonly string[]> =>
    (await rig.at("slack:C0OPS0001")).flatMap(({ subject }) =>
      subject.kind === "ops" ? [subject.notice.title] : [],
    );
  await ask(rig, 1);
  for (let i = 0; i < 3; i++) await wait(rig, 1);
  rig.restart();
  await wait(rig, 1);
  expect(await titles()).toEqual(["Alerts go to the route fallback as well"]);
  await rig.tell(says(BRAND, "a1", "2026-11-02T15:30:30Z", { repliesTo: "m0" }));
  for (let i = 0; i < 3; i++) await wait(rig, 1);
  rig.restart();
  await wait(rig, 1);
  expect((await titles()).toSorted()).toEqual([
    "Alerts go their own way again",
    "Alerts go to the route fallback as well",
  ]);
});

test("silence lasts from the first post without an answer until the next answer, of each way by itself", async () => {
  const { clock } = await appRig();
  const reach = reachOfWays(clock);
  const slack = { brand: aTeam().brand, destination: "slack:C1" };
  const other = { ...slack, destination: "slack:C2" };
  reach.posted(slack, GONE);
  await clock.runUntil(after(clock.now(), minutes(1)));
  reach.posted(other, { kind: "ambiguous", reason: "timeout" });
  await clock.runUntil(after(clock.now(), minutes(1)));
  expect(reach.silentFor(other)).toBe(120_000);
  expect(reach.silentFor({ ...slack, destination: BO })).toBe(0);
  reach.posted(slack, { kind: "not accepted", reason: "rate limited", retryAfterMs: 1000 });
  expect(reach.silentFor(slack)).toBe(0);
});
