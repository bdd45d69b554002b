import type { OutboxRow } from "../../src/ports/outbox.ts";
import { appRig, type AppRig } from "./app.ts";
import { author, says } from "./events.ts";

/** She asks at nine in the morning in Chicago. */
export const ANA = author("ana");
/** What she asks. */
export const ASK = says(ANA, "m1", "2026-11-02T15:00:00Z");

/** Half an hour after Ana asked: her first warning is queued. */
export async function warned(rig?: AppRig): Promise<AppRig> {
  const given = rig ?? (await appRig());
  await given.tell(ASK);
  await given.until("2026-11-02T15:30:00Z");
  await given.sweep();
  return given;
}

/** The only message there is. */
export async function theRow(rig: AppRig): Promise<OutboxRow> {
  const [row, ...more] = await rig.rows();
  if (row === undefined || more.length > 0) throw new Error("not one message");
  return row;
}
