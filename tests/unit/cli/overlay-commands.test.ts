import { spawnSync } from "node:child_process";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXIT } from "../../../src/cli/context.ts";
import { hours, minutes } from "../../../src/core/time/instant.ts";
import type { TermsRequest } from "../../../src/ports/requests.ts";
import { fileRequestBox } from "../../../src/store/file/request-box.ts";
import { at } from "../../support/at.ts";
import { folderWith, removeFolders, VALID, type Files } from "../../support/config-files.ts";
import { ssla, type CliRun } from "../../support/run-cli.ts";
import { startLive } from "./live-rig.ts";

afterAll(removeFolders);

const NOON = "2026-11-16T12:00:00Z";

const OVERLAY = `hours: { timezone: America/Chicago, week: 24/7 }
response:
  answers: [mention, reply]
  objective: 95%
  update: 1h
  targets: [{ name: standard, publish: true, first: 4h, next: 8h }]
warn: [50%]
escalate: [{ at: warning, to: [team] }]
`;

const FILES: Files = {
  ...VALID,
  "config/terms/overlays/surge.yaml": OVERLAY,
  "config/terms/overlays/storm.yaml": `${OVERLAY}texts:
  - { audience: public, text: We know of the storm and are on it. }
  - { audience: team, channel: discord-acme, locale: en, text: Point to the pinned post. }
`,
};

interface Asked extends CliRun {
  readonly requests: readonly TermsRequest[];
}

/** What the command prints, and what lies there for the monitor afterwards. */
async function asking(args: string, cwd = folderWith(FILES)): Promise<Asked> {
  const run = await ssla(args, { cwd, now: NOON });
  const { requests } = await fileRequestBox(join(cwd, "data/requests")).waiting();
  return { ...run, requests: requests.filter((one) => "wish" in one) };
}

const by = userInfo().username;

describe("ssla surge", () => {
  it("start asks for the surge terms on all channels for two hours, unless told otherwise", async () => {
    const { code, out, err, requests } = await asking("surge start");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe("asked: no monitor runs; the next one takes it when it starts, and it counts from now");
    expect(requests).toMatchObject([
      {
        ...{ brand: "acme", kind: "surge", by, askedAt: at(NOON) },
        wish: { do: "start", name: "surge", span: hours(2) },
      },
    ]);
    expect(requests[0]?.channel).toBeUndefined();
  });

  it("takes no monitor that was killed, and no shadow run, for one that hears it", async () => {
    const { pid } = spawnSync("true");
    for (const holder of [{ pid }, { pid: process.pid, shadow: true }]) {
      const note = JSON.stringify({ ...holder, host: hostname(), since: NOON });
      const { out } = await asking("surge start", folderWith({ ...FILES, "data/ssla.db.holder": note }));
      expect(out).toContain("asked: no monitor runs");
    }
  });

  it("start asks once for each channel that is named, and for as long as is said", async () => {
    const args = "surge start storm --channel x-acme discord-acme x-acme --for 90m";
    const { requests } = await asking(args);
    expect(requests.map(({ channel }) => channel).toSorted()).toEqual(["discord-acme", "x-acme"]);
    expect(requests.map(({ wish }) => wish)).toEqual([
      { do: "start", name: "storm", span: minutes(90) },
      { do: "start", name: "storm", span: minutes(90) },
    ]);
    expect(new Set(requests.map(({ id }) => id)).size).toBe(2);
  });

  it("end asks for the end of whatever surge runs, or of the one that is named", async () => {
    expect((await asking("surge end")).requests).toMatchObject([{ kind: "surge", wish: { do: "end" } }]);
    const { requests } = await asking("surge end storm --channel x-acme");
    expect(requests).toMatchObject([{ channel: "x-acme", wish: { do: "end", name: "storm" } }]);
  });

  it("prints what was asked as JSON, and whether a monitor takes it at once", async () => {
    const live = await startLive("2026-11-16T11:59:00Z", FILES);
    const { code, out } = await live.ssla("surge start --channel x-acme --json", NOON);
    await live.store.close();
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      asked: [{ brand: "acme", channel: "x-acme", kind: "surge", do: "start", name: "surge", by }],
      monitorRuns: true,
    });
  });

  it.each([
    ["surge start sruge", 'unknown overlay "sruge"; did you mean "surge"?'],
    ["surge start --channel x-acem", 'unknown channel "x-acem"; did you mean "x-acme"?'],
    ["surge start --brand other", 'unknown brand "other"'],
    ["surge start --for soon", "not a span: soon; write it like 2h or 90m"],
    ["surge start --for 0m", "not a span: 0m"],
    ["surge end storn", 'unknown overlay "storn"; did you mean "storm"?'],
  ])("%s asks for nothing, and says why", async (args, why) => {
    const { code, err, requests } = await asking(args);
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(why);
    expect(requests).toEqual([]);
  });

  it("wants the brand named where there are several", async () => {
    const two = (FILES["config/ssla.yaml"] ?? "").replace(
      "channels:\n",
      "  other: { name: Other, timezone: Etc/UTC, workspace: { bot_token: env:OTHER_BOT, app_token: env:OTHER_APP }, people: { ana: { slack: U0ANA0001 } }, routes: { team: { channel: C0SOCIAL2 } } }\nchannels:\n",
    );
    const cwd = folderWith({ ...FILES, "config/ssla.yaml": two });
    const { code, err } = await asking("surge start", cwd);
    expect({ code, err }).toMatchObject({
      code: EXIT.usage,
      err: expect.stringContaining("acme, other") as string,
    });
    expect((await asking("surge start --brand acme", cwd)).requests).toHaveLength(1);
  });
});

describe("ssla incident", () => {
  it("start asks for its terms until somebody ends it, and shows the texts to be copied", async () => {
    const { code, out, requests } = await asking("incident start storm");
    expect(code).toBe(0);
    expect(out.split("\n").slice(1)).toEqual([
      "public, every channel: “We know of the storm and are on it.”",
      "team, discord-acme, en: “Point to the pinned post.”",
    ]);
    expect(requests).toMatchObject([{ kind: "incident", wish: { do: "start", name: "storm" } }]);
    expect(requests[0]?.wish).not.toHaveProperty("span", expect.any(Number));
  });

  it("start on one channel shows no text of another, and ends by itself when that is asked for", async () => {
    const { out, requests } = await asking("incident start storm --channel x-acme --for 4h");
    expect(out).not.toContain("pinned");
    expect(requests).toMatchObject([{ channel: "x-acme", wish: { span: hours(4) } }]);
    const json = await asking("incident start storm --channel x-acme --json");
    expect(JSON.parse(json.out)).toMatchObject({ texts: [{ audience: "public" }], monitorRuns: false });
  });

  it("told and end ask for just that", async () => {
    expect((await asking("incident told storm")).requests).toMatchObject([
      { kind: "incident", wish: { do: "told", name: "storm" } },
    ]);
    expect((await asking("incident end storm")).requests).toMatchObject([
      { kind: "incident", wish: { do: "end", name: "storm" } },
    ]);
  });

  it.each([
    ["incident start strom", 'unknown overlay "strom"; did you mean "storm"?'],
    ["incident told", "missing required argument 'name'"],
  ])("%s asks for nothing, and says why", async (args, why) => {
    const { code, err, requests } = await asking(args);
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(why);
    expect(requests).toEqual([]);
  });
});
