#!/usr/bin/env node
import { instant } from "../core/time/instant.ts";
import { channelKinds } from "./channel-kinds.ts";
import { EXIT } from "./context.ts";
import { COMMANDS } from "./commands.ts";
import { lastWords } from "./last-words.ts";
import { lineWriter } from "./line-writer.ts";
import { runCli } from "./run-cli.ts";
import { stdinLines } from "./stdin-lines.ts";
import { stopSignal } from "./stop-signal.ts";

// A stream that is no terminal has no `isTTY` at all, whatever its type says.
const isTerminal = ({ isTTY }: { readonly isTTY?: boolean }): boolean => isTTY === true;

// Nothing goes on in an unknown state: whatever restarts programs here does so.
process.on("uncaughtException", (error: unknown) => {
  process.stderr.write(`${lastWords(error, process.env)}\n`, () => process.exit(EXIT.software));
});

const results = lineWriter(process.stdout, "standard output");
const messages = lineWriter(process.stderr, "standard error");

process.exitCode = await runCli(COMMANDS, process.argv.slice(2), {
  output: {
    out: results.write,
    err: messages.write,
    color: isTerminal(process.stdout) && process.env["NO_COLOR"] === undefined,
    columns: isTerminal(process.stdout) ? process.stdout.columns : undefined,
    progress: isTerminal(process.stderr) ? process.stderr : undefined,
    drained: results.drained,
  },
  env: process.env,
  cwd: process.cwd(),
  kinds: channelKinds(),
  now: instant(Date.now()),
  stopped: () => stopSignal(process),
  input: () => stdinLines(process.stdin),
});
