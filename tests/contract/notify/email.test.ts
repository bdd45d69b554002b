import { describe, expect, it } from "vitest";
import { zoneOf } from "../../../src/core/time/zone.ts";
import { emailSender } from "../../../src/notify/email/email-sender.ts";
import { mailServer, MAIL_PASSWORD, type MailFault, type MailServer } from "../../support/mail-server.ts";
import { aCaseNotice, aPersonalNotice, CASE, someMarks } from "../../support/notices.ts";
import type { ReadMail } from "../../support/read-mail.ts";
import {
  describeRepeats,
  describeSender,
  type SenderRig,
  type SenderTraits,
  type Trouble,
} from "./describe-sender.ts";
import { routeRig } from "./route-rig.ts";

const BO = "bo@acme.example";

const TRAITS: SenderTraits = {
  tellsWait: false,
  unclear: (["answer lost", "no answer"] as const).flatMap((kind) =>
    [true, false].map((stored) => ({ kind, stored })),
  ),
};

type MailRig = SenderRig & { readonly server: MailServer; readonly inbox: () => readonly ReadMail[] };

async function start(): Promise<MailRig> {
  const { clock, sockets, during } = routeRig();
  const server = await mailServer(sockets);
  // As a mail program does: copies of one Message-ID are one mail.
  const inbox = () => [
    ...new Map(server.mails.map((mail) => [mail.headers.get("message-id"), mail])).values(),
  ];
  return {
    server,
    inbox,
    sender: emailSender({
      smtp: server.url,
      from: "ssla@acme.example",
      zone: zoneOf("America/Chicago"),
      clock,
    }),
    place: BO,
    during,
    arrived: () => inbox().map(({ text }) => text),
    attempts: server.attempts,
    trouble: (trouble) => {
      server.next(faultOf(trouble));
    },
    shut: server.lock,
    unreachable: server.down,
    reachable: server.up,
    expectHarmless: (link) => {
      const mail = inbox().at(-1);
      expect(mail?.to).toEqual([BO]);
      expect([...(mail?.headers.keys() ?? [])].filter((name) => !HEADERS.includes(name))).toEqual([]);
      expect(
        [...(mail?.html?.matchAll(/<(\/?[a-z!]+)/gi) ?? [])]
          .map(([, tag]) => tag)
          .filter((tag) => !TAGS.test(tag ?? "")),
      ).toEqual([]);
      const links = [...(mail?.html?.matchAll(/href="([^"]*)"/g) ?? [])].map(([, href]) => href);
      expect(links).toEqual(mail?.html === undefined ? [] : [link]);
    },
    logged: () => "",
    secrets: [MAIL_PASSWORD],
  };
}

const HEADERS: readonly string[] = [
  ...["from", "to", "subject", "date", "message-id", "references", "auto-submitted", "mime-version"],
  ...["content-type", "content-transfer-encoding"],
];
const TAGS = /^\/?(!doctype|p|strong|blockquote|br|a)$/;

function faultOf(trouble: Trouble): MailFault {
  switch (trouble.kind) {
    case "rate limited":
      return { kind: "says", to: "rcpt", code: 450 };
    case "shape refused":
      return { kind: "says", to: "data", code: 552 };
    case "no answer":
      return { kind: "hang", stored: trouble.stored };
    case "answer lost":
    case "server error":
    case "unknown error":
      return { kind: "reset", stored: trouble.stored };
  }
}

describeSender("e-mail", TRAITS, start);
describeRepeats("e-mail", start);

describe("a mail", () => {
  it("says in its subject what is due by when, in the brand's zone and in UTC, and is known to be a program's", async () => {
    const rig = await start();
    await rig.during(rig.sender.post(BO, aCaseNotice(), someMarks("k1")));
    const [mail] = rig.inbox();
    expect(Object.fromEntries(mail?.headers ?? [])).toMatchObject({
      subject: "🔶 Now · Due Mon 23 Nov 16:40 Chicago (22:40 UTC) · X · @ana · 10 min of working time left",
      from: "SSLA monitor <ssla@acme.example>",
      to: BO,
      "message-id": "<k1@acme.example>",
      references: `<case-${CASE}@acme.example>`,
      "auto-submitted": "auto-generated",
    });
    expect(mail?.text).toBe(
      [
        "🔶 Now · Due Mon 23 Nov 16:40 Chicago (22:40 UTC) · X · @ana · 10 min of working time left",
        "> Where is my refund?",
        "Promise: first reply within 1 h for 95 of 100, Mon-Fri 9-18 Chicago · terms of 1 Nov",
        "Open post: https://x.com/ana/status/1",
      ].join("\n\n"),
    );
    expect(mail?.html).toContain("<blockquote>Where is my refund?</blockquote>");
  });

  it("names the day of UTC where it is another one", async () => {
    const rig = await start();
    const notice = aPersonalNotice();
    const late = { ...notice, dueAt: (notice.dueAt + 4 * 3_600_000) as typeof notice.dueAt };
    await rig.during(rig.sender.post(BO, late, someMarks("k1")));
    expect(rig.inbox()[0]?.headers.get("subject")).toContain("Mon 23 Nov 20:40 Chicago (Tue 02:40 UTC)");
  });

  it.each([
    ["from", 451, "not accepted"],
    ["from", 550, "blocked"],
    ["rcpt", 451, "not accepted"],
    ["rcpt", 550, "blocked"],
    ["data", 451, "not accepted"],
    ["data", 554, "refused shape"],
  ] as const)("whose %s the server refuses with %i is %s", async (to, code, kind) => {
    const rig = await start();
    rig.server.next({ kind: "says", to, code });
    const outcome = await rig.during(rig.sender.post(BO, aCaseNotice(), someMarks("k1")));
    expect(outcome.kind).toBe(kind);
    expect(rig.inbox()).toEqual([]);
  });

  it("does not go to a server elsewhere without TLS", async () => {
    const { clock, sockets, during } = routeRig();
    const server = await mailServer(sockets);
    const smtp = `${server.url}?requireTLS=true`;
    const sender = emailSender({ smtp, from: "ssla@acme.example", zone: zoneOf("Etc/UTC"), clock });
    const outcome = await during(sender.post(BO, aCaseNotice(), someMarks("k1")));
    expect(outcome.kind).toBe("not accepted");
    expect(server.mails).toEqual([]);
  });
});
