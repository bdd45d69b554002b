import { expect, test } from "vitest";
import { fullMember, membersOf } from "../../../../src/notify/slack/members.ts";
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
  const clock = { monotonic: () => time.elapsed };
  return { asked, time, members: membersOf(web, clock), isMember: fullMember(web, clock) };
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

const OWN: SlackAnswer = { kind: "ok", body: { ok: true, team_id: "T1" } };
const person = (more: object): SlackAnswer => ({
  kind: "ok",
  body: { ok: true, user: { team_id: "T1", ...more } },
});

test("who belongs to the workspace is a member, of which the workspace is asked once", async () => {
  const { isMember, asked } = aSlack(OWN, person({}), person({}));
  expect(await isMember("U1")).toBe(true);
  expect(await isMember("U1")).toBe(true);
  expect(await isMember("U2")).toBe(true);
  expect(asked).toEqual([
    ["auth.test", {}],
    ["users.info", { user: "U1" }],
    ["users.info", { user: "U2" }],
  ]);
});

test.each([
  ["a guest of some channels", person({ is_restricted: true })],
  ["a guest of one channel", person({ is_ultra_restricted: true })],
  ["somebody of another company", person({ team_id: "T2" })],
  ["a bot", person({ is_bot: true })],
  ["whose account was deactivated", person({ deleted: true })],
  ["whom nobody knows", { kind: "refused", code: "user_not_found" }] as const,
])("no member is %s", async (_who, answer) => {
  expect(await aSlack(OWN, answer).isMember("U1")).toBe(false);
});

test("of a large company's workspaces those count that a person is in", async () => {
  const { isMember } = aSlack(OWN, person({ team_id: "E1", enterprise_user: { teams: ["T0", "T1"] } }));
  expect(await isMember("U1")).toBe(true);
});

test("while Slack does not tell who somebody is, nobody is let in by guessing", async () => {
  await expect(aSlack(OWN, { kind: "unknown", reason: "hangs" }).isMember("U1")).rejects.toThrow(/U1/);
  await expect(aSlack({ kind: "unknown", reason: "hangs" }, person({})).isMember("U1")).rejects.toThrow(/U1/);
});
