#!/usr/bin/env node
import { once } from "node:events";
import { instant } from "../core/time/instant.ts";
import { COMMANDS } from "./commands.ts";
import { runCli } from "./run-cli.ts";
import { stdinLines } from "./stdin-lines.ts";

// A reader such as `head` may leave before everything is written: no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCli(COMMANDS, process.argv.slice(2), {
  output: {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    color: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
    progress: process.stderr.isTTY ? process.stderr : undefined,
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
    },
  },
  env: process.env,
  cwd: process.cwd(),
  now: instant(Date.now()),
  input: () => stdinLines(process.stdin),
});
