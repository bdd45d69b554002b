import { describe, expect, it } from "vitest";
import { z } from "zod";
import { REMOVED } from "../../../src/app/render.ts";
import { zoneOf } from "../../../src/core/time/zone.ts";
import { pagerdutySender } from "../../../src/notify/pagerduty/pagerduty-sender.ts";
import type { Notice } from "../../../src/ports/notice.ts";
import { httpReceiver, type HttpReceiver } from "../../support/http-receiver.ts";
import { aCaseLine, aCaseNotice, anAnswer, anOpsNotice, someMarks } from "../../support/notices.ts";
import { at } from "../../support/terms.ts";
import { describeRepeats, describeSender, type SenderRig } from "./describe-sender.ts";
import { byKey, HTTP_TRAITS, httpFault, routeRig } from "./route-rig.ts";

const KEY = "canarypagerdutyroutingkey0000001";

/** What Events API v2 takes, and nothing beside it. */
const event = z.strictObject({
  routing_key: z.literal(KEY),
  event_action: z.enum(["trigger", "acknowledge", "resolve"]),
  dedup_key: z.string().max(255),
  client: z.string().optional(),
  payload: z
    .strictObject({
      summary: z.string().min(1).max(1024),
      source: z.string().min(1),
      severity: z.enum(["critical", "error", "warning", "info"]),
      class: z.string().optional(),
      custom_details: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  links: z.array(z.strictObject({ href: z.url(), text: z.string() })).optional(),
});

type PagerdutyRig = SenderRig & {
  readonly receiver: HttpReceiver;
  readonly events: () => readonly z.infer<typeof event>[];
};

async function start(): Promise<PagerdutyRig> {
  const { clock, sockets, during } = routeRig();
  const receiver = await httpReceiver(sockets);
  const routes = new Map([
    ["pager", { routingKey: KEY, severity: undefined }],
    ["quiet", { routingKey: KEY, severity: "info" as const }],
  ]);
  const read = (text: string): z.infer<typeof event> => event.parse(JSON.parse(text));
  const incidents = () => byKey(receiver, ({ dedup_key }) => dedup_key, read);
  return {
    receiver,
    events: () => receiver.taken.map(({ body }) => read(body)),
    sender: pagerdutySender({ routes, zone: zoneOf("America/Chicago"), clock, url: receiver.url }),
    place: "pager",
    during,
    arrived: () =>
      incidents().map(({ payload }) =>
        [payload?.summary, ...Object.values(payload?.custom_details ?? {})].join("\n"),
      ),
    attempts: receiver.attempts,
    trouble: (trouble) => {
      receiver.next(httpFault(trouble));
    },
    shut: () => {
      receiver.always({ kind: "status", status: 403 });
    },
    unreachable: receiver.down,
    reachable: receiver.up,
    expectHarmless: (link) => {
      const last = incidents().at(-1);
      expect(last?.links?.map(({ href }) => href) ?? [link]).toEqual([link]);
      expect(last?.payload?.summary).not.toMatch(/[\n\r\u202e]/);
    },
    logged: () => "",
    secrets: [KEY],
  };
}

describeSender("PagerDuty", HTTP_TRAITS, start);
describeRepeats("PagerDuty", start);

describe("an incident", () => {
  const post = (rig: SenderRig, notice: Notice, place = "pager") =>
    rig.during(rig.sender.post(place, notice, someMarks("k1", "breach")));
  const edit = (rig: SenderRig, notice: Notice) =>
    rig.during(
      rig.sender.edit?.("pager", "k1", notice, someMarks("k1", "breach")) ??
        Promise.reject(new Error("none")),
    );

  it.each([
    ["critical", aCaseNotice({ standing: { kind: "late" } })],
    ["error", aCaseNotice({ standing: { kind: "now" } })],
    ["warning", aCaseNotice({ standing: { kind: "soon" } })],
    ["error", anOpsNotice()],
  ] as const)("is %s by how things stand, unless the route says otherwise", async (severity, notice) => {
    const rig = await start();
    await post(rig, notice);
    await post(rig, notice, "quiet");
    expect(rig.events().map(({ payload }) => payload?.severity)).toEqual([severity, "info"]);
    expect(rig.events()[0]).toMatchObject({ event_action: "trigger", dedup_key: "k1" });
  });

  it("of a trouble of the monitor's ends when that is mended, and being mended raises none", async () => {
    const rig = await start();
    const notices = [
      anOpsNotice({ trouble: "blind x-acme" }),
      anOpsNotice({ trouble: "blind x-travel" }),
      anOpsNotice({ level: "mended", trouble: "blind x-acme" }),
      anOpsNotice({ level: "mended" }),
    ];
    for (const [i, notice] of notices.entries()) {
      await rig.during(rig.sender.post("pager", notice, someMarks(`k${i}`)));
    }
    expect(rig.events().map(({ event_action }) => event_action)).toEqual([
      ...["trigger", "trigger", "resolve", "resolve"],
    ]);
    const [acme, travel, mended] = rig.events().map(({ dedup_key }) => dedup_key);
    expect(mended).toBe(acme);
    expect(travel).not.toBe(acme);
  });

  it.each([
    ["ends when the case was answered", aCaseNotice({ standing: anAnswer() }), "resolve"],
    [
      "ends when nobody waits any more",
      aCaseNotice({ standing: { kind: "settled", cause: "deleted", by: undefined } }),
      "resolve",
    ],
    ["ends when a later stage has one of its own", aCaseLine(), "resolve"],
    ["ends when whoever it was about was erased", REMOVED, "resolve"],
    [
      "wakes nobody else when somebody has got it",
      aCaseNotice({ claim: { by: { name: "ana", user: undefined }, at: at("2026-11-23T22:31:00Z") } }),
      "acknowledge",
    ],
    ["is raised again when the case is open after all", aCaseNotice(), "trigger"],
  ] as const)("%s", async (_, notice, action) => {
    const rig = await start();
    await post(rig, aCaseNotice());
    expect(await edit(rig, notice)).toEqual({ kind: "done" });
    expect(rig.events().at(-1)).toMatchObject({ event_action: action, dedup_key: "k1" });
  });

  it("that could not be changed now is to be changed later", async () => {
    const rig = await start();
    rig.receiver.next({ kind: "reset", stored: false });
    expect((await edit(rig, aCaseLine())).kind).toBe("again");
    rig.receiver.next({ kind: "status", status: 429, headers: { "retry-after": "3" } });
    expect(await edit(rig, aCaseLine())).toMatchObject({ kind: "again", retryAfterMs: 3000 });
    rig.receiver.next({ kind: "status", status: 400 });
    expect((await edit(rig, aCaseLine())).kind).toBe("impossible");
  });
});
