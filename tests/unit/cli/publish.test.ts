import { afterAll, describe, expect, it } from "vitest";
import { join } from "node:path";
import { channelKinds } from "../../../src/cli/channel-kinds.ts";
import type { ChannelKinds } from "../../../src/channels/define-channel.ts";
import { lockStore } from "../../../src/store/sqlite/lock.ts";
import { instant } from "../../../src/core/time/instant.ts";
import { fileRequestBox } from "../../../src/store/file/request-box.ts";
import { ENV, folderWith, removeFolders, VALID, type Files } from "../../support/config-files.ts";
import { aPlace, fakePublisher, type FakePublisher } from "../../support/fake-publisher.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { ssla, type CliRun } from "../../support/run-cli.ts";

afterAll(removeFolders);

const NOW = "2026-11-15T12:00:00Z";
const TOPIC = aPlace({ surface: "discord.topic", id: "155", name: "#help" });

const PUBLISHED: Files = {
  ...VALID,
  "config/ssla.yaml": (VALID["config/ssla.yaml"] ?? "")
    .replace("    approvers: [bo]\n", "")
    .replace("    kind: discord\n", "    kind: discord\n    publish: { surfaces: [discord.topic] }\n"),
};

const PAGE_HOURS: Files = {
  ...VALID,
  "config/ssla.yaml": (VALID["config/ssla.yaml"] ?? "").replace("    approvers: [bo]\n", "").replace(
    "email: {",
    `  facebook-acme:
    brand: acme
    kind: facebook
    alerts: team
    publish: { surfaces: [facebook.hours] }
    responders: { own_account: true }
    connect:
      page: "67"
      page_token: env:KEY
      app_secret: env:KEY
      verify_token: env:KEY
      webhook_path: /in/facebook-acme
email: {`,
  ),
};

interface Rig {
  readonly publisher: FakePublisher;
  readonly cwd: string;
  readonly run: (args: string, ...answers: readonly string[]) => Promise<CliRun>;
}

/** `ssla` beside a platform in memory. */
function rig(files: Files = PUBLISHED, place = TOPIC): Rig {
  const publisher = fakePublisher({ now: () => instant(Date.parse(NOW)) }, [place]);
  const kinds: ChannelKinds = new Map(
    [...channelKinds()].map(([name, kind]) => {
      const connect: typeof kind.connect = (fields) =>
        kind
          .connect(fields)
          .transform(({ open }) => ({ open, openPublisher: () => Promise.resolve(publisher) }));
      return [name, { ...kind, connect }];
    }),
  );
  const cwd = folderWith(files);
  return {
    publisher,
    cwd,
    run: (args, ...answers) => ssla(args, { cwd, env: ENV, kinds, answers, now: NOW }),
  };
}

