import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { channelKinds } from "../../src/cli/channel-kinds.ts";
import type { Instant } from "../../src/core/time/instant.ts";
import { formatInstant } from "../../src/core/time/iso.ts";
import { discordPublisherRig, type DiscordPublisherRig } from "../contract/publishers/discord-rig.ts";
import { ENV, folderWith, removeFolders, VALID } from "../support/config-files.ts";
import { ssla, type CliRun } from "../support/run-cli.ts";
import { bundleProgram } from "../support/bundle.ts";

const BEFORE = "Ask us anything";
const POINTS = [
  ["after it was planned, before its attempt is committed", "planned"],
  ["between its attempt and the call", "intent"],
  ["between the platform's answer and the record", "answer"],
  ["after it was read back, before the record", "read back"],
] as const;

afterAll(removeFolders);

/** Built as in a package: its version lies above it. */
const PACKAGE = folderWith({ "package.json": '{ "version": "0.0.0" }', "dist/cli/README": "" });
const program = bundleProgram(
  join(PACKAGE, "dist/cli"),
  new URL("publishing-child.ts", import.meta.url).pathname,
);

interface Rig {
  readonly discord: DiscordPublisherRig;
  /**
   * Publishes, two minutes later, in a process of its own that dies at that point. Resolves with the signal that ended it, or
   * its exit code.
   */
  readonly die: (point: string, ...args: readonly string[]) => Promise<unknown>;
  /** Publishes, two minutes later, in a process that lives. */
  readonly live: (args: string) => Promise<CliRun>;
  readonly topic: () => string;
  /** How often the topic was written. */
  readonly writes: () => number;
}

async function rig(): Promise<Rig> {
  const discord = await discordPublisherRig();
  onTestFinished(discord.close);
  const { world, server, help } = discord;
  help.topic = BEFORE;
  const cwd = folderWith({
    ...VALID,
    "config/ssla.yaml": (VALID["config/ssla.yaml"] ?? "")
      .replace("    approvers: [bo]\n", "")
      .replace("    kind: discord\n", "    kind: discord\n    publish: { surfaces: [discord.topic] }\n")
      .replace("41771983423143937", world.guild)
      .replace("155101607195836416", help.id),
  });
  const later = async (): Promise<Instant> => {
    await discord.pass(120_000);
    return discord.clock.now();
  };
  const kinds = channelKinds({ discord: { api: server.api } });
  return {
    discord,
    die: async (point, ...args) => {
      const life = [await program, cwd, server.api, String(await later()), point, ...args];
      const env = { ...process.env, DISCORD_TOKEN: server.token };
      const child = spawn(process.execPath, life, { env, stdio: ["ignore", "ignore", "inherit"] });
      const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
      return signal ?? code;
    },
    live: async (args) =>
      ssla(args, { cwd, kinds, env: { ...ENV, TOKEN: server.token }, now: formatInstant(await later()) }),
    topic: () => help.topic ?? "",
    writes: () => server.requests.filter(({ method }) => method === "PATCH").length,
  };
}

test.each(POINTS)(
  "a publication that is killed %s is written once, and can be taken back",
  async (_, point) => {
    const { die, live, topic, writes } = await rig();
    expect(await die(point, "publish", "--yes")).toBe("SIGKILL");
    await live("publish --yes");
    expect(topic()).toContain("95 of 100");
    expect(writes()).toBe(1);
    const undo = await live("publish --undo --yes");
    expect(undo).toMatchObject({ code: 0, err: "" });
    expect({ topic: topic(), writes: writes() }).toEqual({ topic: BEFORE, writes: 2 });
  },
);

test("a publication of which nobody heard how it ended can be taken back before anything else is done", async () => {
  const { die, live, topic } = await rig();
  expect(await die("answer", "publish", "--yes")).toBe("SIGKILL");
  await live("publish --undo --yes");
  expect(topic()).toBe(BEFORE);
});

test("a publication is taken back once when taking it back is what is killed", async () => {
  const { die, live, topic, writes } = await rig();
  expect(await die("never", "publish", "--yes")).toBe(0);
  expect(await die("answer", "publish", "--undo", "--yes")).toBe("SIGKILL");
  await live("publish --undo --yes");
  expect({ topic: topic(), writes: writes() }).toEqual({ topic: BEFORE, writes: 2 });
});
