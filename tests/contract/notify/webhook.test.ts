import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { instant } from "../../../src/core/time/instant.ts";
import { zoneOf } from "../../../src/core/time/zone.ts";
import { guardedLookup } from "../../../src/notify/guarded-lookup.ts";
import { isPrivate } from "../../../src/notify/private-addresses.ts";
import { signed } from "../../../src/notify/webhook/sign.ts";
import { webhookSender } from "../../../src/notify/webhook/webhook-sender.ts";
import { httpReceiver, type HttpReceiver } from "../../support/http-receiver.ts";
import { aCaseNotice, CASE, someMarks } from "../../support/notices.ts";
import { at } from "../../support/terms.ts";
import { describeRepeats, describeSender, type SenderRig } from "./describe-sender.ts";
import { byKey, HTTP_TRAITS, httpFault, routeRig } from "./route-rig.ts";

const SECRET = "canary-webhook-secret";
const CHICAGO = zoneOf("America/Chicago");

const body = z.object({
  key: z.string(),
  head: z.string(),
  quote: z.array(z.string()).default([]),
  promise: z.string().optional(),
  link: z.string().optional(),
});

async function start(): Promise<SenderRig & { readonly receiver: HttpReceiver }> {
  const { clock, sockets, during } = routeRig();
  const receiver = await httpReceiver(sockets);
  const routes = new Map([["hook", { url: receiver.url, secret: SECRET }]]);
  const arrived = () =>
    byKey<z.infer<typeof body>>(
      receiver,
      (_, headers) => String(headers["idempotency-key"]),
      (text) => body.parse(JSON.parse(text)),
    );
  return {
    receiver,
    sender: webhookSender({ routes, zone: CHICAGO, clock }),
    place: "hook",
    during,
    arrived: () => arrived().map(({ head, quote, promise }) => [head, ...quote, promise].join("\n")),
    attempts: receiver.attempts,
    trouble: (trouble) => {
      receiver.next(httpFault(trouble));
    },
    shut: () => {
      receiver.always({ kind: "status", status: 410 });
    },
    unreachable: receiver.down,
    reachable: receiver.up,
    expectHarmless: (link) => {
      const last = arrived().at(-1);
      expect([last?.link ?? link, last?.head.split("\n").length]).toEqual([link, 1]);
      // eslint-disable-next-line no-control-regex -- what must not be there
      expect(JSON.stringify(last)).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069\u200b]/);
    },
    logged: () => "",
    secrets: [SECRET],
  };
}

describeSender("webhook", HTTP_TRAITS, start);
describeRepeats("webhook", start);

