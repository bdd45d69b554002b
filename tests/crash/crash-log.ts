import type { Log, LogFields } from "../../src/ports/log.ts";
import type { Settings } from "./settings.ts";

/**
 * Tells the parent of each event, and ends the process by SIGKILL when the event of the crash point comes for the nth
 * time: nothing of the program runs after that line.
 */
export function crashLog(crash: Settings["crash"]): Log {
  let left = crash?.nth ?? 0;
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      process.stdout.write(`${JSON.stringify({ level, event, reason: fields["reason"] })}\n`);
      if (event !== crash?.event) return;
      left -= 1;
      if (left === 0) process.kill(process.pid, "SIGKILL");
    };
  return { info: at("info"), warn: at("warn"), error: at("error") };
}
