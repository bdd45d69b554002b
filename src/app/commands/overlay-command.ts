import { actId } from "../../core/ids.ts";
import type { OverlayAct } from "../../core/terms/overlays.ts";
import type { OverlayKind } from "../../core/terms/terms-at.ts";
import { parseDuration } from "../../core/time/duration-text.ts";
import type { Duration } from "../../core/time/instant.ts";
import type { Reply } from "../../ports/command.ts";
import { endOverlay } from "../end-overlay.ts";
import { mayPress, notListed, type MayPressDeps } from "../may-press.ts";
import type { Monitored } from "../monitored.ts";
import { tellOfOverlays } from "../overlay-notices.ts";
import type { OverlayDeps } from "../overlays.ts";
import { startOverlay, type OverlayLength } from "../start-overlay.ts";
import type { StatusUpdateDeps } from "../status-update.ts";
import type { Team } from "../team.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { say } from "./reply.ts";

/** What the commands about overlays need. */
export interface OverlayCommandDeps extends OverlayDeps, StatusUpdateDeps, MayPressDeps {
  readonly store: OverlayDeps["store"] & StatusUpdateDeps["store"];
}

/** A command of `/ssla` about overlays: fits where every command does. */
export interface OverlayCommand extends Omit<CommandHandler, "run"> {
  readonly run: (asked: OverlayAsked) => Promise<Reply>;
}

/** A command that was given. */
export type OverlayAsked = Omit<Asked, "deps">;

/** What follows the verb, each word taken for what it is; undefined with why, when one is nothing of these. */
export interface Said {
  readonly overlay: string | undefined;
  readonly channel: Monitored | undefined;
  readonly span: Duration | undefined;
  readonly untilClosing: boolean;
}

/** Reads `storm x-acme 4h` in any order: an overlay, a channel of the brand, a span or `closing`. */
export function readWords(deps: OverlayDeps, team: Team, words: readonly string[]): Said | string {
  let said: Said = { overlay: undefined, channel: undefined, span: undefined, untilClosing: false };
  const channels = [...deps.monitored.values()].filter((one) => one.team.brand === team.brand);
  for (const word of words) {
    const channel = channels.find(({ id }) => id === word.toLowerCase());
    const span = parseDuration(word.toLowerCase());
    if (channel !== undefined) said = { ...said, channel };
    else if (deps.book.files().overlays.has(word)) said = { ...said, overlay: word };
    else if (span !== undefined && span > 0) said = { ...said, span };
    else if (word.toLowerCase() === "closing") said = { ...said, untilClosing: true };
    else if (!["for", "until", "on"].includes(word.toLowerCase())) return notUnderstood(deps, channels, word);
  }
  return said;
}

function notUnderstood(deps: OverlayDeps, channels: readonly Monitored[], word: string): string {
  const overlays = [...deps.book.files().overlays.keys()].join(", ") || "none";
  const ids = channels.map(({ id }) => id).join(", ");
  return `“${word}” is no overlay (${overlays}), no channel (${ids}) and no span such as 2h. Nothing was changed.`;
}

/** Starts what was asked for, and tells the teams. Returns its act, or why it was refused. */
export async function startAsked(
  deps: OverlayCommandDeps,
  { team, person: by, now: askedAt, id }: OverlayAsked,
  kind: OverlayKind,
  {
    name,
    channel,
    length,
  }: { readonly name: string; readonly length: OverlayLength } & Pick<Said, "channel">,
): Promise<OverlayAct | string> {
  const wish = { id: actId(id), brand: team.brand, channel: channel?.id, name, kind, by, askedAt, length };
  const start = await startOverlay(deps, wish);
  if (start.kind === "refused") return start.because;
  await tellOfOverlays(deps);
  return start.act;
}

/** Ends what runs of that kind there, and tells the teams. */
export async function endAsked(
  deps: OverlayCommandDeps,
  { team, person: by, now: askedAt, id }: OverlayAsked,
  kind: OverlayKind,
  { channel, overlay: name }: Said,
): Promise<Reply> {
  const wish = {
    id: actId(id),
    act: undefined,
    brand: team.brand,
    channel: channel?.id,
    name,
    kind,
    by,
    askedAt,
  };
  const stop = await endOverlay(deps, wish);
  if (stop.kind === "refused") return say(stop.because);
  await tellOfOverlays(deps);
  return say("Ended. What is posted from now on is judged by the channel's own terms again.");
}

/** Why this person may not do that over the channel, or over all of the brand; undefined when they may. */
export async function refusalFor(
  deps: MayPressDeps,
  { team, user }: OverlayAsked,
  channel: Monitored | undefined,
): Promise<string | undefined> {
  if (await mayPress(deps, channel ?? { team, actions: undefined }, user)) return undefined;
  return notListed(channel, team);
}
