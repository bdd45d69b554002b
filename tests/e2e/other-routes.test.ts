import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { brandId, personId } from "../../src/core/ids.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import type { Store } from "../../src/ports/store.ts";
import { mentionsIn } from "../../src/sim/slack/read-message.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { at } from "../support/at.ts";
import { followSockets } from "../support/follow-sockets.ts";
import { httpReceiver, type HttpReceiver } from "../support/http-receiver.ts";
import { mailServer, type MailServer } from "../support/mail-server.ts";
import { live, ROUND_THE_CLOCK, type Live } from "../support/live.ts";
import { ANA, BO, CY } from "../support/live-config.ts";
import { alertTexts, doubles, newestAlert, opsTitles } from "../support/live-slack.ts";

const MONDAY = at("2026-11-02T15:00:00Z");
const minute = (count: number): Instant => instant(MONDAY + Math.round(count * 60_000));

/** The monitor with a mail server and PagerDuty beside its Slack. */
interface RoutesRig extends Live {
  readonly mail: MailServer;
  readonly pagerduty: HttpReceiver;
}

const event = z.object({ event_action: z.string(), dedup_key: z.string() });

/** Who is called at a breach, besides the team: the pager, and the manager by mail. */
const TERMS = ROUND_THE_CLOCK.replace(
  "{ at: warning, to: [team] }",
  "{ at: warning, to: [team, shift] }",
).replace("{ at: breach, to: [team, lead] }", "{ at: breach, to: [team, pager, manager] }");

async function rigOf(): Promise<RoutesRig> {
  const servers: { mail?: MailServer; pagerduty?: HttpReceiver } = {};
  const rig = await live(MONDAY, TERMS, async (busy) => {
    const sockets = followSockets(busy);
    const mail = await mailServer(sockets);
    const pagerduty = await httpReceiver(sockets);
    Object.assign(servers, { mail, pagerduty });
    return {
      pagerduty: pagerduty.url,
      env: { SMTP: mail.url, PAGER: "canarypagerdutyroutingkey0000001" },
      ssla: (usual) =>
        usual
          .replace(`bo: { slack: "${BO}" }`, `bo: { slack: "${BO}", email: bo@acme.example }`)
          .replace(`cy: { slack: "${CY}" }`, `cy: { slack: "${CY}", email: cy@acme.example }`)
          .replace(
            "manager: { people: [cy] }",
            `manager: { people: [cy], email: true }
      shift: { rota: true }
      pager: { pagerduty: { routing_key: env:PAGER } }
      fallback: { people: [bo], email: true }`,
          )
          .replace(
            "    actions:",
            `    rota: [{ week: 24/7, person: ana }, { week: 24/7, person: cy }]
    actions:`,
          )
          .replace("store:", "email: { smtp: env:SMTP, from: ssla@acme.example }\nstore:"),
    };
  });
  const { mail, pagerduty } = servers;
  if (mail === undefined || pagerduty === undefined) throw new Error("not prepared");
  return { ...rig, mail, pagerduty };
}

/** As mail programs and PagerDuty count: what has one id is one. */
const mailsTo = ({ mail }: RoutesRig, address: string): readonly string[] => [
  ...new Map(
    mail.mails
      .filter(({ to }) => to.includes(address))
      .map(({ headers, text }) => [headers.get("message-id"), text]),
  ).values(),
];
const eventsOf = ({ pagerduty }: RoutesRig): readonly z.infer<typeof event>[] =>
  pagerduty.taken.map(({ body }) => event.parse(JSON.parse(body)));

test("a breach reaches PagerDuty and the manager's mail once, though the program is killed while it tells them; the answer ends the incident", async () => {
  const rig = await rigOf();
  const { x, brand, start, run, dir, mail, pagerduty } = rig;
  const first = await start();
  await run(minute(1));
  const asked = x.post(x.account("ana"), "@acme where is my bag?");
  await run(minute(60.5));
  // Both are taken, and nobody hears that they were.
  mail.next({ kind: "hang", stored: true });
  pagerduty.next({ kind: "hang", stored: true });
  await run(minute(61.1));
  expect([mail.mails.length, pagerduty.taken.length]).toEqual([1, 1]);
  // What a process leaves that dies now.
  const data = join(dir, "..", "data");
  await cp(data, `${data}-killed`, { recursive: true });
  const stopped = first.stop();
  await run(minute(62));
  await stopped;
  await rm(data, { recursive: true });
  await cp(`${data}-killed`, data, { recursive: true });
  await start();
  await run(minute(66));
  expect(mailsTo(rig, "cy@acme.example")).toEqual([expect.stringContaining("> @acme where is my bag?")]);
  expect(mail.mails.length).toBeGreaterThan(1);
  expect(new Set(eventsOf(rig).map(({ dedup_key }) => dedup_key)).size).toBe(1);
  expect(eventsOf(rig).every(({ event_action }) => event_action === "trigger")).toBe(true);
  expect(doubles(rig)).toEqual([]);
  x.reply(brand, asked, "Here it is!");
  await run(minute(69));
  expect(eventsOf(rig).at(-1)).toEqual({ event_action: "resolve", dedup_key: eventsOf(rig)[0]?.dedup_key });
});

