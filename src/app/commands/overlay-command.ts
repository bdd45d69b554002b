import { parseDuration } from "../../core/time/duration-text.ts";
import type { Duration } from "../../core/time/instant.ts";
import type { Reply } from "../../ports/command.ts";
import { mayPress, notListed, type MayPressDeps } from "../may-press.ts";
import type { Monitored } from "../monitored.ts";
import type { OverlayDeps } from "../overlays.ts";
import type { StatusUpdateDeps } from "../status-update.ts";
import type { Team } from "../team.ts";
import type { Asked, CommandHandler } from "./handler.ts";

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

/** Why this person may not do that over the channel, or over all of the brand; undefined when they may. */
export async function refusalFor(
  deps: MayPressDeps,
  { team, user }: OverlayAsked,
  channel: Monitored | undefined,
): Promise<string | undefined> {
  if (await mayPress(deps, channel ?? { team, actions: undefined }, user)) return undefined;
  return notListed(channel);
}
