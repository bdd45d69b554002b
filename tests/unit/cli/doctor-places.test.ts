import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import type { ChannelKinds } from "../../../src/channels/define-channel.ts";
import { ChannelError } from "../../../src/ports/errors.ts";
import type { LivePlace, Publisher, WriteRight } from "../../../src/ports/publisher.ts";
import { lockStore } from "../../../src/store/sqlite/lock.ts";
import { cliSlack, readableKinds, WITH_SLACK } from "../../support/cli-slack.ts";
import { removeFolders, type Files } from "../../support/config-files.ts";
import { aPlace, fakePublisher, type FakePublisher } from "../../support/fake-publisher.ts";

afterAll(removeFolders);

const TOPIC = aPlace({ surface: "discord.topic", id: "155", name: "#help" });
const NEWS = aPlace({ surface: "discord.topic", id: "156", name: "#news" });
const WELCOME = aPlace({ surface: "discord.welcome", id: "4", name: "welcome screen" });

const published = (surfaces = "discord.topic"): Files => ({
  ...WITH_SLACK,
  "config/ssla.yaml": WITH_SLACK["config/ssla.yaml"].replace(
    "    kind: discord\n",
    `    kind: discord\n    publish: { surfaces: [${surfaces}] }\n`,
  ),
});

/** Those of the program, whose channels can be read, and which publish by this. */
function kindsWith(publisher: Publisher): ChannelKinds {
  return new Map(
    [...readableKinds()].map(([name, kind]) => {
      const connect: typeof kind.connect = (fields) =>
        kind
          .connect(fields)
          .transform(({ open }) => ({ open, openPublisher: () => Promise.resolve(publisher) }));
      return [name, { ...kind, connect }];
    }),
  );
}

interface Examined {
  readonly code: number;
  readonly lines: readonly string[];
  readonly publisher: FakePublisher;
}

/** What the doctor says of the channels. */
async function examined(
  right: WriteRight | Error | undefined,
  { places = [TOPIC], surfaces }: { readonly places?: readonly LivePlace[]; readonly surfaces?: string } = {},
): Promise<Examined> {
  const rig = await cliSlack({}, published(surfaces));
  const publisher = fakePublisher(rig.clock, places);
  if (right !== undefined) publisher.entitle(right);
  const { code, out } = await rig.ssla("doctor --yes", { kinds: kindsWith(publisher) });
  const lines = out.split("\n");
  const ofDiscord = lines.slice(lines.findIndex((line) => line.includes("discord-acme")));
  return { code, lines: ofDiscord.slice(2, ofDiscord.indexOf("acme, at C0OPS0001")), publisher };
}

const failing = (permanent: boolean): ChannelError =>
  new ChannelError("Discord did not answer in time", {
    permanent,
    mend: "look at https://discordstatus.com",
  });

describe("ssla doctor, where terms are published,", () => {
  it.each<[string, WriteRight | Error, number, readonly string[]]>([
    [
      "that they may be",
      { kind: "may", unsaid: undefined },
      0,
      [
        "✓ discord-acme discord.topic of #help: may be written",
        "               assumed: the terms can be written there: holds",
      ],
    ],
    [
      "what only a try tells",
      { kind: "may", unsaid: "X tells only when it is tried whether the plan covers it" },
      0,
      [
        "✓ discord-acme discord.topic of #help: may be written; X tells only when it is tried whether the plan covers it",
        "               assumed: the terms can be written there: holds",
      ],
    ],
    [
      "which right is missing, and what to do",
      { kind: "may not", reason: "the bot lacks Manage Channels", mend: "give it" },
      1,
      [
        "✗ discord-acme discord.topic of #help: the bot lacks Manage Channels",
        "               assumed: the terms can be written there: does not hold; give it",
      ],
    ],
    [
      "that it cannot be told",
      { kind: "untold", reason: "Facebook does not say", mend: "see that it is granted" },
      0,
      [
        "- discord-acme discord.topic of #help: only a try would tell: Facebook does not say",
        "               assumed: the terms can be written there: could not be measured; see that it is granted",
      ],
    ],
    [
      "that the platform did not answer",
      failing(false),
      1,
      [
        "✗ discord-acme where the terms are published: Discord did not answer in time",
        "               assumed: the terms can be written there: does not hold; run `ssla doctor` again in a few minutes",
      ],
    ],
    [
      "that the platform refuses us",
      failing(true),
      1,
      [
        "✗ discord-acme where the terms are published: Discord did not answer in time",
        "               assumed: the terms can be written there: does not hold; look at https://discordstatus.com",
      ],
    ],
  ])("says %s", async (_, right, code, lines) => {
    const told = await examined(right);
    expect(told.lines).toEqual(lines);
    expect(told.code).toBe(code);
    expect(told.publisher.writes).toEqual([]);
  });

  it("names each place of the surfaces that are published, and no other", async () => {
    const { lines } = await examined(undefined, { places: [TOPIC, NEWS, WELCOME] });
    expect(lines.filter((line) => line.startsWith("✓"))).toEqual([
      "✓ discord-acme discord.topic of #help: may be written",
      "✓ discord-acme discord.topic of #news: may be written",
    ]);
  });

  it("misses a place that is to be written and is not there", async () => {
    const { lines, code } = await examined(undefined, { surfaces: "discord.topic, discord.welcome" });
    expect(lines.slice(2)).toEqual([
      "✗ discord-acme discord.welcome: there is no such place",
      "               assumed: the terms can be written there: does not hold; see in docs/publishing-places.md what it is, or take it out of `publish.surfaces`",
    ]);
    expect(code).toBe(1);
  });

  it("finds nothing wrong with a text that people paste", async () => {
    const right = { kind: "may not", reason: "by a person only", mend: "paste it" } as const;
    const { lines, code } = await examined(right, { places: [{ ...TOPIC, write: "assisted" }] });
    expect(lines).toEqual([
      "✓ discord-acme discord.topic of #help: a person pastes the text, as `ssla publish` shows it",
      "               assumed: no program writes there: holds",
    ]);
    expect(code).toBe(0);
  });

  it("asks the same while a monitor holds the store", async () => {
    const rig = await cliSlack({}, published());
    const path = join(rig.cwd, "data/ssla.db");
    mkdirSync(dirname(path), { recursive: true });
    onTestFinished(lockStore(path, rig.clock.now()));
    const { code, out } = await rig.ssla("doctor --yes", {
      kinds: kindsWith(fakePublisher(rig.clock, [TOPIC])),
    });
    expect(out).toContain("✓ discord-acme discord.topic of #help: may be written");
    expect(code).toBe(0);
  });

  it("ends when it is stopped while a platform says nothing", async () => {
    const rig = await cliSlack({}, published());
    const [asked, ended] = [new AbortController(), new AbortController()];
    const publisher: Publisher = {
      ...fakePublisher(rig.clock, [TOPIC]),
      rights: async () => {
        asked.abort();
        await aborted(ended);
        throw failing(false);
      },
      stop: () => {
        ended.abort();
        return Promise.resolve();
      },
    };
    const { code, out } = await rig.ssla("doctor --yes", {
      kinds: kindsWith(publisher),
      stopped: aborted(asked),
    });
    expect(out).toMatch(/stopped before all was measured$/);
    expect(out).not.toContain("where the terms are published");
    expect(code).toBe(1);
  });
});

const aborted = ({ signal }: AbortController): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener("abort", () => {
        resolve();
      });
  });
