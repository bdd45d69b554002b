import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { CliRun } from "../support/run-cli.ts";
import { ssla } from "../support/run-cli.ts";
import { folderWith, removeFolders } from "../support/config-files.ts";
import { openDemo, type DemoDay } from "../../src/cli/demo-day.ts";
import { DAY, STORIES, timeOfDay } from "../../src/sim/demo/day.ts";
import type { Story } from "../../src/sim/demo/story.ts";
import { recordingLog } from "../support/recording-log.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const never = new Promise<void>(() => undefined);
/** The folder for what is temporary, of this file alone. */
const temporary = folderWith({});
const cwd = folderWith({});
const leftovers = (): readonly string[] =>
  readdirSync(temporary).filter((name) => name.startsWith("ssla-demo-"));
const CHANNELS = {
  x: "x-acme",
  discord: "discord-acme",
  slack: "slack-community",
  facebook: "facebook-acme",
};
const storiesThat = (end: Story["ends"], platform: keyof typeof CHANNELS): number =>
  STORIES.filter(({ ends, on = "x" }) => ends === end && on === platform).length;

afterAll(() => {
  vi.unstubAllEnvs();
  removeFolders();
});
beforeEach(() => {
  vi.stubEnv("TMPDIR", temporary);
});

describe("a whole day", () => {
  let run: CliRun;

  beforeAll(async () => {
    vi.stubEnv("TMPDIR", temporary);
    run = await ssla("demo --fast", { cwd, stopped: never });
  });

  test("goes well, and says first where to watch it", () => {
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: "" });
    expect(run.out.split("\n")[0]).toMatch(/^open http:\/\/127\.0\.0\.1:\d+\/ to watch/);
  });

  test.each(["x", "discord", "slack", "facebook"] as const)("ends on %s as its stories say", (on) => {
    const row = new RegExp(`│ ${CHANNELS[on]} +│ +(\\d+) │ +(\\d+) │ +(\\d+) │ +(\\d+ of \\d+) │`);
    const [, cases, met, missed, kept] = row.exec(run.out) ?? [];
    const count = (end: Story["ends"]): number => storiesThat(end, on);
    const all = STORIES.filter((story) => (story.on ?? "x") === on).length;
    expect({ cases, met, missed, kept }).toEqual({
      cases: String(all - count("none")),
      met: String(count("met")),
      missed: String(count("missed")),
      kept: `${count("met")} of ${count("met") + count("missed")}`,
    });
    const beside = (["pending", "withdrawn", "excluded"] as const).filter((end) => count(end) > 0);
    if (beside.length === 0) return;
    expect(run.out).toContain(`${CHANNELS[on]}: ${beside.map((end) => `${count(end)} ${end}`).join("; ")}`);
  });

  test("tells the team when Discord cannot be reached, and finds what was asked meanwhile", () => {
    const lines = run.out.split("\n");
    const at = (words: RegExp): number => lines.findIndex((line) => words.test(line));
    const order = [
      at(/^14:10 .*Discord cannot be reached any more/),
      at(/^14:1[1-3] .*#ops.*Trouble: Discord \(discord-acme\) is not being watched/),
      at(/^14:13 .*@tidewater9/),
      at(/^14:20 .*Discord can be reached again/),
      at(/^14:2\d .*#ops.*Mended: Discord .*Caught up: 1 message read/),
      at(/^14:47 +Discord +Acme replies/),
    ];
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order[0]).toBeLessThan(order[1] ?? 0);
    expect(order[4]).toBeLessThan(order[5] ?? 0);
  });

  test("has every warning in Slack before its deadline", () => {
    const [, early, all] = /(\d+) of (\d+) warnings came to Slack before the deadline/.exec(run.out) ?? [];
    expect(early).toBe(all);
    expect(Number(all)).toBeGreaterThan(5);
  });

  test("escalates its breach: the lead is called in the channel, the manager told half an hour later", () => {
    expect(run.out).toMatch(
      /missed: @walterfinch, due 15:05, answered 15:47; told: 14:35 #social; 14:55 #social; 15:05 #social, calling Bo; 15:35 Cy alone/,
    );
  });

  test("asks the moderators about an insult, without its words, and hears that it is fine", () => {
    const [asked, pressed, told] = [
      /^09:1[23] +Slack +\[#moderators\] .*Not tolerated on X \(x-acme\): insults/m,
      /^09:19 +Slack +Bo presses “Fine”, about @dwightokafor$/m,
      /^09:19 +Slack +.*Noted as fine/m,
    ].map((words) => run.out.search(words));
    expect(asked).toBeGreaterThan(0);
    expect(pressed).toBeGreaterThan(asked ?? 0);
    expect(told).toBeGreaterThan(pressed ?? 0);
    expect(
      run.out.split("\n").filter((line) => line.includes("#moderators") && line.includes("idiots")),
    ).toEqual([]);
  });

  test("says what README.md shows of it", () => {
    const shown = README.split("\n").filter((line) => /^\d\d:\d\d {2}(X|Slack|Discord|Facebook) /.test(line));
    expect(shown.length).toBeGreaterThan(5);
    for (const line of shown) expect(run.out).toContain(line.replace(/…$/, ""));
    const [, met, decided] = /attainment, (\d+) of (\d+) first replies/.exec(README) ?? [];
    expect(run.out).toContain(`│ ${met} of ${decided} │`);
  });

  test("tells no credential, and leaves nothing behind", () => {
    expect(run.out).not.toMatch(/xox[bp]-|xapp-|loopback-/);
    expect(leftovers()).toEqual([]);
  });
});