test("while Slack is down alerts come by mail within the minute, answered ones do not, and Slack still gets them once", async () => {
  const rig = await rigOf();
  const { x, brand, slack, start, run, mail } = rig;
  await start();
  await run(minute(1));
  const [answered] = ["ana", "bob"].map((name) =>
    x.post(x.account(name), `@acme ${name} asks: where is my bag?`),
  );
  await run(minute(29));
  await slack.down();
  await run(minute(31.5));
  if (answered) x.reply(brand, answered, "Here it is, Ana!");
  await run(minute(32.2));
  expect(mailsTo(rig, "bo@acme.example")).toEqual([expect.stringContaining("bob asks")]);
  await run(minute(40));
  await slack.up();
  await run(minute(43));
  expect(mail.mails).toHaveLength(1);
  expect(alertTexts(rig)).toEqual([expect.stringContaining("@bob")]);
  expect(opsTitles(rig).filter((title) => title.includes("lerts go "))).toEqual([
    expect.stringContaining("Alerts go to the route fallback as well"),
    expect.stringContaining("Alerts go their own way again"),
  ]);
  expect(doubles(rig)).toEqual([]);
});

test("while Slack is down those of three and more come by one mail, without the one who was answered", async () => {
  const rig = await rigOf();
  const { x, brand, slack, start, run, mail } = rig;
  await start();
  await run(minute(1));
  const [answered] = ["ana", "bob", "cai", "dee"].map((name) =>
    x.post(x.account(name), `@acme ${name} asks: where is my bag?`),
  );
  await run(minute(29));
  await slack.down();
  await run(minute(31.5));
  if (answered) x.reply(brand, answered, "Here it is, Ana!");
  await run(minute(40));
  const [list, ...more] = mailsTo(rig, "bo@acme.example");
  expect(more).toEqual([]);
  for (const name of ["bob", "cai", "dee"]) expect(list).toContain(`@${name}`);
  expect(list).not.toContain("@ana");
  await slack.up();
  await run(minute(43));
  expect(mail.mails).toHaveLength(1);
  expect(alertTexts(rig)).toHaveLength(1);
  expect(doubles(rig)).toEqual([]);
});

test("leave and swaps, also of before a restart, change who is mentioned", async () => {
  const rig = await rigOf();
  const { x, start, run, clock, slack } = rig;
  const mentioned = (): unknown => Object.values(mentionsIn(newestAlert(rig), slack.world)).flat();
  const change = async (work: (roster: Store["roster"]) => Promise<void>): Promise<void> => {
    const path = join(rig.dir, "..", "data", "ssla.db");
    const key = rig.secrets.find((secret) => secret.startsWith("a secret of"));
    const store = await openSqliteStore({ path, key, now: clock.now });
    await work(store.roster);
    await store.close();
  };
  const askAndRun = async (name: string, from: number): Promise<void> => {
    const monitor = await start();
    await run(minute(from));
    x.post(x.account(name), `@acme ${name} asks: where is my bag?`);
    await run(minute(from + 31));
    await monitor.stop();
  };
  await askAndRun("one", 1);
  expect(mentioned()).toContain(ANA);
  const acme = brandId("acme");
  await change((roster) => roster.prefer(acme, personId("ana"), { also: [], awayUntil: minute(24 * 60) }));
  await askAndRun("two", 34);
  expect(mentioned()).toEqual(expect.arrayContaining([CY]));
  expect(mentioned()).not.toContain(ANA);
  const swap = {
    from: minute(60),
    until: minute(200),
    person: personId("bo"),
    by: personId("cy"),
    at: minute(66),
  };
  await change((roster) => roster.swap(acme, swap));
  await askAndRun("three", 70);
  expect(mentioned()).toContain(BO);
  expect(mentioned()).not.toContain(CY);
});
