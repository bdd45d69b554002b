import { channelWatch, type ChannelWatch } from "../../src/app/watch-channels.ts";
import type { OpsNotice } from "../../src/ports/notice.ts";
import { ChannelError } from "../../src/ports/errors.ts";
import { appRig, type AppRig } from "./app.ts";
import { X_ACME } from "./store.ts";

/** What no trying mends. */
export const REVOKED = new ChannelError("X says 401", { permanent: true, mend: "Check the access token." });
/** What passes by itself. */
export const BUSY = new ChannelError("X says 503", { permanent: false, mend: "wait" });

/** What ops was told, each time. */
export async function told(rig: AppRig): Promise<readonly OpsNotice[]> {
  return (await rig.rows()).flatMap(({ subject }) => (subject.kind === "ops" ? [subject.notice] : []));
}

/** How grave each was, sorted. */
export const levels = async (rig: AppRig): Promise<readonly string[]> =>
  (await told(rig)).map(({ level }) => level).toSorted();

/** The interval in which the channel is blind now, if it is. */
export const openInterval = async (rig: AppRig) =>
  (await rig.store.coverage.intervals(X_ACME)).find(({ to }) => to === undefined);

/** A watch over the rig's channel. */
export async function watching(): Promise<{ readonly rig: AppRig; readonly watch: ChannelWatch }> {
  const rig = await appRig();
  return { rig, watch: channelWatch(rig, [rig.monitored]) };
}
