import type { Command } from "commander";
import type { ChannelKinds } from "../channels/define-channel.ts";
import type { Instant } from "../core/time/instant.ts";
import type { SlackRoute } from "../platforms/slack/web-api.ts";
import type { Clock } from "../ports/clock.ts";

/** Where a command writes to: lines of results, and lines of everything else. */
interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly color: boolean;
  /** How wide the terminal is; undefined where there is none. */
  readonly columns?: number | undefined;
  /**
   * Resolves when what was written has been taken, so that a long result does not pile up in memory. Throws OutputClosed
   * when nobody reads any more, StoreError when it cannot be written.
   */
  readonly drained: () => Promise<void>;
  /** Where a progress bar may be drawn; undefined where nobody watches. */
  readonly progress?: NodeJS.WritableStream | undefined;
}

/** The world as a command sees it, so that tests can run one in their own process. */
export interface CliContext {
  readonly output: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The kinds of channels that can be configured and watched. */
  readonly kinds: ChannelKinds;
  /** Read once per run. */
  readonly now: Instant;
  /** By which commands wait; the machine's own when absent. */
  readonly clock?: Clock;
  /** Leads the SDK of the team's Slack to another server. */
  readonly slack?: SlackRoute;
  /** Resolves when somebody asks the program to end: Ctrl+C, or SIGTERM. */
  readonly stopped: () => Promise<void>;
  /** The lines of standard input, as they come. */
  readonly input: () => AsyncGenerator<string>;
  /** Sets the exit code of a run that went through but found something. */
  readonly finish: (code: number) => void;
}

/** Says what a command takes, and what it does. */
export type DeclareCommand = (command: Command, context: CliContext) => void;

/** A command as the help of the program lists it. */
export interface CommandEntry {
  /** Its name, and what it takes: `explain <id>`. */
  readonly usage: string;
  readonly summary: string;
  /** Loads the rest of it: few commands need what others do, and a platform's SDK takes longer than the work. */
  readonly load: () => Promise<DeclareCommand>;
}

/** Commands that stand together in the help. */
export interface CommandGroup {
  readonly heading: string;
  readonly commands: readonly CommandEntry[];
}

/** The exit codes, after sysexits.h. */
export const EXIT = {
  notFound: 1,
  unwell: 1,
  usage: 64,
  data: 65,
  noInput: 66,
  software: 70,
  io: 74,
  config: 78,
} as const;

/** What was typed cannot be done; the message says how to type it, in one line for each thing. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Nobody reads the results any more, such as behind `| head`: there is no reason to go on, and nothing to tell. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}
