import { describe, expect, it } from "vitest";
import { caseId, channelId } from "../../../src/core/ids.ts";
import type { Reply } from "../../../src/ports/command.ts";
import type { HomeCase, HomePage } from "../../../src/ports/home.ts";
import type { Receipt } from "../../../src/ports/notifier.ts";
import type { SlackOptions } from "../../../src/sim/slack/start-slack.ts";
import { usable } from "../../../src/sim/slack/usable.ts";
import { linksIn, mentionsIn } from "../../../src/sim/slack/read-message.ts";
import { at } from "../../support/at.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { CASE } from "../../support/notices.ts";
import { anEmptyHome, recordingSink } from "./recording-sink.ts";
import { ANA, slackRig } from "./slack-rig.ts";

const NOW = at("2026-11-23T22:30:00Z");

/** A case of @guest's on X that is due soon. */
const aHomeCase = (changed: Partial<HomeCase> = {}): HomeCase => ({
  caseId: CASE,
  nearness: "soon",
  due: { clock: "first", at: at("2026-11-23T22:40:00Z") },
  openedAt: NOW,
  platform: "X",
  words: { handle: "guest", text: "Where is my refund?" },
  link: "https://x.com/guest/status/1",
  incidents: [],
  claimedBy: undefined,
  mayClaim: true,
  ...changed,
});

const manyCases = (count: number, words?: HomeCase["words"]): readonly HomeCase[] =>
  Array.from({ length: count }, (_, i) =>
    aHomeCase({ caseId: caseId(String(i).padStart(32, "0")), ...(words && { words }) }),
  );

interface Answers {
  readonly home?: (user: string, page: number) => HomePage;
  readonly press?: () => Promise<Receipt>;
  readonly command?: () => Promise<Reply>;
}

/** A notifier that listens, and Ana whose home shows what `home` says. */
async function listening({ home, press, command }: Answers = {}, options: Partial<SlackOptions> = {}) {
  const rig = await slackRig(options);
  const sink = recordingSink(press, {
    home: (user, page) => Promise.resolve(home?.(user, page) ?? anEmptyHome({ at: NOW, page })),
    ...(command && { command }),
  });
  await rig.listen(sink);
  const { views } = rig.slack.world;
  const blocks = (): string => JSON.stringify(views.homeOf(ANA)?.blocks ?? []);
  const shows = async (text: string): Promise<void> => {
    await expect.poll(blocks).toContain(text);
  };
  const click = (actionId: string, value?: string) =>
    rig.slack.world.pressInView(ANA, "home", { actionId, ...(value !== undefined && { value }) });
  return { ...rig, sink, views, blocks, shows, click };
}

