// The program as `ssla start` puts it together, but for its clock, the addresses of its platforms and a log that can
// kill it. Loads its code, then waits for its settings, one line of JSON on standard input: so that it can stand ready
// while the one before it still lives. It ends with the parent.
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startMonitor } from "../../src/app/run.ts";
import { channelKinds } from "../../src/cli/channel-kinds.ts";
import { stopSignal } from "../../src/cli/stop-signal.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { duration } from "../../src/core/time/instant.ts";
import { openMonitor } from "../../src/main.ts";
import { activity } from "../../src/sim/activity.ts";
import { xAgent } from "../../src/sim/x/x-agent.ts";
import { fileTermsArchive } from "../../src/store/file/terms-archive.ts";
import { crashLog } from "./crash-log.ts";
import { withProtocol } from "./protocols.ts";
import { scaledClock } from "./scaled-clock.ts";
import { settingsSchema } from "./settings.ts";

/** A quarter of a second of a fast clock passes while nothing happens; this is a few hundredths of a real one. */
const TICK = duration(2000);

const line = new Promise<string>((resolve) =>
  createInterface({ input: process.stdin }).once("line", resolve),
);
process.stdin.on("end", () => process.exit(3));
const settings = settingsSchema.parse(JSON.parse(await line));
const { root, time, xPort, slackApiUrl, env, protocol, crash } = settings;
const stopped = stopSignal(process);
const dir = join(root, "config");
const archive = fileTermsArchive(join(root, "data", "frozen-terms.jsonl"));
const kinds = channelKinds({ x: xAgent({ port: () => xPort }, activity()) });
const config = await loadConfig(dir, env, { cwd: root, archive, kinds });
const parts = await openMonitor(dir, config, archive, {
  cwd: root,
  clock: scaledClock(time),
  log: crashLog(crash),
  kinds,
  slack: { slackApiUrl },
  tick: TICK,
});
const monitor = await startMonitor(withProtocol(parts, protocol));
await stopped;
await monitor.stop();
process.stdin.destroy();