describe("a webhook", () => {
  const post = (rig: SenderRig, key = "k1") =>
    rig.during(rig.sender.post(rig.place, aCaseNotice(), someMarks(key)));

  it("is signed, over its id, its time and its body, so that a receiver knows us", async () => {
    const rig = await start();
    await post(rig);
    const [request] = rig.receiver.taken;
    if (request === undefined) throw new Error("nothing came");
    const { headers, body: text } = request;
    const id = String(headers["webhook-id"]);
    const time = String(headers["webhook-timestamp"]);
    expect([id, headers["idempotency-key"], time]).toEqual([
      "k1",
      "k1",
      String(at("2026-11-23T22:30:00Z") / 1000),
    ]);
    const mac = createHmac("sha256", SECRET).update(`${id}.${time}.${text}`).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${mac}`);
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      kind: "case",
      stage: "warn:10m",
      head: "🔶 Now · Due Mon 23 Nov 16:40 Chicago (22:40 UTC) · X · @ana · 10 min of working time left",
      case: { id: CASE, platform: "X", dueAt: "2026-11-23T22:40:00.000Z", standing: "now" },
    });
  });

  it("is signed as the standard's own example is", () => {
    const given = {
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      at: instant(1_614_265_330_000),
      secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    };
    expect(signed('{"test": 2432232314}', given)["webhook-signature"]).toBe(
      "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    );
  });

  it("does not follow where it is led to", async () => {
    const rig = await start();
    rig.receiver.next({ kind: "status", status: 307, headers: { location: rig.receiver.url } });
    expect((await post(rig)).kind).toBe("blocked");
    expect(rig.receiver.attempts()).toBe(1);
  });

  it("reads no more than a megabyte of an answer", async () => {
    const rig = await start();
    rig.receiver.next({ kind: "flood" });
    expect((await post(rig)).kind).toBe("sent");
    // What stood in buffers on the way was sent, too.
    expect(rig.receiver.flooded()).toBeLessThan(32 * 1_048_576);
  });
});

const HOSTILE_URLS: readonly string[] = [
  ...[
    "10.0.0.1",
    "10.255.255.255",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
  ],
  ...[
    "0.0.0.0",
    "0.1.2.3",
    "100.127.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
  ],
  ...[
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "2852039166",
    "0xa9fea9fe",
    "0xA9.0xFE.0xA9.0xFE",
    "169.16689662",
  ],
  ...[
    "0251.0376.0251.0376",
    "025177524776",
    "10.1",
    "0x0a000001",
    "192.168.257",
    "①⑥⑨.254.169.254",
    "169。254。169。254",
  ],
  ...[
    "[::]",
    "[::ffff:10.0.0.1]",
    "[::ffff:a9fe:a9fe]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:ffff:0a00:1]",
    "[::10.0.0.1]",
  ],
  ...[
    "[64:ff9b::a9fe:a9fe]",
    "[64:ff9b::10.0.0.1]",
    "[64:ff9b:1::1]",
    "[2002:a9fe:a9fe::1]",
    "[2002:7f00:1::]",
  ],
  ...[
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fdff::1]",
    "[fe80::1]",
    "[febf::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001:db8::1]",
  ],
  ...["[2001::1]", "[100::1]", "[::2]", "[::ffff:0:10.0.0.1]", "[0000::0001:0]"],
].map((host) => `https://${host}/hook`);

const REBOUND = [
  "127.0.0.1",
  "::1",
  "10.0.0.1",
  "169.254.169.254",
  "::ffff:10.1.2.3",
  "fd00::1",
  "fe80::1",
  "100.100.100.200",
];

describe("a request is never made to", () => {
  const sendTo = (url: string) => {
    const { clock, during } = routeRig();
    const routes = new Map([["hook", { url, secret: SECRET }]]);
    const sender = webhookSender({ routes, zone: CHICAGO, clock });
    return during(sender.post("hook", aCaseNotice(), someMarks("k1")));
  };

  it.each(HOSTILE_URLS)("%s", async (url) => {
    expect(await sendTo(url)).toEqual({ kind: "blocked", reason: "leads to a private address" });
  });

  it("anybody without TLS", async () => {
    const outcome = await sendTo("http://hooks.acme.example/");
    expect(outcome).toEqual({ kind: "blocked", reason: "the address is not https" });
  });

  it("what is no address; public ones are none of these", () => {
    expect(["", "nowhere", "1.2.3"].every(isPrivate)).toBe(true);
    const open = ["93.184.215.14", "8.8.8.8", "2606:2800:21f::1", "172.32.0.1", "100.128.0.1"];
    expect(open.filter(isPrivate)).toEqual([]);
  });
});

describe("a name, by the time it is dialled,", () => {
  const lookUp = (addresses: readonly string[], all: boolean) =>
    new Promise((resolve) => {
      const lookup = guardedLookup((_name, _options, callback) => {
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
        );
      });
      lookup("hooks.acme.example", { all }, (error, found) => {
        resolve(error?.message ?? found);
      });
    });

  it.each(REBOUND)("does not lead to %s", async (address) => {
    for (const all of [true, false]) expect(await lookUp([address], all)).toBe("leads to a private address");
  });

  it("leads to its public addresses, and to none of the others beside them", async () => {
    const addresses = ["10.0.0.1", "93.184.215.14", "::1"];
    expect(await lookUp(addresses, true)).toEqual([{ address: "93.184.215.14", family: 4 }]);
    expect(await lookUp(addresses, false)).toBe("93.184.215.14");
  });
});
