import { expect, test } from "vitest";
import { membersOf } from "../../../../src/notify/slack/members.ts";
import type { SlackAnswer, SlackWeb } from "../../../../src/platforms/slack/web-api.ts";

/** A Slack that answers so, call after call, and a clock that is set by hand. */
function aSlack(...answers: readonly SlackAnswer[]) {
  const asked: unknown[] = [];
  const time = { elapsed: 0 };
  const web: SlackWeb = {
    call: (method, args) => {
      asked.push([method, args]);
      return Promise.resolve(answers[asked.length - 1] ?? { kind: "unknown", reason: "no more answers" });
    },
  };
  return { asked, time, members: membersOf(web, { monotonic: () => time.elapsed }) };
}

const group = (...users: readonly string[]): SlackAnswer => ({ kind: "ok", body: { ok: true, users } });
const MINUTE = 60_000;

test("the members of several groups are one set", async () => {
  const { members, asked } = aSlack(group("U1", "U2"), group("U2", "U3"));
  expect(await members(["S1", "S2"])).toEqual(new Set(["U1", "U2", "U3"]));
  expect(asked).toEqual([
    ["usergroups.users.list", { usergroup: "S1" }],
    ["usergroups.users.list", { usergroup: "S2" }],
  ]);
});

test("a group is asked for once in five minutes, and then anew", async () => {
  const { members, asked, time } = aSlack(group("U1"), group("U2"));
  await members(["S1"]);
  time.elapsed = 5 * MINUTE - 1;
  expect(await members(["S1"])).toEqual(new Set(["U1"]));
  expect(asked).toHaveLength(1);
  time.elapsed = 5 * MINUTE;
  expect(await members(["S1"])).toEqual(new Set(["U2"]));
});

test("while Slack does not answer, those count who belonged to the group before", async () => {
  const { members, time } = aSlack(group("U1"), { kind: "unknown", reason: "hangs" });
  await members(["S1"]);
  time.elapsed = 6 * MINUTE;
  expect(await members(["S1"])).toEqual(new Set(["U1"]));
});

test("a group that was never read turns nobody away silently", async () => {
  const { members } = aSlack({ kind: "refused", code: "missing_scope" });
  await expect(members(["S1"])).rejects.toThrow(/user group S1/);
});
