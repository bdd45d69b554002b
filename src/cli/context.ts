import type { Command } from "commander";
import type { Instant } from "../core/time/instant.ts";

/** Where a command writes to: lines of results, and lines of everything else. */
interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly color: boolean;
}

/** The world as a command sees it, so that tests can run one in their own process. */
export interface CliContext {
  readonly output: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Read once per run. */
  readonly now: Instant;
  /** The lines of standard input, as they come. */
  readonly input: () => AsyncIterable<string>;
  /** Sets the exit code of a run that went through but found something. */
  readonly finish: (code: number) => void;
}

/** Adds one command to the program. */
export type RegisterCommand = (program: Command, context: CliContext) => void;

/** The exit codes, after sysexits.h. */
export const EXIT = { usage: 64, data: 65, software: 70, io: 74, config: 78 } as const;
