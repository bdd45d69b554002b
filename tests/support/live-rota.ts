import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Monitor } from "../../src/app/run.ts";
import { minutes, type Instant } from "../../src/core/time/instant.ts";
import { live, ROUND_THE_CLOCK, type Live } from "./live.ts";

/** A monitor at work, a minute after its start. */
export interface LiveRota extends Live {
  readonly monitor: Monitor;
}

/** On weekdays Ana is on shift in the morning, Bo after one o'clock; every warning mentions whoever is. */
export async function withRota(start: Instant): Promise<LiveRota> {
  const rig = await live(start, ROUND_THE_CLOCK.replace("to: [team] }", "to: [team, shift] }"));
  const path = join(rig.dir, "ssla.yaml");
  const text = await readFile(path, "utf8");
  const rota = `    rota:
      - { week: { mon-fri: ["09:00-13:00"] }, person: ana }
      - { week: { mon-fri: ["13:00-18:00"] }, person: bo }
`;
  await writeFile(path, text.replace("    routes:\n", `${rota}    routes:\n      shift: { rota: true }\n`));
  const monitor = await rig.start();
  await rig.pass(minutes(1));
  return { ...rig, monitor };
}
