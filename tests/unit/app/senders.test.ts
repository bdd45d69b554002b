import { describe, expect, test } from "vitest";
import { deliver } from "../../../src/app/deliver.ts";
import { messagesFor } from "../../../src/app/destinations.ts";
import { reconciler } from "../../../src/app/reconcile.ts";
import { refresh } from "../../../src/app/refresh.ts";
import { removeDoubles } from "../../../src/app/remove-doubles.ts";
import { dueAlerts } from "../../../src/core/alerts/due-alerts.ts";
import { personId } from "../../../src/core/ids.ts";
import type { PostOutcome, Sender } from "../../../src/ports/notifier.ts";
import { appRig, aMonitored, aRoute, AROUND_THE_CLOCK, aTeam, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { author, BRAND, says } from "../../support/events.ts";
import { inForce } from "../../support/terms.ts";
import { casesOf } from "../../support/verdicts.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");

/** A rig whose team is told by mail alone, which answers so, one after the other; then it takes everything. */
async function mailRig(...outcomes: readonly PostOutcome[]): Promise<AppRig & { readonly posted: string[] }> {
  const answers = [...outcomes];
  const posted: string[] = [];
  const mail: Sender = {
    scheme: "email",
    stop: () => Promise.resolve(),
    post: (to, _notice, { key }) => {
      posted.push(key);
      return Promise.resolve(answers.shift() ?? { kind: "sent", place: to, reference: `<${key}>` });
    },
  };
  const people = new Map([...aTeam().people].map(([id, one]) => [id, { ...one, user: undefined }]));
  const routes = new Map([["team", aRoute({ people: [personId("bo")], email: true })]]);
  const team = aTeam({ people, routes });
  const rig = { ...(await appRig({ team })), senders: new Map([[team.brand, [mail]]]), posted };
  await rig.tell(ASK);
  await rig.until("2026-11-02T15:30:00Z");
  await rig.sweep();
  return rig;
}

const LOST: PostOutcome = { kind: "ambiguous", reason: "SMTP ECONNECTION" };

describe("a way without a history", () => {
  test("is told again under the same key when the quarantine of an uncertain post ends, and not before", async () => {
    const rig = await mailRig(LOST);
    const reconcile = reconciler(rig);
    await deliver(rig);
    for (const time of ["15:30:01", "15:30:29.999"]) {
      await rig.until(`2026-11-02T${time}Z`);
      await reconcile.pass();
      await deliver(rig);
    }
    expect(rig.posted).toHaveLength(1);
    await rig.until("2026-11-02T15:30:30Z");
    await reconcile.pass();
    await deliver(rig);
    expect(rig.posted).toHaveLength(2);
    expect(new Set(rig.posted).size).toBe(1);
    expect(await rig.stateOf(rig.posted[0] ?? "")).toMatchObject({ kind: "sent", place: "bo@acme.example" });
  });

  test("is searched for no doubles, and its messages are edited by nobody", async () => {
    const rig = await mailRig();
    await deliver(rig);
    await rig.tell(says(BRAND, "a1", "2026-11-02T15:31:00Z", { repliesTo: "m1" }));
    await rig.until("2026-11-02T15:32:00Z");
    expect(await refresh(rig)).toBe(1);
    expect(await refresh(rig)).toBe(0);
    await removeDoubles(rig);
    expect([rig.slack.edits, rig.slack.reads]).toEqual([[], []]);
  });
});

test("no log tells the address of a person", async () => {
  const refused: PostOutcome = { kind: "blocked", reason: "SMTP EENVELOPE 550" };
  const rig = await mailRig(refused, LOST);
  await deliver(rig);
  await rig.until("2026-11-02T15:40:00Z");
  await deliver(rig);
  await reconciler(rig).pass();
  expect(rig.log.lines.map(({ event }) => event)).toContain("delivery.blocked");
  expect(JSON.stringify(rig.log.lines)).not.toContain("bo@acme.example");
});

test("what nothing leads to any more waits, and is not handed to another way", async () => {
  const rig = await mailRig();
  await deliver({ ...rig, senders: new Map() });
  const [row] = await rig.rows();
  expect(row).toMatchObject({
    destination: "email:bo@acme.example",
    trouble: "nothing is set up that leads there",
  });
  expect(row?.state).toEqual({ kind: "pending", notBefore: at("2026-11-02T15:35:00Z") });
  expect(rig.slack.attempts).toEqual([]);
});

test("an alert goes to people on leave where it would go nowhere else", () => {
  const away = { awayUntil: at("2026-11-09T00:00:00Z") };
  const people = new Map([...aTeam().people].map(([id, one]) => [id, { ...one, ...away }]));
  const routes = new Map([["team", aRoute({ people: [personId("bo")] })]]);
  const monitored = aMonitored({ team: aTeam({ people, routes }) });
  const now = at("2026-11-02T15:30:00Z");
  const entries = casesOf([ASK], inForce([AROUND_THE_CLOCK])).flatMap((subject) =>
    dueAlerts(subject, now, new Set()).send.flatMap((alert) => messagesFor(alert, monitored, now)),
  );
  expect(entries.map(({ destination }) => destination)).toEqual(["slack:U0BO00001"]);
});
