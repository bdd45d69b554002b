import type { ChannelKinds } from "../../src/channels/define-channel.ts";
import { channelKinds } from "../../src/cli/channel-kinds.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { instant } from "../../src/core/time/instant.ts";
import type { SlackRoute } from "../../src/platforms/slack/web-api.ts";
import type { Clock } from "../../src/ports/clock.ts";

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface World {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly answers?: readonly string[];
  /** Those of the program when absent. */
  readonly kinds?: ChannelKinds;
  /** ISO 8601; noon of 15 November 2026 when absent. */
  readonly now?: string;
  /** When somebody asks the program to end; at once when absent. */
  readonly stopped?: Promise<void>;
  /** Sees each line of results as it comes. */
  readonly watch?: (line: string) => void;
  readonly clock?: Clock;
  readonly slack?: SlackRoute;
}

/** Runs `ssla` in this process, in a world of its own; arguments that hold spaces come one by one. */
export async function ssla(
  args: string | readonly string[],
  { cwd, env = {}, answers = [], kinds = channelKinds(), now = "2026-11-15T12:00:00Z", ...world }: World,
): Promise<CliRun> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(COMMANDS, typeof args === "string" ? args.split(" ") : args, {
    output: {
      out: (line) => {
        out.push(line);
        world.watch?.(line);
      },
      err: (line) => err.push(line),
      color: false,
      drained: () => Promise.resolve(),
    },
    env,
    cwd,
    kinds,
    now: instant(Date.parse(now)),
    stopped: () => world.stopped ?? Promise.resolve(),
    input: () => linesOf(answers),
    ...(world.clock && { clock: world.clock }),
    ...(world.slack && { slack: world.slack }),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}