describe("ssla publish", () => {
  it("shows what stands there and what would, and writes nothing without a yes", async () => {
    const { run, publisher } = rig();
    publisher.texts.set("155", "Ask us anything");
    const dry = await run("publish --dry-run");
    expect(dry.out).toContain("discord.topic of #help (155):\n  - Ask us anything\n  + ");
    expect(dry.code).toBe(0);
    expect((await run("publish", "n")).out).toContain("nothing was written");
    expect((await run("publish")).out).toContain("nothing was written");
    expect(publisher.writes).toEqual([]);
  });

  it("writes after a yes, reads it back, and writes no second time", async () => {
    const { run, publisher } = rig();
    const first = await run("publish discord-acme", "y");
    expect(first.out).toContain("discord.topic of #help: published, and read back");
    expect(publisher.texts.get("155")).toContain("95 of 100");
    expect((await run("publish --yes")).out).toBe("discord.topic of #help (155): stands there already");
    expect(publisher.writes).toHaveLength(1);
  });

  it("--undo puts back what stood there before, once", async () => {
    const { run, publisher } = rig();
    publisher.texts.set("155", "Ask us anything");
    await run("publish --yes");
    const undo = await run("publish --undo --yes");
    expect(undo.out).toContain("  + Ask us anything");
    expect(publisher.texts.get("155")).toBe("Ask us anything");
    const again = await run("publish --undo --yes");
    expect(again.out).toContain("there is nothing to undo");
    expect(again.code).toBe(1);
  });

  it("--undo keeps what somebody wrote since, unless --force is given", async () => {
    const { run, publisher } = rig();
    await run("publish --yes");
    publisher.texts.set("155", "by hand");
    expect((await run("publish --undo --yes")).out).toContain("somebody has edited it since");
    expect(publisher.texts.get("155")).toBe("by hand");
    await run("publish --undo --force --yes");
    expect(publisher.texts.get("155")).toBe("");
  });

  it("shows a text that only people can paste, and sees later that it was", async () => {
    const { run, publisher } = rig(PUBLISHED, { ...TOPIC, write: "assisted" });
    const first = await run("publish --yes");
    expect(first.out).toContain("to be pasted by hand:");
    expect(publisher.writes).toEqual([]);
    const text = /\+ (.*)/u.exec(first.out)?.[1] ?? "";
    publisher.texts.set("155", text);
    expect((await run("publish --dry-run")).out).toContain("stands there already");
  });

  it("leaves the writing to a monitor that runs", async () => {
    const { run, publisher, cwd } = rig();
    await run("publish --yes");
    publisher.texts.set("155", "by hand");
    const unlock = lockStore(join(cwd, "data/ssla.db"), instant(Date.parse(NOW)));
    const asked = await run("publish --yes");
    unlock();
    expect(asked.out).toContain("asked: the monitor writes it within seconds");
    expect(publisher.texts.get("155")).toBe("by hand");
    const { requests, unreadable } = await fileRequestBox(join(cwd, "data/requests")).waiting();
    expect(unreadable).toEqual([]);
    expect(requests).toMatchObject([{ kind: "publish", publication: { place: "155", undoes: undefined } }]);
  });

  it("says what it is for where nothing is published, and which surfaces there are", async () => {
    expect((await rig(VALID).run("publish")).err).toContain("add `publish: { surfaces:");
    expect((await rig().run("publish x-acme")).err).toContain("x-acme is not published");
    const wrong = {
      ...PUBLISHED,
      "config/ssla.yaml": (PUBLISHED["config/ssla.yaml"] ?? "").replace("discord.topic", "x.bio"),
    };
    const refused = await rig(wrong).run("publish");
    expect(refused.code).toBe(78);
    expect(refused.err).toContain('the surface "x.bio" is none that a channel of kind discord publishes on');
  });

  it("shows the hours of a page as people read them, and which days differ", async () => {
    const { run, publisher } = rig(PAGE_HOURS, aPlace({ surface: "facebook.hours", id: "67", name: "Acme" }));
    publisher.texts.set(
      "67",
      '{"mon_1_open":"09:00","mon_1_close":"18:00","sun_1_open":"10:00","sun_1_close":"12:00"}',
    );
    expect((await run("publish --dry-run")).out.split("\n")).toEqual([
      "facebook.hours of Acme (67):",
      "    Mon 09:00-18:00",
      ...["Tue", "Wed", "Thu", "Fri"].flatMap((day) => [`  - ${day} closed`, `  + ${day} 09:00-18:00`]),
      "  - Sat closed",
      "  + Sat 10:00-14:00",
      "  - Sun 10:00-12:00",
      "  + Sun closed",
    ]);
    publisher.texts.set("67", "");
    expect((await run("publish --dry-run")).out).toContain(":\n  - (nothing)\n  + Mon 09:00-18:00\n");
    publisher.texts.set("67", '{"mon_1_open":"soon"}');
    expect((await run("publish --dry-run")).out).toContain('\n  - {"mon_1_open":"soon"}\n  + Mon');
  });

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
    "lets what stands there, and what a place is called, steer no terminal: %s",
    async (_, hostile) => {
      const { run, publisher } = rig(PUBLISHED, { ...TOPIC, name: hostile });
      publisher.texts.set("155", hostile);
      const { out } = await run("publish --yes");
      expect(out).not.toMatch(/[\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
      expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      // No line of a stranger's can pass for one of ours.
      expect(out.split("\n").filter((line) => !/^ {2}[-+] /u.test(line))).toHaveLength(2);
    },
  );

  it("prints JSON", async () => {
    const { run } = rig();
    const [change] = JSON.parse((await run("publish --dry-run --json")).out) as readonly unknown[];
    expect(change).toMatchObject({
      channel: "discord-acme",
      surface: "discord.topic",
      state: "change",
      live: "",
    });
  });
});
