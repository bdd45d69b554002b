import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { hours } from "../../src/core/time/instant.ts";
import { at } from "../support/at.ts";
import { expectAsReplayed } from "../support/expect-as-replayed.ts";
import { live } from "../support/live.ts";
import { conversationsOf, layOutAll } from "../support/live-past.ts";
import { opsTitles } from "../support/live-slack.ts";

const SAMPLE = fileURLToPath(new URL("../../examples/acme-conversations.jsonl", import.meta.url));

/** A Tuesday in Chicago: from half past noon until after the close. */
const START = at("2026-11-03T18:30:00Z");
const END = at("2026-11-04T00:40:00Z");

const TERMS = `hours: { timezone: America/Chicago, week: { mon-fri: ["09:00-18:00"], sat: ["10:00-14:00"] } }
response:
  answers: [mention, reply, quote]
  objective: 95%
  update: 4h
  targets:
    - { name: urgent, when: { keywords: [stranded, refund] }, first: 15m, next: 15m }
    - { name: standard, publish: true, first: 1h, next: 2h, resolve: { within: 24h, clock: calendar } }
warn: [50%, 10m]
escalate: [{ at: warning, to: [team] }, { at: breach, to: [team, lead] }, { after: 30m, to: [manager] }]
`;

test("the packaged conversations, played through X and Slack, come to the verdicts and alerts of a replay", async () => {
  const all = (await conversationsOf(SAMPLE)).filter(({ channel }) => channel === "x-acme");
  const rig = await live(START, { AcmeTravel: TERMS });
  const laid = layOutAll(rig.x, rig.brand, all, { from: START, spread: hours(5) });
  expect(laid).toHaveLength(60);
  await rig.start();
  await rig.run(END);

  const alerts = await expectAsReplayed(rig, laid);
  const kinds = alerts.map(({ alert }) => alert.stage.kind);
  expect(kinds.filter((kind) => kind === "warning").length).toBeGreaterThan(40);
  expect(kinds.filter((kind) => kind === "breach").length).toBeGreaterThan(5);
  expect(opsTitles(rig)).toEqual([]);
});
