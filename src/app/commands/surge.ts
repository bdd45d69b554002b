import { isRunning } from "../../core/terms/overlays.ts";
import { hours } from "../../core/time/instant.ts";
import type { Reply } from "../../ports/command.ts";
import { overlayInWords } from "../overlays.ts";
import type { OverlayLength } from "../start-overlay.ts";
import { surgeOverlay } from "../surge-overlay.ts";
import {
  endAsked,
  readWords,
  refusalFor,
  startAsked,
  type OverlayAsked,
  type OverlayCommand,
  type OverlayCommandDeps,
  type Said,
} from "./overlay-command.ts";
import { say } from "./reply.ts";

const USAGE = "Write /ssla surge, /ssla surge start x-acme for 2h, or /ssla surge end x-acme";

/** `/ssla surge`: what runs; starting surge terms on a channel or on all, and ending them. */
export const surge = (deps: OverlayCommandDeps): OverlayCommand => ({
  name: "surge",
  usage: "surge | surge start [channel] [2h|closing] [overlay] | surge end [channel]",
  help: "put surge terms over a channel while far more is asked than usual",
  run: async (asked) => {
    const [verb, ...rest] = asked.words.map((word, i) => (i === 0 ? word.toLowerCase() : word));
    if (verb === undefined) return running(deps, asked);
    if (verb !== "start" && verb !== "end") return say(`There is no “surge ${verb}”. ${USAGE}`);
    const said = readWords(deps, asked.team, rest);
    if (typeof said === "string") return say(said);
    const refusal = await refusalFor(deps, asked, said.channel);
    if (refusal !== undefined) return say(refusal);
    return verb === "start" ? start(deps, asked, said) : endAsked(deps, asked, "surge", said);
  },
});

/** What runs over channels of the brand. */
export function running(deps: OverlayCommandDeps, { team, now }: OverlayAsked): Reply {
  const acts = deps.book.decided().acts.filter((act) => act.brand === team.brand && isRunning(act, now));
  if (acts.length === 0) return say("No surge and no incident runs.");
  return { lines: acts.map((act) => [`${overlayInWords(deps, act)}.`]) };
}

async function start(deps: OverlayCommandDeps, asked: OverlayAsked, said: Said): Promise<Reply> {
  const name = said.overlay ?? surgeOverlay(deps.book);
  if (name === undefined) return say("There is no overlay in terms/overlays/. Nothing was changed.");
  const length: OverlayLength = said.untilClosing
    ? { kind: "closing" }
    : { kind: "for", span: said.span ?? hours(2) };
  const act = await startAsked(deps, asked, "surge", { name, length, channel: said.channel });
  return say(typeof act === "string" ? act : `${overlayInWords(deps, act)}.`);
}
