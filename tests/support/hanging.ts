// Run as a process of its own: one whose main thread hangs once it reads a line, with a watchdog beside it that has little
// patience.
import { createInterface } from "node:readline";
import { startWatchdog } from "../../src/cli/watchdog.ts";

startWatchdog({ silentForMs: 400, everyMs: 20 });
createInterface({ input: process.stdin }).on("line", (line) => {
  if (line === "hang") for (;;);
  process.stdout.write(`${line}\n`);
});
process.stdin.on("end", () => process.exit(0));
