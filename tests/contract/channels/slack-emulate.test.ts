import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { slack } from "../../../src/channels/registry.ts";
import { brandId, channelId } from "../../../src/core/ids.ts";
import { duration, instant } from "../../../src/core/time/instant.ts";
import { slackWeb } from "../../../src/platforms/slack/web-api.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock } from "../../../src/sim/virtual-clock.ts";
import { emulatedSlack } from "../../support/emulated-slack.ts";
import { logTo, nothingTold, sinkTo, textsOf } from "./told.ts";

const posted = z.object({ ts: z.string() });
const listed = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) });

it("reads history, threads and names of a Slack that others wrote", async () => {
  const url = await emulatedSlack({
    tokens: { "xoxp-ana": { login: "ana" }, "xoxb-canary": { login: "monitor" } },
    slack: {
      team: { name: "Acme", domain: "acme" },
      users: [
        { name: "ana", real_name: "Ana" },
        { name: "monitor", real_name: "Monitor" },
      ],
      channels: [{ name: "help" }],
    },
  });
  const clock = virtualClock(instant(Date.now()), activity());
  const told = nothingTold();
  const log = logTo(told.logs);
  const route = { slackApiUrl: url };
  const ana = slackWeb("xoxp-ana", { clock, log, route, limit: duration(10_000) });
  const call = async (method: string, args: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const answer = await ana.call(method, args);
    if (answer.kind !== "ok") throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer.body;
  };
  const all = listed.parse(await call("conversations.list", {}));
  const help = all.channels.find(({ name }) => name === "help")?.id ?? "";
  await call("conversations.join", { channel: help });
  const { ts } = posted.parse(await call("chat.postMessage", { channel: help, text: "where is my bag?" }));
  await call("chat.postMessage", { channel: help, text: "it is red", thread_ts: ts });
  const { team_id } = z.object({ team_id: z.string() }).parse(await call("auth.test", {}));
  const channel = await slack.open({
    id: channelId("slack-community"),
    brand: brandId("acme"),
    connect: {
      team: team_id,
      channels: [help],
      bot_token: { reveal: () => "xoxb-canary" },
      app_token: { reveal: () => "xapp-canary" },
    },
    responders: { own_account: false, people: true, accounts: [], roles: [], user_groups: [], bots: [] },
    deps: { clock, log, route },
  });
  onTestFinished(() => channel.stop());
  // Its history does not tell of the latest reply, as Slack's does: the thread is read because its head is watched.
  told.watchesAll = true;
  await channel.start(sinkTo(told, clock), new Map());
  await expect.poll(() => [textsOf(told), told.alive.length]).toEqual([["where is my bag?"], 1]);
  await clock.runUntil(instant(clock.now() + 30_000));
  await expect.poll(() => textsOf(told)).toEqual(["where is my bag?", "it is red"]);
  expect(told.observed[0]).toMatchObject({ words: { name: "Ana" } });
  expect(told.observed[1]?.envelope).toMatchObject({ refs: { threadOf: `${help}:${ts}` } });
  expect(told.troubles).toEqual([]);
});