test("a demo that is stopped ends at once, and leaves nothing behind", async () => {
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const { code, out, err } = await ssla("demo --speed 600 --keep", {
    cwd,
    stopped,
    watch: (line) => {
      if (line.includes("maria_gomez")) stop();
    },
  });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).not.toContain("walterfinch");
  expect(leftovers()).toEqual([]);
  expect(readdirSync(cwd)).toEqual([]);
});

test("an option that makes no sense is refused before anything starts", async () => {
  for (const wrong of ["--speed 0", "--speed fast", "--port 70000", "--port -1"]) {
    expect((await ssla(`demo ${wrong}`, { cwd })).code).toBe(64);
  }
});

describe("the page", () => {
  const open = async (): Promise<DemoDay> => {
    const log = recordingLog();
    const day = await openDemo({ speed: 600, port: 0, tell: () => undefined, log });
    onTestFinished(day.stop);
    return day;
  };
  const press = (day: DemoDay, form: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${day.url}press?as=U0BO00001`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: new URL(day.url).origin },
      body: new URLSearchParams(form),
    });

  test("shows the warning, and a click on its button reaches the monitor, which answers in the channel", async () => {
    const day = await open();
    await day.run(timeOfDay("09:18"), () => false);
    // Before the channel opened the team was told what waited from the night.
    const [brief, alert] = day.slack.messagesIn("C0SOCIAL1");
    expect(brief?.body.text).toContain("@maria_gomez");
    expect(alert?.body.text).toContain("@dwightokafor");
    // His rude word is noted there, and the moderators are asked; they let it pass a minute later.
    expect(alert?.body.text).toContain("Not tolerated here: insults");
    const [asked] = day.slack.messagesIn("C0MODS001");
    expect(asked?.body.text).toContain("What now, y•• ••••••??");
    const page = await (await fetch(`${day.url}?as=U0BO00001`)).text();
    expect(page).toContain("I&#39;ve got it");
    const value = /name="press"\s+value="([^"]*claim[^"]*)"/.exec(page)?.[1]?.replaceAll("&quot;", '"');
    const answer = await press(day, {
      place: "C0SOCIAL1",
      ts: alert?.ts ?? "",
      private: "no",
      press: value ?? "",
    });
    expect(answer.status).toBe(303);
    await day.run(timeOfDay("09:20"), () => false);
    const after = day.slack.messageAt("C0SOCIAL1", alert?.ts ?? "")?.body.text;
    expect(after).toContain("bo has got it");
    expect(after).not.toContain("Not tolerated");
    expect(day.slack.messageAt("C0MODS001", asked?.ts ?? "")?.body.text).toContain("Fine, says bo.");
    // Of those that it told of nobody waits any more; who came later is no part of it.
    expect(day.slack.messageAt("C0SOCIAL1", brief?.ts ?? "")?.body.text).toContain("Nobody waits any more");
    const [dwight] = (await day.verdicts()).filter(({ words }) => words?.handle === "dwightokafor");
    expect(dwight?.subject.claim).toMatchObject({ by: "bo" });
    expect(day.now()).toBeLessThan(DAY.ends);
  });
});