describe("a person's home in Slack", () => {
  it("shows who waits, what is theirs, the shift and the channels as soon as they open it", async () => {
    const page = anEmptyHome({
      at: NOW,
      open: 1,
      cases: [aHomeCase()],
      mine: [aHomeCase({ claimedBy: { name: "ana", user: ANA }, mayClaim: false })],
      coverage: [
        { channel: channelId("x-acme"), platform: "X", blindSince: undefined },
        { channel: channelId("d-acme"), platform: "Discord", blindSince: NOW },
      ],
      shift: {
        told: { lines: [["On shift: bo"]] },
        choices: [{ label: "Take this shift", command: "shift take" }],
      },
    });
    const { slack, sink, shows, blocks } = await listening({ home: () => page });
    expect((await slack.openHome(ANA)).kind).toBe("acknowledged");
    await shows("1 case open");
    for (const text of ["🔔 Soon", "@guest", "“Where is my refund?”", "ana has got it", "On shift: bo"]) {
      expect(blocks()).toContain(text);
    }
    expect(blocks()).toContain("not watched");
    expect(sink.homes).toEqual([{ user: ANA, page: 0 }]);
  });

  it("offers no case to somebody who may not take it", async () => {
    const page = anEmptyHome({ at: NOW, open: 1, cases: [aHomeCase({ mayClaim: false })] });
    const { slack, shows, blocks } = await listening({ home: () => page });
    await slack.openHome(ANA);
    await shows("1 case open");
    expect(blocks()).toContain("Open post");
    expect(blocks()).not.toContain("got it");
  });

  it("is not for the other tabs of the app", async () => {
    const { slack, sink } = await listening({}, { features: { homeTab: false } });
    await slack.openHome(ANA);
    await slack.openHome(ANA);
    expect(sink.homes).toEqual([]);
  });

  it("turns its pages, and knows on which it is when something else is clicked", async () => {
    const { slack, sink, shows, click } = await listening({
      home: (_, page) => anEmptyHome({ at: NOW, page, pages: 3, open: 60, cases: manyCases(20) }),
    });
    await slack.openHome(ANA);
    await shows("page 1 of 3");
    expect((await click("page-later")).kind).toBe("acknowledged");
    await shows("page 2 of 3");
    await click("say-link-1");
    await shows("You said status.");
    await shows("page 2 of 3");
    await click("page-earlier");
    await shows("page 1 of 3");
    expect(sink.homes.map(({ page }) => page)).toEqual([0, 1, 1, 0]);
  });

  it("takes a case by a click, says so on top, and takes it back by another", async () => {
    const receipt: Receipt = { text: "You've got it.", undo: { caseId: CASE, act: "act 1" } };
    const { slack, sink, shows, click } = await listening({
      home: () => anEmptyHome({ at: NOW, open: 1, cases: [aHomeCase()] }),
      press: () => Promise.resolve(receipt),
    });
    await slack.openHome(ANA);
    await shows("1 case open");
    expect((await click("claim")).kind).toBe("acknowledged");
    expect(sink.presses).toMatchObject([{ caseId: CASE, user: ANA, action: { kind: "claim" } }]);
    await shows("You've got it.");
    await click("undo");
    expect(sink.presses.at(-1)).toMatchObject({ action: { kind: "undo", act: "act 1" } });
    expect(slack.world.privateTo(ANA)).toEqual([]);
  });

  it("says a command by a click, answered on top of it", async () => {
    const { slack, sink, shows, click } = await listening({
      home: () =>
        anEmptyHome({
          at: NOW,
          shift: { told: { lines: [["On shift: bo"]] }, choices: [{ label: "Take", command: "shift take" }] },
        }),
      command: () => Promise.resolve({ lines: [["You are on shift."]] }),
    });
    await slack.openHome(ANA);
    await shows("On shift: bo");
    expect((await click("say-shift-0")).kind).toBe("acknowledged");
    expect(sink.commands).toMatchObject([{ user: ANA, name: "shift", words: "take" }]);
    await shows("You are on shift.");
  });

  it("says where the files are that a click brought", async () => {
    const { slack, shows, click } = await listening({
      home: () =>
        anEmptyHome({
          at: NOW,
          shift: { told: { lines: [] }, choices: [{ label: "Rota", command: "rota" }] },
        }),
      command: () =>
        Promise.resolve({ lines: [], files: [{ name: "rota.csv", title: "Rota", bytes: Uint8Array.of(1) }] }),
    });
    await slack.openHome(ANA);
    await shows("Rota");
    await click("say-shift-0");
    await shows("rota.csv is in your messages with me.");
    expect(slack.world.messagesIn("D0ANA0001")).toMatchObject([{ files: [{ name: "rota.csv" }] }]);
  });

  it("does a click once that Slack delivers twice", async () => {
    const { slack, sink, shows, click } = await listening();
    await slack.openHome(ANA);
    await shows("0 cases open");
    slack.sockets.next({ kind: "duplicate" });
    await click("say-link-0");
    await shows("You said help.");
    expect(sink.commands).toHaveLength(1);
  });

  it("says so when a click could not be saved", async () => {
    const { slack, shows, click } = await listening({
      home: () => anEmptyHome({ at: NOW, open: 1, cases: [aHomeCase()] }),
      press: () => Promise.reject(new Error("the disk is full")),
    });
    await slack.openHome(ANA);
    await shows("1 case open");
    expect((await click("claim")).kind).toBe("acknowledged");
    await shows("could not be done");
  });

  it("stays within what Slack takes when everything is full, and of hostile words calls nobody", async () => {
    const words = { handle: HOSTILE_TEXTS[0] ?? "", text: HOSTILE_TEXTS.join(" ") };
    const page = anEmptyHome({
      at: NOW,
      open: 500,
      more: true,
      page: 3,
      pages: 25,
      cases: manyCases(60, words),
      mine: manyCases(60, words),
      coverage: Array.from({ length: 90 }, (_, i) => ({
        channel: channelId(`x-${i}`),
        platform: "X",
        blindSince: NOW,
      })),
      shift: {
        told: { lines: Array.from({ length: 90 }, (_, i) => [`<!channel> line ${i}`]) },
        choices: Array.from({ length: 60 }, (_, i) => ({
          label: `Swap ${i} ${"long ".repeat(50)}`,
          command: "x",
        })),
      },
    });
    const { notifier, views, slack } = await listening();
    expect(await notifier.publishHome?.(ANA, page)).toEqual({ kind: "done" });
    const blocks = views.homeOf(ANA)?.blocks ?? [];
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(blocks)).toContain("more than 500 cases open");
    const body = { text: "", blocks, attachments: [], mrkdwn: false, autoLinks: false, linkNames: false };
    expect(mentionsIn({ body }, slack.world)).toEqual({
      users: [],
      groups: [],
      channels: [],
      broadcasts: [],
    });
    expect(new Set(linksIn({ body }))).toEqual(new Set(["https://x.com/guest/status/1"]));
    expect(usable(blocks).length).toBeGreaterThan(20);
  });

  it("shows of several states asked for at once the last", async () => {
    const { notifier, slack, blocks, during } = await listening();
    slack.faults.next("views.publish", { kind: "slow", byMs: 3000 });
    const shown = [1, 2, 3].map(async (open) => notifier.publishHome?.(ANA, anEmptyHome({ at: NOW, open })));
    await during(Promise.all(shown));
    expect(blocks()).toContain("3 cases open");
  });

  it("ends where the app has no Home tab, and may be tried again where Slack has trouble", async () => {
    const without = await listening({}, { features: { homeTab: false } });
    expect(await without.notifier.publishHome?.(ANA, anEmptyHome())).toEqual({
      kind: "impossible",
      reason: "not_enabled",
    });
    without.slack.faults.next("views.publish", { kind: "rate limited", retryAfterS: 7 });
    expect(await without.notifier.publishHome?.(ANA, anEmptyHome())).toMatchObject({
      kind: "again",
      retryAfterMs: 7000,
    });
  });
});
