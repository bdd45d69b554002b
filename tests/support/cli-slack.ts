import { onTestFinished } from "vitest";
import { after, duration } from "../../src/core/time/instant.ts";
import { activity, type Activity } from "../../src/sim/activity.ts";
import type { Delivery } from "../../src/sim/slack/envelope.ts";
import { slackFetch } from "../../src/sim/slack/slack-fetch.ts";
import { startSlack, type Slack, type SlackOptions } from "../../src/sim/slack/start-slack.ts";
import { virtualClock, type VirtualClock } from "../../src/sim/virtual-clock.ts";
import type { ChannelKinds } from "../../src/channels/define-channel.ts";
import { channelKinds } from "../../src/cli/channel-kinds.ts";
import { ChannelError } from "../../src/ports/errors.ts";
import { fakeChannel } from "./app.ts";
import { at } from "./at.ts";
import { ENV, folderWith, VALID, type Files } from "./config-files.ts";
import { ALERTS, ANA, BO, OPS } from "./live-config.ts";
import { ssla, type CliRun } from "./run-cli.ts";

/** Tokens that look like real ones, to be looked for where they must not be. */
export const TOKENS = { BOT: "xoxb-90210-canary-bot", APP: "xapp-1-A0SSLA001-canary-app" } as const;

/** A configuration whose workspace has two channels, two people and a group. */
export const WITH_SLACK = {
  ...VALID,
  "config/ssla.yaml": (VALID["config/ssla.yaml"] ?? "")
    .replace(
      'team: { channel: "C0SOCIAL1" }',
      `team: { channel: "${ALERTS}" }\n      ops: { channel: "${OPS}" }`,
    )
    .replace("    approvers: [bo]", '    actions: { user_groups: ["S0SOCIAL1"] }\n    approvers: [bo]'),
};

/** `ssla` in this process beside a loopback Slack, by a clock that runs while a command does. */
export interface CliSlack {
  readonly slack: Slack;
  readonly clock: VirtualClock;
  /** What keeps the clock from moving: of other platforms beside this Slack, too. */
  readonly activity: Activity;
  readonly cwd: string;
  /** Runs a command to its end. */
  readonly ssla: (
    args: string,
    over?: {
      readonly env?: Readonly<Record<string, string>>;
      readonly answers?: readonly string[];
      /** When somebody presses Ctrl+C; nobody does when absent. */
      readonly stopped?: Promise<void>;
      readonly kinds?: ChannelKinds;
    },
  ) => Promise<CliRun>;
  /** Lets `user` click the button of whatever is posted from now on with one of that action. */
  readonly willClick: (user: string, actionId: string) => () => Promise<readonly Delivery[]>;
}

const NEVER = new Promise<void>(() => undefined);

/** Those of the program, on platforms that answer whatever is asked; those named refuse us. */
export function readableKinds(...refusing: readonly string[]): ChannelKinds {
  const refusal = new ChannelError("it does not know our token", { permanent: true, mend: "make a new one" });
  return new Map(
    [...channelKinds()].map(([name, kind]) => {
      const errors = refusing.includes(name) ? [refusal] : [];
      const connect: typeof kind.connect = (fields) =>
        kind.connect(fields).transform(() => ({
          open: ({ id }) => Promise.resolve({ ...fakeChannel(id), tryOut: () => Promise.resolve(errors) }),
          openPublisher: () => Promise.resolve(undefined),
        }));
      return [name, { ...kind, connect }];
    }),
  );
}

/** Starts the workspace; it is stopped after the test. */
export async function cliSlack(
  options: Partial<SlackOptions> = {},
  files: Files = WITH_SLACK,
): Promise<CliSlack> {
  const under = activity();
  const clock = virtualClock(at("2026-11-16T15:00:00Z"), under);
  const tokens = { botToken: TOKENS.BOT, appToken: TOKENS.APP };
  const slack = await startSlack({ clock, activity: under, ...tokens, ...options });
  onTestFinished(slack.stop);
  const { world } = slack;
  world.user(ANA, "ana");
  world.user(BO, "bo");
  world.group("S0SOCIAL1", "social", [ANA]);
  world.channel(ALERTS, "social-alerts");
  world.privateChannel(OPS, "ops");
  const cwd = folderWith(files);
  const route = { slackApiUrl: slack.apiUrl, fetch: slackFetch(under) };
  return {
    slack,
    clock,
    activity: under,
    cwd,
    ssla: async (args, { env = {}, answers = [], stopped = NEVER, kinds = readableKinds() } = {}) => {
      const given = { cwd, env: { ...ENV, ...TOKENS, ...env }, answers, clock, slack: route, stopped, kinds };
      return during(clock, ssla(args, given));
    },
    willClick: (user, actionId) => {
      const clicks: Promise<Delivery>[] = [];
      world.onChange((change) => {
        if (change.kind !== "posted") return;
        const { channel, ts, body } = change.message;
        if (!JSON.stringify(body.blocks).includes(`"${actionId}"`)) return;
        clicks.push(world.press({ user, channel, ts, actionId }));
      });
      return () => Promise.all(clicks);
    },
  };
}

/** Lets time pass, a second at a time, until `work` is done. */
async function during<T>(clock: VirtualClock, work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  done.catch(() => undefined);
  const isOver = (): boolean => isDone;
  await clock.runUntil(clock.now());
  while (!isOver()) await clock.runUntil(after(clock.now(), duration(1000)));
  return await done;
}
