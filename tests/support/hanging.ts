// Run as a process of its own: one whose main thread hangs once it reads a line, with a watchdog beside it that has little
// patience.
import { spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";
import { startWatchdog } from "../../src/cli/watchdog.ts";

startWatchdog({ silentForMs: 400, everyMs: 20 });
createInterface({ input: process.stdin }).on("line", (line) => {
  if (line === "fill") fill();
  if (line === "hang") for (;;);
  process.stdout.write(`${line}\n`);
});
process.stdin.on("end", () => process.exit(0));

/** Has a thread write errors for ever: until nobody takes them any more, and the write waits. */
function fill(): void {
  // Whoever is started with our stderr has its writes wait, and with them ours: it is one and the same pipe.
  spawnSync("true", { stdio: "inherit" });
  new Worker('const { writeSync } = require("node:fs"); for (;;) writeSync(2, "x".repeat(1024));', {
    eval: true,
    execArgv: [],
  });
}
